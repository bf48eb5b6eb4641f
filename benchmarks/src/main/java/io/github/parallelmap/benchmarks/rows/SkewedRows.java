package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.Calibration;
import io.github.parallelmap.benchmarks.work.SpinWork;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Rows of computing items whose costs differ. */
final class SkewedRows {
    private static final int ITEMS = 500;
    private static final double MEAN_NANOS = 20_000;

    private static final Bar NEAR_IDEAL = Bar.times(1.03, Variant.IDEAL);
    private static final Bar AHEAD_OF_STATIC_HALVES = Bar.times(1 / 1.5, Variants.PARALLEL_STREAM);

    private SkewedRows() {}

    static List<Row> all() {
        Random random = new Random(7);
        double[] drawn = random.doubles(ITEMS, 0, 2).toArray();
        return List.of(
                row("tail", "the last 5% take 80% of the time", true, i -> i < ITEMS * 0.95 ? 0.2 / 0.95 : 0.8 / 0.05),
                row("ascending", "each takes longer than the one before", true, i -> 2.0 * (i + 1) / ITEMS),
                row("descending", "each takes less than the one before", true, i -> 2.0 * (ITEMS - i) / ITEMS),
                row("random", "drawn evenly between 0 and 40 us", false, i -> drawn[i]));
    }

    private static Row row(String id, String title, boolean clustered, IntToDoubleFunction shareOfMean) {
        return new Row(
                "skewed-" + id,
                Group.SKEWED,
                String.format("%s: %s, n = %,d", id, title, ITEMS),
                Sampling.SINGLE,
                clustered ? List.of(NEAR_IDEAL, AHEAD_OF_STATIC_HALVES) : List.of(NEAR_IDEAL),
                () -> trial(shareOfMean));
    }

    private static Trial trial(IntToDoubleFunction shareOfMean) {
        int[] steps = IntStream.range(0, ITEMS)
                .map(i -> Calibration.steps(MEAN_NANOS * shareOfMean.applyAsDouble(i)))
                .toArray();
        SpinWork work = new SpinWork(steps);
        return new Trial(
                ITEMS, ComputingRows.variantsOf(work, ITEMS).list(), Ideal.ofComputing(steps, Variants.THREADS));
    }
}
