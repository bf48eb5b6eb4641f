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
    public static final Budget QUICK = new Budget(Duration.ofMillis(1200), Duration.ofMillis(1300), 3);
}
