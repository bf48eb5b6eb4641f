package io.github.parallelmap.benchmarks.measure;

import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import java.util.Arrays;

/**
 * What was measured of one variant, for one call.
 *
 * @param variant its name
 * @param kind whose it is
 * @param p10 nanoseconds that one sample in ten stays below: the work, with little of the machine's noise
 * @param median nanoseconds that half of the samples stay below
 * @param p90 nanoseconds that nine samples in ten stay below
 * @param bytes allocated by all threads together, the median, NaN where not measured
 * @param samples how many samples there were
 */
public record Figure(String variant, Kind kind, double p10, double median, double p90, double bytes, int samples) {
    /**
     * Sums up samples.
     *
     * @param variant the variant's name
     * @param kind whose it is
     * @param nanos the samples, at least one
     * @param bytes what a call allocated in each of them
     * @return the figure
     */
    public static Figure of(String variant, Kind kind, double[] nanos, double[] bytes) {
        double[] sorted = sorted(nanos);
        return new Figure(
                variant,
                kind,
                quantile(sorted, 0.1),
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                quantile(sorted(bytes), 0.5),
                sorted.length);
    }

    /**
     * A time that was computed, not measured.
     *
     * @param variant what it is called
     * @param p10 what to compare the p10 of others with
     * @param median what to compare the median of others with
     * @return the figure
     */
    public static Figure computed(String variant, double p10, double median) {
        return new Figure(variant, Kind.REFERENCE, p10, median, median, Double.NaN, 0);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The value below which that share of the samples lies, between the nearest two. */
    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
