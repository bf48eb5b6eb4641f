package io.github.parallelmap.demo.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void speedUpIsAgainstTheRowOfOneThread() {
        Baseline baseline = new Baseline(row(1, 110, 40, 30, 20, 10));

        assertThat(baseline.speedUpOf(row(2, 55))).isCloseTo(2, ROUNDING);
    }

    @Test
    void withoutARowOfOneThreadSpeedUpIsAgainstTheSumOfTheLatencies() {
        Baseline baseline = new Baseline(row(2, 60, 40, 30, 20, 10));

        assertThat(baseline.speedUpOf(row(2, 50))).isCloseTo(2, ROUNDING);
    }

    @Test
    void theIdealIsGreedyListSchedulingOfTheLatencies() {
        Baseline baseline = new Baseline(row(1, 110, 40, 30, 20, 10));

        assertThat(baseline.shareOfIdealOf(row(2, 50))).isCloseTo(1, ROUNDING);
        assertThat(baseline.shareOfIdealOf(row(2, 100))).isCloseTo(0.5, ROUNDING);
    }

    private static Measurement row(int threads, long nanos, long... latencies) {
        List<Page> pages = Arrays.stream(latencies)
                .mapToObj(latency -> new Page("", 0, latency))
                .toList();
        return new Measurement(threads, nanos, pages);
    }
}
