package io.github.parallelmap.benchmarks.measure;

import io.github.parallelmap.demo.schedule.Makespan;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The time that no order-keeping pool can be below, by greedy list scheduling of what the items are known to take.
 *
 * @param nanos the time itself, or 0
 * @param shareOfLoop the time as a share of what the plain loop took in the same run, or 0
 */
public record Ideal(double nanos, double shareOfLoop) {
    /** Where there is none. */
    public static final Ideal NONE = new Ideal(0, 0);

    /**
     * The ideal of items that wait.
     *
     * @param nanos how long each item waits
     * @param workers how many work at once
     * @return the time
     */
    public static Ideal ofWaiting(long[] nanos, int workers) {
        return new Ideal(Makespan.of(nanos, workers), 0);
    }

    /**
     * The ideal of items that compute, whose time is known only beside that of the loop.
     *
     * @param steps how long each item takes, in any unit
     * @param workers how many work at once
     * @return the share of the loop's time
     */
    public static Ideal ofComputing(int[] steps, int workers) {
        long[] costs = IntStream.of(steps).asLongStream().toArray();
        return new Ideal(
                0, (double) Makespan.of(costs, workers) / Arrays.stream(costs).sum());
    }

    /**
     * The ideal as a figure beside the measured ones.
     *
     * @param loop what the plain loop took, where it was measured
     * @return the figure, or nothing where there is no ideal
     */
    Optional<Figure> figure(Optional<Figure> loop) {
        if (nanos > 0) {
            return Optional.of(Figure.computed(Variant.IDEAL, nanos, nanos));
        }
        return shareOfLoop > 0
                ? loop.map(f -> Figure.computed(Variant.IDEAL, shareOfLoop * f.p10(), shareOfLoop * f.median()))
                : Optional.empty();
    }
}
