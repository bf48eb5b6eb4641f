package io.github.parallelmap.benchmarks.comparison;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.util.function.Function;

/** What this library brings to the comparison: a method whose wrapper does with each item what the trial says. */
final class Applied {
    @ParallelMap(threads = 2)
    Object apply(@Constant Function<Integer, Object> function, Integer item) throws Exception {
        return function.apply(item);
    }
}
