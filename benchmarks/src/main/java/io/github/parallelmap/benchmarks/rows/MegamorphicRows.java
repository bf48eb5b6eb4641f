package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.FiveSites;
import io.github.parallelmap.benchmarks.work.FiveSitesParallel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Rows in which one call is five, each to a method of its own. */
final class MegamorphicRows {
    private static final int ITEMS = 1_000;
    private static final int SITES = 5;

    private MegamorphicRows() {}

    static List<Row> all() {
        Bar nearLoops = Bar.times(1.10, Variant.LOOP);
        return List.of(
                new Row(
                        "megamorphic-primitive",
                        Group.MEGAMORPHIC,
                        "double -> double, n = 1,000 each",
                        Sampling.REPEATED,
                        List.of(nearLoops),
                        MegamorphicRows::primitive),
                new Row(
                        "megamorphic-objects",
                        Group.MEGAMORPHIC,
                        "String -> object, n = 1,000 each",
                        Sampling.REPEATED,
                        List.of(nearLoops),
                        MegamorphicRows::objects));
    }

    private static Trial primitive() {
        double[] a = new Random(1).doubles(ITEMS).toArray();
        FiveSitesParallel parallel = new FiveSitesParallel(ComputingRows.twoThreads());
        Variants variants = new Variants()
                .reference(Variant.LOOP, () -> loops(a))
                .ours(Variant.OURS, () -> new double[][] {
                    parallel.scale(a), parallel.shift(a), parallel.square(a), parallel.negate(a), parallel.half(a)
                })
                .peer(Variants.INT_STREAM, () -> new double[][] {
                    stream(a, FiveSites::scale),
                    stream(a, FiveSites::shift),
                    stream(a, FiveSites::square),
                    stream(a, FiveSites::negate),
                    stream(a, FiveSites::half)
                });
        return new Trial(SITES * ITEMS, variants.list(), Ideal.NONE);
    }

    private static double[][] loops(double[] a) {
        return new double[][] {scales(a), shifts(a), squares(a), negations(a), halves(a)};
    }

    private static double[] scales(double[] a) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = FiveSites.scale(a[i]);
        }
        return out;
    }

    private static double[] shifts(double[] a) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = FiveSites.shift(a[i]);
        }
        return out;
    }

    private static double[] squares(double[] a) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = FiveSites.square(a[i]);
        }
        return out;
    }

    private static double[] negations(double[] a) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = FiveSites.negate(a[i]);
        }
        return out;
    }

    private static double[] halves(double[] a) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = FiveSites.half(a[i]);
        }
        return out;
    }

    private static double[] stream(double[] a, DoubleUnaryOperator function) {
        return DoubleStream.of(a).parallel().map(function).toArray();
    }

    private static Trial objects() {
        List<String> texts =
                IntStream.range(0, ITEMS).mapToObj(i -> "text " + i % 90).toList();
        FiveSitesParallel parallel = new FiveSitesParallel(ComputingRows.twoThreads());
        Variants variants = new Variants()
                .reference(Variant.LOOP, () -> loops(texts))
                .ours(
                        Variant.OURS,
                        () -> List.of(
                                parallel.length(texts),
                                parallel.first(texts),
                                parallel.last(texts),
                                parallel.isLong(texts),
                                parallel.same(texts)))
                .peer(
                        Variants.PARALLEL_STREAM,
                        () -> List.of(
                                stream(texts, FiveSites::length),
                                stream(texts, FiveSites::first),
                                stream(texts, FiveSites::last),
                                stream(texts, FiveSites::isLong),
                                stream(texts, FiveSites::same)));
        return new Trial(SITES * ITEMS, variants.list(), Ideal.NONE);
    }

    private static List<List<?>> loops(List<String> texts) {
        return List.of(lengths(texts), firsts(texts), lasts(texts), longs(texts), sames(texts));
    }

    private static List<Integer> lengths(List<String> texts) {
        Integer[] out = new Integer[texts.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = FiveSites.length(texts.get(i));
        }
        return Arrays.asList(out);
    }

    private static List<Character> firsts(List<String> texts) {
        Character[] out = new Character[texts.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = FiveSites.first(texts.get(i));
        }
        return Arrays.asList(out);
    }

    private static List<Character> lasts(List<String> texts) {
        Character[] out = new Character[texts.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = FiveSites.last(texts.get(i));
        }
        return Arrays.asList(out);
    }

    private static List<Boolean> longs(List<String> texts) {
        Boolean[] out = new Boolean[texts.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = FiveSites.isLong(texts.get(i));
        }
        return Arrays.asList(out);
    }

    private static List<String> sames(List<String> texts) {
        String[] out = new String[texts.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = FiveSites.same(texts.get(i));
        }
        return Arrays.asList(out);
    }

    private static <R> List<R> stream(List<String> texts, Function<String, R> function) {
        return texts.parallelStream().map(function).toList();
    }
}
