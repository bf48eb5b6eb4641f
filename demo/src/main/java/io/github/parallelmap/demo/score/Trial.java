package io.github.parallelmap.demo.score;

import io.github.parallelmap.runtime.MapOptions;
import java.util.Arrays;
import java.util.Random;

/** The plain loop and the generated wrapper, at work on the same columns. */
final class Trial {
    private static final double WEIGHT = 0.97;
    private static final int LOWEST_RANK = 1000;

    private final double[] values;
    private final int[] ranks;
    private final RatingsParallel parallel;
    private double[] ofLoop = {};
    private double[] ofWrapper = {};

    Trial(int items, long seed, MapOptions options) {
        Random random = new Random(seed);
        this.values = random.doubles(items).toArray();
        this.ranks = random.ints(items, 0, LOWEST_RANK).toArray();
        this.parallel = new RatingsParallel(options);
    }

    /** Runs the plain loop once; returns how long it took. */
    long runLoop() {
        long begin = System.nanoTime();
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Ratings.score(WEIGHT, values[i], ranks[i]);
        }
        long nanos = System.nanoTime() - begin;
        ofLoop = scores;
        return nanos;
    }

    /** Runs the wrapper once; returns how long it took. */
    long runWrapper() {
        long begin = System.nanoTime();
        double[] scores = parallel.score(WEIGHT, values, ranks);
        long nanos = System.nanoTime() - begin;
        ofWrapper = scores;
        return nanos;
    }

    /** The first item whose two results differ in any bit, or -1; of the runs before. */
    int firstDifference() {
        return Arrays.mismatch(ofLoop, ofWrapper);
    }
}
