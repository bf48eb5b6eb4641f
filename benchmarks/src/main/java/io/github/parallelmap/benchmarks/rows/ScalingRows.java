package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.ArithmeticParallel;
import io.github.parallelmap.benchmarks.work.SpinWork;
import io.github.parallelmap.benchmarks.work.TinyWork;
import io.github.parallelmap.runtime.MapOptions;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that are the points of a curve: our own cost over items, threads and callers. */
final class ScalingRows {
    private static final int ITEMS_FOR_THREADS = 10_000;

    private ScalingRows() {}

    static List<Row> all() {
        return Stream.of(
                        IntStream.of(10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000)
                                .mapToObj(ScalingRows::items),
                        IntStream.of(1, 2, 4, 8, 16, 64, 256, 1_000).mapToObj(ScalingRows::threads),
                        IntStream.of(1, 2, 4, 8, 16, 32)
                                .mapToObj(n -> CrowdedRows.callers("scaling-callers-" + n, Group.MORE_CALLERS, n)))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Row items(int items) {
        return new Row(
                "scaling-items-" + items,
                Group.ITEMS,
                String.format("double f(double, double), n = %,d", items),
                Sampling.REPEATED,
                List.of(),
                () -> trial(new TinyWork(items)));
    }

    private static Row threads(int threads) {
        return new Row(
                "scaling-threads-" + threads,
                Group.THREADS,
                String.format("0.8 us, n = %,d, threads = %,d", ITEMS_FOR_THREADS, threads),
                Sampling.SINGLE,
                List.of(),
                () -> trial(SpinWork.uniform(ITEMS_FOR_THREADS, ComputingRows.SMALL_NANOS), threads));
    }

    private static Trial trial(TinyWork work) {
        ArithmeticParallel parallel = new ArithmeticParallel(ComputingRows.twoThreads());
        Variants variants = new Variants()
                .loop(work)
                .twoThreads(work, ComputingRows.RANGES)
                .ours(Variant.OURS, () -> parallel.tiny(work.a(), work.b()))
                .peer(Variants.INT_STREAM, work::intStream);
        return new Trial(work.size(), variants.list(), Ideal.NONE);
    }

    private static Trial trial(SpinWork work, int threads) {
        ArithmeticParallel parallel =
                new ArithmeticParallel(MapOptions.defaults().threads(threads));
        ForkJoinPool pool = new ForkJoinPool(threads);
        Variants variants = new Variants()
                .loop(work)
                .twoThreads(work, ComputingRows.RANGES)
                .ours(Variant.OURS, () -> parallel.spin(work.seeds(), work.steps()))
                .peer(Variants.INT_STREAM, () -> pool.submit(work::intStream).get())
                .chunked(work, threads);
        return new Trial(work.size(), variants.list(), Ideal.NONE);
    }
}
