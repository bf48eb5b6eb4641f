package io.github.parallelmap.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Budget LEAST = new Budget(Duration.ZERO, Duration.ZERO, 5, Duration.ofMinutes(1));

    @Test
    void everyVariantGetsAsManySamples() throws Exception {
        List<Figure> figures = run(
                Sampling.SINGLE,
                new Variant("a", Kind.REFERENCE, () -> new long[] {1}),
                new Variant("b", Kind.PEER, () -> List.of(1L)));

        assertThat(figures).extracting(Figure::variant).containsExactly("a", "b");
        assertThat(figures).extracting(Figure::samples).containsExactly(5, 5);
    }

    @Test
    void variantsThatDisagreeAreNotMeasured() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(
                        Sampling.SINGLE,
                        new Variant("a", Kind.REFERENCE, () -> new double[] {1}),
                        new Variant("b", Kind.PEER, () -> List.of(2.0))))
                .withMessage("the results of b differ from those of a");
    }

    @Test
    void thePreludeGoesBeforeEveryCallAndIsNotMeasured() throws Exception {
        AtomicInteger preludes = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        Variant slowPrelude = new Variant(
                "a",
                Kind.OURS,
                () -> {
                    preludes.incrementAndGet();
                    sleep(20);
                },
                () -> calls.incrementAndGet() > 0);

        List<Figure> figures = run(Sampling.SINGLE, slowPrelude);

        assertThat(preludes.get()).isEqualTo(calls.get());
        assertThat(figures.get(0).p10()).isLessThan(20e6);
    }

    @Test
    void whatOtherThreadsAllocateCounts() throws Exception {
        int size = 1 << 20;
        Variant elsewhere = new Variant("a", Kind.OURS, () -> {
            byte[][] kept = new byte[1][];
            Thread helper = new Thread(() -> {
                kept[0] = new byte[size];
                sleep(50);
            });
            helper.start();
            while (kept[0] == null && helper.isAlive()) {
                Thread.onSpinWait();
            }
            return List.of(size);
        });

        assertThat(run(Sampling.SINGLE, elsewhere).get(0).bytes()).isGreaterThanOrEqualTo(size);
    }

    private static List<Figure> run(Sampling sampling, Variant... variants) throws Exception {
        return new Measurement(new Trial(1, List.of(variants), Ideal.NONE), sampling, LEAST).run();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
