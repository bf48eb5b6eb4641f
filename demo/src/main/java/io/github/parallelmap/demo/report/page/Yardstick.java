package io.github.parallelmap.demo.report.page;

import io.github.parallelmap.demo.report.events.WorkedRange;
import io.github.parallelmap.demo.schedule.Makespan;
import java.util.function.IntToLongFunction;

/**
 * What runs are compared with.
 *
 * @param nanosOfOneThread how long one thread takes
 * @param idealNanos how long so many threads take at best
 * @param meaning what "at best" means, for the user
 */
public record Yardstick(long nanosOfOneThread, IntToLongFunction idealNanos, String meaning) {
    /**
     * The yardstick for work that only the processors limit.
     *
     * @param single a run of one thread
     * @param processors how many processors there are
     * @return a yardstick that takes what each range took in that run
     */
    public static Yardstick ofComputing(Run single, int processors) {
        long[] nanos =
                single.call().ranges().stream().mapToLong(WorkedRange::nanos).toArray();
        return new Yardstick(
                single.nanos(),
                threads -> Makespan.of(nanos, Math.min(threads, processors)),
                "the first free worker takes the next range of items, and each range takes as long as on one thread;"
                        + " there are no more workers than processors");
    }

    double speedUp(long nanos) {
        return (double) nanosOfOneThread / nanos;
    }

    double idealSpeedUp(int threads) {
        return speedUp(Math.max(1, idealNanos.applyAsLong(threads)));
    }
}
