package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.peers.Peers;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.Arithmetic;
import io.github.parallelmap.benchmarks.work.ArithmeticParallel;
import io.github.parallelmap.benchmarks.work.Counting;
import io.github.parallelmap.benchmarks.work.SpinWork;
import io.github.parallelmap.benchmarks.work.TinyWork;
import io.github.parallelmap.runtime.Repeat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Rows whose results are pulled, in order, and added up as they come. */
final class StreamRows {
    private static final int ITEMS = 10_000;
    private static final int MANY = 10_000_000;
    /** What a boxed result takes, and a little. */
    private static final double BOX_BYTES = 17;

    private StreamRows() {}

    static List<Row> all() {
        return List.of(
                new Row(
                        "stream-small",
                        Group.STREAMS,
                        "0.8 us, n = 10,000",
                        Sampling.REPEATED,
                        List.of(Bar.times(0.55, Variant.LOOP)),
                        StreamRows::small),
                new Row(
                        "stream-tiny",
                        Group.STREAMS,
                        "double f(double, double), n = 10,000",
                        Sampling.REPEATED,
                        List.of(Bar.times(1.5, Variant.LOOP), Bar.bytesAnItem(BOX_BYTES, ITEMS)),
                        StreamRows::tiny),
                new Row(
                        "stream-heap",
                        Group.STREAMS,
                        "double f(double, double), n = 10,000,000, in a heap of 24 MB",
                        Variant.OURS,
                        Sampling.SINGLE,
                        List.of(Bar.bytesAnItem(BOX_BYTES + Double.BYTES * 2, MANY)),
                        List.of("-Xms24m", "-Xmx24m"),
                        StreamRows::many));
    }

    private static Trial small() {
        SpinWork work = SpinWork.uniform(ITEMS, ComputingRows.SMALL_NANOS);
        ArithmeticParallel parallel = new ArithmeticParallel(ComputingRows.twoThreads());
        List<Long> seeds = LongStream.of(work.seeds()).boxed().toList();
        List<Integer> steps = IntStream.of(work.steps()).boxed().toList();
        Variants variants = new Variants()
                .reference(Variant.LOOP, () -> {
                    long sum = 0;
                    for (int i = 0; i < ITEMS; i++) {
                        sum += Long.valueOf(Arithmetic.spin(seeds.get(i), steps.get(i)));
                    }
                    return sum;
                })
                .twoThreads(work, ITEMS / 8, out -> LongStream.of(out).sum())
                .ours(
                        Variant.OURS,
                        () -> parallel.spinStream(seeds, steps)
                                .mapToLong(Long::longValue)
                                .sum())
                .ours(
                        "parallelmap, unordered",
                        () -> parallel.spinUnordered(seeds, steps)
                                .mapToLong(Long::longValue)
                                .sum())
                .peer(
                        Variants.PARALLEL_STREAM,
                        () -> IntStream.range(0, ITEMS)
                                .parallel()
                                .mapToObj(i -> Arithmetic.spin(seeds.get(i), steps.get(i)))
                                .mapToLong(Long::longValue)
                                .sum());
        Peers.streams(Variants.THREADS)
                .forEach((name, peer) -> variants.peer(
                        name,
                        () -> peer.stream(Variants.indices(work), work::item)
                                .mapToLong(result -> (Long) result)
                                .sum()));
        return new Trial(ITEMS, variants.list(), Ideal.NONE);
    }

    private static Trial tiny() {
        TinyWork work = new TinyWork(ITEMS);
        ArithmeticParallel parallel = new ArithmeticParallel(ComputingRows.twoThreads());
        List<Double> a = DoubleStream.of(work.a()).boxed().toList();
        List<Double> b = DoubleStream.of(work.b()).boxed().toList();
        Variants variants = new Variants()
                .reference(Variant.LOOP, () -> {
                    double sum = 0;
                    Iterator<Double> eachB = b.iterator();
                    for (Double each : a) {
                        sum += Double.valueOf(Arithmetic.tiny(each, eachB.next()));
                    }
                    return Math.round(sum);
                })
                .ours(Variant.OURS, () -> addedUp(parallel.tinyStream(a, b)))
                .ours("parallelmap, unordered", () -> addedUp(parallel.tinyUnordered(a, b)))
                .reference(
                        "sequential stream",
                        () -> addedUp(IntStream.range(0, ITEMS).mapToObj(i -> Arithmetic.tiny(a.get(i), b.get(i)))))
                .peer(
                        Variants.PARALLEL_STREAM,
                        () -> addedUp(IntStream.range(0, ITEMS)
                                .parallel()
                                .mapToObj(i -> Arithmetic.tiny(a.get(i), b.get(i)))));
        Peers.streams(Variants.THREADS)
                .forEach((name, peer) -> variants.peer(
                        name,
                        () -> addedUp(
                                peer.stream(Variants.indices(work), work::item).map(Double.class::cast))));
        return new Trial(ITEMS, variants.list(), Ideal.NONE);
    }

    private static Trial many() {
        ArithmeticParallel parallel = new ArithmeticParallel(ComputingRows.twoThreads());
        Variants variants = new Variants()
                .reference(Variant.LOOP, () -> {
                    double sum = 0;
                    for (Double each : new Counting(MANY)) {
                        sum += Double.valueOf(Arithmetic.tiny(each, 2.0));
                    }
                    return Math.round(sum);
                })
                .ours(Variant.OURS, () -> addedUp(parallel.tinyStream(new Counting(MANY), Repeat.of(2.0))));
        return new Trial(MANY, variants.list(), Ideal.NONE);
    }

    /**
     * Adds as the loop does, where {@code DoubleStream.sum()} would also make up for what is lost by rounding; rounded, since
     * that depends on the order.
     */
    private static long addedUp(Stream<Double> results) {
        return Math.round(results.mapToDouble(Double::doubleValue).reduce(0, Double::sum));
    }
}
