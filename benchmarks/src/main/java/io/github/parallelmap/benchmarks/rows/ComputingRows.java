package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.ArithmeticParallel;
import io.github.parallelmap.benchmarks.work.SpinWork;
import io.github.parallelmap.benchmarks.work.TinyWork;
import io.github.parallelmap.benchmarks.work.WatchedLoop;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.ParallelPool;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Rows of items that only compute, all of the same cost. */
final class ComputingRows {
    /** What an item of the rows with small items takes. */
    static final double SMALL_NANOS = 800;

    static final int RANGES = 16;
    private static final Duration IDLE = Duration.ofMillis(20);

    private ComputingRows() {}

    static List<Row> all() {
        return List.of(
                tiny(10, Bar.nanosOver(20, Variant.LOOP)),
                tiny(1_000, Bar.times(1.12, Variant.LOOP)),
                tiny(10_000, Bar.times(1.12, Variant.LOOP)),
                small(100, 0.58),
                small(1_000, 0.54),
                small(10_000, 0.52),
                new Row(
                        "allocation-inline",
                        Group.ALLOCATION,
                        "tiny, n = 1,000: runs on the caller alone",
                        Sampling.REPEATED,
                        List.of(Bar.bytesOver(50, Variant.LOOP)),
                        () -> trialOf(new TinyWork(1_000))),
                new Row(
                        "allocation-parallel",
                        Group.ALLOCATION,
                        "0.8 us, n = 1,000: goes parallel",
                        Sampling.REPEATED,
                        List.of(Bar.bytesOver(400, Variant.LOOP)),
                        () -> trialOf(SpinWork.uniform(1_000, SMALL_NANOS))),
                fixedCost(1),
                fixedCost(2),
                fixedCost(3),
                fixedCost(5),
                fixedCost(8),
                new Row(
                        "cold-tiny",
                        Group.COLD,
                        "tiny, n = 100, 20 ms after the last call",
                        Sampling.coldAfter(IDLE),
                        List.of(),
                        () -> trialOf(new TinyWork(100))),
                new Row(
                        "cold-small",
                        Group.COLD,
                        "0.8 us, n = 1,000, 20 ms after the last call",
                        Sampling.coldAfter(IDLE),
                        List.of(),
                        () -> trialOf(SpinWork.uniform(1_000, SMALL_NANOS))));
    }

    private static Row tiny(int size, Bar bar) {
        return new Row(
                "tiny-" + size,
                Group.TINY,
                String.format("double f(double, double), n = %,d", size),
                Sampling.REPEATED,
                List.of(bar, Bar.times(1, Variants.PARALLEL_STREAM), Bar.times(1, Variants.INT_STREAM)),
                () -> trialOf(new TinyWork(size)));
    }

    private static Row small(int size, double limit) {
        return new Row(
                "small-" + size,
                Group.SMALL,
                String.format("n = %,d, 2 threads on 2 cores", size),
                Sampling.REPEATED,
                List.of(Bar.times(limit, Variant.LOOP)),
                () -> trialOf(SpinWork.uniform(size, SMALL_NANOS)));
    }

    private static Row fixedCost(int size) {
        return new Row(
                "fixed-" + size,
                Group.FIXED_COST,
                "tiny, n = " + size,
                Sampling.REPEATED,
                List.of(Bar.nanosOver(20, Variant.LOOP)),
                () -> fixedCostTrial(new TinyWork(size)));
    }

    /** With the least that a call has to do whose items another thread could take over. */
    private static Trial fixedCostTrial(TinyWork work) {
        Trial trial = trialOf(work);
        List<Variant> parts = new Variants()
                .reference("loop, seen by another thread", () -> WatchedLoop.seen(work))
                .reference("loop, seen and claimed in two steps", () -> WatchedLoop.claimed(work))
                .reference("loop, seen, claimed and in context", () -> WatchedLoop.inContext(work))
                .list();
        return new Trial(
                trial.items(),
                Stream.concat(trial.variants().stream(), parts.stream()).toList(),
                trial.ideal());
    }

    static Trial trialOf(TinyWork work) {
        ArithmeticParallel parallel = new ArithmeticParallel(twoThreads());
        List<Integer> indices = Variants.indices(work);
        Variants variants = new Variants()
                .loop(work)
                .twoThreads(work, RANGES)
                .ours(Variant.OURS, () -> parallel.tiny(work.a(), work.b()))
                .ours("parallelmap, lambda", () -> ParallelPool.shared().map(indices, work::item))
                .peer(Variants.INT_STREAM, work::intStream)
                .chunked(work, Variants.THREADS)
                .peers(work, Variants.THREADS);
        return new Trial(work.size(), variants.list(), Ideal.NONE);
    }

    static Trial trialOf(SpinWork work) {
        return new Trial(work.size(), variantsOf(work, RANGES).list(), Ideal.NONE);
    }

    static Variants variantsOf(SpinWork work, int ranges) {
        ArithmeticParallel parallel = new ArithmeticParallel(twoThreads());
        List<Integer> indices = Variants.indices(work);
        return new Variants()
                .loop(work)
                .twoThreads(work, ranges)
                .ours(Variant.OURS, () -> parallel.spin(work.seeds(), work.steps()))
                .ours("parallelmap, lambda", () -> ParallelPool.shared().map(indices, work::item))
                .peer(Variants.INT_STREAM, work::intStream)
                .chunked(work, Variants.THREADS)
                .peers(work, Variants.THREADS);
    }

    static MapOptions twoThreads() {
        return MapOptions.defaults().threads(Variants.THREADS);
    }
}
