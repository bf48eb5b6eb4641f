package io.github.parallelmap.benchmarks.measure;

import java.time.Duration;

/**
 * How a row's samples are taken.
 *
 * @param repeated whether a sample is many calls one after the other, as many as take {@link #SAMPLE_NANOS}; else it is one
 * @param gap how long nothing happens before every sample
 */
public record Sampling(boolean repeated, Duration gap) {
    /** What a sample of repeated calls takes: long beside reading the clock, short beside the machine's moods. */
    static final long SAMPLE_NANOS = 300_000;

    /** Many calls in a row: short work, whose helpers are awake. */
    public static final Sampling REPEATED = new Sampling(true, Duration.ZERO);

    /** One call a sample: long work. */
    public static final Sampling SINGLE = new Sampling(false, Duration.ZERO);

    /**
     * One call a sample, after a while in which all helpers have gone to sleep.
     *
     * @param gap how long
     * @return the way of sampling
     */
    public static Sampling coldAfter(Duration gap) {
        return new Sampling(false, gap);
    }
}
