package io.github.parallelmap.benchmarks.work;

import io.github.parallelmap.ParallelMap;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Items that wait, as for an answer from far away. */
public final class Sleeper {
    private Sleeper() {}

    /**
     * Waits.
     *
     * @param nanos how long
     * @return the same number
     * @throws InterruptedException if it is interrupted
     */
    @ParallelMap
    public static long sleep(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
        return nanos;
    }

    /**
     * Waits, for callers that cannot let checked exceptions through.
     *
     * @param nanos how long
     * @return the same number
     */
    public static long sleepUnchecked(long nanos) {
        try {
            return sleep(nanos);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a benchmark was interrupted", e);
        }
    }

    /**
     * Log-normal times, as those of real servers roughly are, in whole milliseconds: JDK 17 rounds up what is between.
     *
     * @param items how many
     * @param medianMillis half of the times are below
     * @param seed the same seed gives the same times
     * @return the times in nanoseconds
     */
    public static long[] logNormal(int items, double medianMillis, long seed) {
        Random random = new Random(seed);
        long[] nanos = new long[items];
        for (int i = 0; i < items; i++) {
            nanos[i] = TimeUnit.MILLISECONDS.toNanos(Math.round(medianMillis * Math.exp(0.5 * random.nextGaussian())));
        }
        return nanos;
    }
}
