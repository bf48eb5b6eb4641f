package io.github.parallelmap.benchmarks.measure;

import java.time.Duration;

/**
 * How long one row may take. Rounds go on until the time is up, but at least so many are made.
 *
 * @param warmUp running every variant in turn before anything counts
 * @param measuring the rounds that count
 * @param leastRounds fewer rounds than this say nothing
 */
public record Budget(Duration warmUp, Duration measuring, int leastRounds) {
    /** For the figures that are kept. */
    public static final Budget FULL = new Budget(Duration.ofSeconds(8), Duration.ofSeconds(12), 9);

    /** For all rows within five minutes. */
    public static final Budget QUICK = new Budget(Duration.ofSeconds(1), Duration.ofSeconds(1), 3);

    /** For the points of a curve, which have fewer variants. */
    public static final Budget POINT = new Budget(Duration.ofSeconds(3), Duration.ofSeconds(3), 5);

    /** For the points of a curve within five minutes. */
    public static final Budget QUICK_POINT = new Budget(Duration.ofMillis(300), Duration.ofMillis(300), 3);
}
