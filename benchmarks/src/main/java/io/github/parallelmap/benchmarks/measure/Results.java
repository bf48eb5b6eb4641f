package io.github.parallelmap.benchmarks.measure;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Results of different variants made comparable: some give arrays, others lists. */
final class Results {
    private Results() {}

    static Object comparable(@Nullable Object results) {
        if (results instanceof double[] values) {
            return DoubleStream.of(values).boxed().toList();
        }
        if (results instanceof long[] values) {
            return LongStream.of(values).boxed().toList();
        }
        if (results instanceof int[] values) {
            return IntStream.of(values).boxed().toList();
        }
        if (results instanceof Object[] values) {
            return Arrays.stream(values).map(Results::comparable).toList();
        }
        if (results == null) {
            throw new IllegalStateException("a variant gave no results");
        }
        return results;
    }
}
