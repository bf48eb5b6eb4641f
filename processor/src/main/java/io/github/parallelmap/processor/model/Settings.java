package io.github.parallelmap.processor.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What {@code @ParallelMap} says of a method, its defaults included.
 *
 * @param threads the most items at once, or 0
 * @param kind the constant of {@code ThreadKind}
 * @param chunk items a worker takes at a time, or 0
 * @param onFailure the constant of {@code OnFailure}
 * @param zip the constant of {@code Zip}
 * @param timeout the limit of a whole call, if any
 * @param name the base name of the variants, or empty for the method's own
 * @param isDistributable whether calls must be able to travel
 */
public record Settings(
        int threads,
        String kind,
        int chunk,
        String onFailure,
        String zip,
        Optional<Duration> timeout,
        String name,
        boolean isDistributable) {
    /** The default of {@code kind}. */
    public static final String PLATFORM = "PLATFORM";

    /** The default of {@code onFailure}. */
    public static final String STOP = "STOP";

    /** The default of {@code zip}. */
    public static final String STRICT = "STRICT";
}
