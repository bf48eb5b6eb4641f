package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.peers.Python;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.Sleeper;
import io.github.parallelmap.benchmarks.work.SleeperParallel;
import io.github.parallelmap.demo.schedule.Makespan;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Rows of items that wait: log-normal sleeps, and sleeps at a call site that was known to be cheap. */
final class WaitingRows {
    private static final double MEDIAN_MILLIS = 20;
    private static final int DRAWS = 1_000;
    private static final int HISTORY_CALLS = 200;
    private static final int HISTORY_ITEMS = 20;
    private static final int HISTORY_THREADS = 8;
    private static final long BLOCKING_NANOS = 10_000_000;
    private static final boolean HAS_VIRTUAL_THREADS = Runtime.version().feature() >= 21;
    private static final String VIRTUAL = "parallelmap, virtual";

    private WaitingRows() {}

    static List<Row> all() {
        Bar history = Bar.times(1.1, Variant.IDEAL);
        return List.of(
                sleeps(4, 20, 1.02),
                sleeps(16, 80, 1.02),
                sleeps(64, 320, 1.02),
                sleeps(256, 768, 1.05),
                thousandSleeps(),
                new Row(
                        "history-calls",
                        Group.HISTORY,
                        "200 calls of 20 free items, then one of 20 sleeps of 10 ms, 8 workers",
                        Sampling.SINGLE,
                        List.of(history),
                        () -> afterHistory(IntStream.range(0, HISTORY_ITEMS)
                                .mapToLong(i -> BLOCKING_NANOS)
                                .toArray())),
                new Row(
                        "history-items",
                        Group.HISTORY,
                        "20 free items, then 20 sleeps of 10 ms in the same call, 8 workers",
                        Sampling.SINGLE,
                        List.of(history),
                        () -> afterHistory(IntStream.range(0, 2 * HISTORY_ITEMS)
                                .mapToLong(i -> i < HISTORY_ITEMS ? 0 : BLOCKING_NANOS)
                                .toArray())));
    }

    private static Row sleeps(int workers, int items, double limit) {
        return new Row(
                "sleeps-" + workers,
                Group.SLEEPS,
                String.format("N = %,d, %,d items, median 20 ms", workers, items),
                Sampling.SINGLE,
                List.of(Bar.times(limit, Variant.IDEAL)),
                () -> sleeping(workers, items));
    }

    /** Its bar is for virtual threads; where there are none, nothing is judged. */
    private static Row thousandSleeps() {
        return new Row(
                "sleeps-1000",
                Group.SLEEPS,
                "N = 1,000, 1,000 items, median 20 ms" + (HAS_VIRTUAL_THREADS ? ", virtual" : ", no virtual threads"),
                HAS_VIRTUAL_THREADS ? VIRTUAL : Variant.OURS,
                Sampling.SINGLE,
                HAS_VIRTUAL_THREADS ? List.of(Bar.times(1.07, Variant.IDEAL)) : List.of(),
                List.of(),
                () -> sleeping(1_000, 1_000));
    }

    private static Trial sleeping(int workers, int items) throws IOException {
        long[] nanos = evenlyEnding(workers, items);
        SleeperParallel parallel = new SleeperParallel(MapOptions.defaults().threads(workers));
        Variants variants = new Variants().ours(Variant.OURS, () -> parallel.sleep(nanos));
        if (HAS_VIRTUAL_THREADS) {
            SleeperParallel virtual =
                    new SleeperParallel(MapOptions.defaults().threads(workers).kind(ThreadKind.VIRTUAL));
            variants.ours(VIRTUAL, () -> virtual.sleep(nanos));
        }
        List<Integer> indices = IntStream.range(0, items).boxed().toList();
        variants.peers(indices, i -> Sleeper.sleepUnchecked(nanos[i]), workers);
        Optional<Python> python = Python.start();
        python.ifPresent(pool -> variants.peer("Python Pool.map", () -> pool.sleep(workers, 0, nanos))
                .peer("Python Pool.map, chunksize 1", () -> pool.sleep(workers, 1, nanos)));
        return new Trial(items, variants.list(), Ideal.ofWaiting(nanos, workers));
    }

    /**
     * Log-normal sleeps whose list schedule leaves the workers least idle at the end, of many draws: else a peer that does
     * not begin the items in their order could be below the ideal by mere luck.
     */
    private static long[] evenlyEnding(int workers, int items) {
        long[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (long seed = 0; seed < DRAWS; seed++) {
            long[] nanos = Sleeper.logNormal(items, MEDIAN_MILLIS, seed);
            long sum = LongStream.of(nanos).sum();
            long longest = LongStream.of(nanos).max().orElseThrow();
            double overBound = Makespan.of(nanos, workers) / Math.max((double) sum / workers, (double) longest);
            if (overBound < least) {
                least = overBound;
                best = nanos;
            }
        }
        return best;
    }

    /** The history is ours alone: the peers remember nothing. */
    private static Trial afterHistory(long[] nanos) {
        long[] free = new long[HISTORY_ITEMS];
        SleeperParallel parallel = new SleeperParallel(MapOptions.defaults().threads(HISTORY_THREADS));
        List<Integer> indices = IntStream.range(0, nanos.length).boxed().toList();
        Variants variants = new Variants()
                .before(() -> repeat(parallel, free))
                .ours(Variant.OURS, () -> parallel.sleep(nanos))
                .before(() -> {})
                .peers(indices, i -> Sleeper.sleepUnchecked(nanos[i]), HISTORY_THREADS);
        return new Trial(nanos.length, variants.list(), Ideal.ofWaiting(nanos, HISTORY_THREADS));
    }

    private static void repeat(SleeperParallel parallel, long[] free) {
        try {
            for (int call = 0; call < HISTORY_CALLS; call++) {
                parallel.sleep(free);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("a benchmark was interrupted", e);
        }
    }
}
