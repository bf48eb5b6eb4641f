package io.github.parallelmap.demo.download;

import io.github.parallelmap.demo.report.page.Yardstick;
import io.github.parallelmap.demo.schedule.Makespan;
import java.util.Arrays;

/** What the rows are compared with: the time of one thread, and how long each page took. */
final class Baseline {
    private final long[] latencies;
    private final long nanosOfOneThread;

    /** Takes the first row as the measure. Where it is not the row of one thread, that one's time is the sum of all. */
    Baseline(Measurement first) {
        this.latencies = first.latencies();
        this.nanosOfOneThread =
                first.threads() == 1 ? first.nanos() : Arrays.stream(latencies).sum();
    }

    double speedUpOf(Measurement row) {
        return (double) nanosOfOneThread / row.nanos();
    }

    /** The share of the ideal speed-up that a row reached: 1 is all of it. */
    double shareOfIdealOf(Measurement row) {
        return (double) Makespan.of(latencies, row.threads()) / row.nanos();
    }

    /** The same as the report takes it. */
    Yardstick yardstick() {
        return new Yardstick(
                nanosOfOneThread,
                threads -> Makespan.of(latencies, threads),
                "the first free thread takes the next page, and each page takes as long as in the first row");
    }
}
