package io.github.parallelmap.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdealTest {
    private static final Optional<Figure> LOOP =
            Optional.of(new Figure(Variant.LOOP, Kind.REFERENCE, 900, 1_000, 1_100, 0, 9));

    @Test
    void ofItemsThatWaitIsTheTimeOfGreedyListScheduling() {
        // one worker: 4, then 3; the other: 1, 2, then 5
        Optional<Figure> ideal = Ideal.ofWaiting(new long[] {4, 1, 2, 5, 3}, 2).figure(Optional.empty());

        assertThat(ideal.orElseThrow().p10()).isEqualTo(8);
    }

    @Test
    void ofItemsThatComputeIsAShareOfTheLoop() {
        Figure ideal = Ideal.ofComputing(new int[] {1, 1, 10}, 2).figure(LOOP).orElseThrow();

        assertThat(ideal.variant()).isEqualTo(Variant.IDEAL);
        assertThat(ideal.p10()).isEqualTo(900 * 11 / 12.0);
        assertThat(ideal.median()).isEqualTo(1_000 * 11 / 12.0);
    }

    @Test
    void isNotShownWhereThereIsNone() {
        assertThat(Ideal.NONE.figure(LOOP)).isEmpty();
    }
}
