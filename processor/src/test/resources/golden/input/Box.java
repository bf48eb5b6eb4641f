package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Type parameters of the class and of methods. */
public class Box<T extends Comparable<? super T>> {
    @ParallelMap
    public T max(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    @ParallelMap
    public <T> List<T> hiding(T value) {
        return List.of(value);
    }

    @ParallelMap
    public <A, R extends Number & Serializable> Map<A, R> apply(
            A argument, @Constant Function<? super A, ? extends R> function) {
        return Map.of(argument, function.apply(argument));
    }

    @ParallelMap
    public <X extends Exception> int failing(int value, @Constant Function<Integer, X> failure) throws X {
        if (value < 0) {
            throw failure.apply(value);
        }
        return value;
    }

    @ParallelMap
    public <E extends java.io.IOException> void onlyThrown(List<? extends T> values) throws E {}

    @ParallelMap
    public static <E extends Enum<E>, C extends Collection<? super E>> C addTo(Class<E> type, String name, C target) {
        target.add(Enum.valueOf(type, name));
        return target;
    }

    @ParallelMap
    @SafeVarargs
    public final <V> int count(@Constant V first, V... others) {
        return others.length;
    }
}
