package consumers.open;

import io.github.parallelmap.ParallelMap;
import java.util.Collection;

final class Sums<N extends Number> {
    @ParallelMap
    double of(Collection<? extends N> numbers, double start) {
        return start + numbers.stream().mapToDouble(Number::doubleValue).sum();
    }
}
