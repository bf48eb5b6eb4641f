package io.github.parallelmap.benchmarks.measure;

import java.time.Duration;

/**
 * How long one row may take. Rounds go on until the time is up, and beyond it until there are enough of them, within
 * reason.
 *
 * @param warmUp running every variant in turn before anything counts
 * @param measuring the rounds that count
 * @param enoughRounds fewer rounds than this say little
 * @param patience how long to wait for enough of them; one is made in any case
 */
public record Budget(Duration warmUp, Duration measuring, int enoughRounds, Duration patience) {
    /** For the figures that are kept. */
    public static final Budget FULL =
            new Budget(Duration.ofSeconds(6), Duration.ofSeconds(7), 9, Duration.ofSeconds(30));

    /** For calls of seconds, of which a virtual machine needs to see several before they are as quick as they get. */
    public static final Budget LONG =
            new Budget(Duration.ofSeconds(60), Duration.ofSeconds(60), 9, Duration.ofSeconds(100));

    /** For all rows within five minutes. */
    public static final Budget QUICK =
            new Budget(Duration.ofSeconds(1), Duration.ofSeconds(1), 3, Duration.ofSeconds(5));

    /** For the points of a curve, which have fewer variants. */
    public static final Budget POINT =
            new Budget(Duration.ofSeconds(2), Duration.ofSeconds(2), 5, Duration.ofSeconds(10));

    /** For the points of a curve within five minutes. */
    public static final Budget QUICK_POINT =
            new Budget(Duration.ofMillis(300), Duration.ofMillis(300), 3, Duration.ofSeconds(3));

    /** Whether another round is to be made, after so many that took so long. */
    boolean allowsRound(int rounds, long nanos) {
        return rounds == 0 || nanos < measuring.toNanos() || (rounds < enoughRounds && nanos < patience.toNanos());
    }
}
