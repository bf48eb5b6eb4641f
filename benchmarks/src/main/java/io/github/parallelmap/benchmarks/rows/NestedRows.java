package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.Nested;
import io.github.parallelmap.benchmarks.work.NestedParallel;
import io.github.parallelmap.benchmarks.work.Sleeper;
import io.github.parallelmap.benchmarks.work.SpinWork;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.ParallelPool;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Rows whose items are calls of their own. That they end at all shows that nothing deadlocks. */
final class NestedRows {
    private static final int OUTER = 8;
    private static final int INNER = 100;
    private static final int INNER_SLEEPERS = 10;

    private NestedRows() {}

    static List<Row> all() {
        return List.of(
                new Row(
                        "nested-computing",
                        Group.NESTED,
                        "8 x 100 items of 0.8 us",
                        Sampling.REPEATED,
                        List.of(Bar.times(1, Variants.PARALLEL_STREAM)),
                        NestedRows::computing),
                new Row(
                        "nested-sleeping",
                        Group.NESTED,
                        "8 x 100 sleeps, 8 at once, each by 10 workers",
                        Sampling.REPEATED,
                        List.of(Bar.times(1.10, Variant.IDEAL)),
                        NestedRows::sleeping));
    }

    private static Trial computing() {
        List<SpinWork> works = IntStream.range(0, OUTER)
                .mapToObj(i -> SpinWork.uniform(INNER, ComputingRows.SMALL_NANOS))
                .toList();
        MapOptions shared = ComputingRows.twoThreads();
        MapOptions sized = MapOptions.defaults().pool(ParallelPool.ofThreads(Variants.THREADS));
        NestedParallel onShared = new NestedParallel(new Nested(shared), shared);
        NestedParallel onSized = new NestedParallel(new Nested(sized), sized);
        Variants variants = new Variants()
                .reference(
                        Variant.LOOP,
                        () -> joined(works.stream().map(SpinWork::loop).toList()))
                .ours(Variant.OURS, () -> joined(onShared.computing(works)))
                .ours("parallelmap, sized pool", () -> joined(onSized.computing(works)))
                .peer(
                        Variants.PARALLEL_STREAM,
                        () -> joined(
                                works.parallelStream().map(SpinWork::intStream).toList()));
        return new Trial(OUTER * INNER, variants.list(), Ideal.NONE);
    }

    private static Trial sleeping() {
        List<long[]> times = IntStream.range(0, OUTER)
                .mapToObj(i -> Sleeper.logNormal(INNER, 8, i))
                .toList();
        long ideal = times.stream()
                .mapToLong(nanos ->
                        Math.round(Ideal.ofWaiting(nanos, INNER_SLEEPERS).nanos()))
                .max()
                .orElseThrow();
        NestedParallel parallel = new NestedParallel(
                new Nested(MapOptions.defaults().threads(INNER_SLEEPERS)),
                MapOptions.defaults().threads(OUTER));
        ForkJoinPool pool = new ForkJoinPool(OUTER * INNER_SLEEPERS);
        Variants variants = new Variants()
                .ours(Variant.OURS, () -> joined(parallel.sleeping(times)))
                .peer(
                        "parallelStream in its own ForkJoinPool",
                        () -> joined(pool.submit(() -> times.parallelStream()
                                        .map(nanos -> LongStream.of(nanos)
                                                .parallel()
                                                .map(Sleeper::sleepUnchecked)
                                                .toArray())
                                        .toList())
                                .get()));
        return new Trial(OUTER * INNER, variants.list(), new Ideal(ideal, 0));
    }

    private static long[] joined(List<long[]> results) {
        return results.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
