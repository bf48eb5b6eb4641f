package io.github.parallelmap.demo.score;

import io.github.parallelmap.runtime.MapOptions;
import java.util.Arrays;
import java.util.Random;

/** The plain loop and the generated wrapper, at work on the same columns. */
public final class Trial {
    private static final double WEIGHT = 0.97;
    private static final int LOWEST_RANK = 1000;

    private final double[] values;
    private final int[] ranks;
    private final RatingsParallel parallel;
    private double[] ofLoop = {};
    private double[] ofWrapper = {};

    /**
     * A trial whose columns are random.
     *
     * @param items how long they are
     * @param seed the same seed gives the same columns
     * @param options how the wrapper runs
     */
    public Trial(int items, long seed, MapOptions options) {
        Random random = new Random(seed);
        this.values = random.doubles(items).toArray();
        this.ranks = random.ints(items, 0, LOWEST_RANK).toArray();
        this.parallel = new RatingsParallel(options);
    }

    /**
     * Runs the plain loop once.
     *
     * @return how long it took, in nanoseconds
     */
    public long runLoop() {
        long begin = System.nanoTime();
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Ratings.score(WEIGHT, values[i], ranks[i]);
        }
        long nanos = System.nanoTime() - begin;
        ofLoop = scores;
        return nanos;
    }

    /**
     * Runs the wrapper once.
     *
     * @return how long it took, in nanoseconds
     */
    public long runWrapper() {
        return run(parallel);
    }

    /**
     * Runs the wrapper once with other options.
     *
     * @param options how it runs
     * @return how long it took, in nanoseconds
     */
    public long runWrapper(MapOptions options) {
        return run(parallel.with(options));
    }

    /**
     * Compares the results of the runs before, bit by bit.
     *
     * @return the first item whose two results differ, or -1
     */
    public int firstDifference() {
        return Arrays.mismatch(ofLoop, ofWrapper);
    }

    private long run(RatingsParallel wrapper) {
        long begin = System.nanoTime();
        double[] scores = wrapper.score(WEIGHT, values, ranks);
        long nanos = System.nanoTime() - begin;
        ofWrapper = scores;
        return nanos;
    }
}
