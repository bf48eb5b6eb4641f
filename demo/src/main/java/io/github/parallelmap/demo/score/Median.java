package io.github.parallelmap.demo.score;

import java.util.Arrays;

/** The middle one of several measurements, which a few disturbed ones do not move. */
final class Median {
    private Median() {}

    /** Takes the lower of the two middle ones where there are two. */
    static long of(long[] measurements) {
        if (measurements.length == 0) {
            throw new IllegalArgumentException("there is no median of nothing");
        }
        long[] sorted = measurements.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
