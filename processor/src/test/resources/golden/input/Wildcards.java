package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Wildcards<T> {
    @ParallelMap
    Optional<? super T> first(Collection<? extends T> values, Map<?, ? super List<T[]>> map) {
        return Optional.empty();
    }

    @ParallelMap
    static <K, V extends Comparable<? super V>> Comparator<Map.Entry<K, V>> byValue(Map.Entry<K, ? extends V>[] entries) {
        return Map.Entry.comparingByValue();
    }

    @ParallelMap
    boolean all(Iterable<T> values, @Constant Comparator<? super T> order) {
        return true;
    }
}
