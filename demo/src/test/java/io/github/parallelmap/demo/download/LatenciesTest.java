package io.github.parallelmap.demo.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.parallelmap.demo.schedule.Makespan;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void theSameSeedGivesTheSame() {
        assertThat(new Latencies(60, 0.4, 7).draw(50)).isEqualTo(new Latencies(60, 0.4, 7).draw(50));
        assertThat(new Latencies(60, 0.4, 7).draw(50)).isNotEqualTo(new Latencies(60, 0.4, 8).draw(50));
    }

    @Test
    void withoutSpreadAllAreTheMedian() {
        assertThat(new Latencies(60, 0, 7).draw(20)).containsOnly(60);
    }

    @Test
    void theirLogarithmsHaveTheMedianAndTheSpreadAskedFor() {
        double[] logs = Arrays.stream(new Latencies(1000, 0.5, 7).draw(10_000))
                .mapToDouble(Math::log)
                .sorted()
                .toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(logs)
                .map(log -> (log - mean) * (log - mean))
                .average()
                .orElseThrow());

        assertThat(Math.exp(logs[logs.length / 2])).isCloseTo(1000, within(30.0));
        assertThat(deviation).isCloseTo(0.5, within(0.02));
    }

    @Test
    void theDefaultsLeaveRoomForTheSpeedUpThatIsPromised() {
        long[] latencies = new Latencies(60, 0.4, 42).draw(200);
        double sum = Arrays.stream(latencies).sum();

        assertThat(sum / Makespan.of(latencies, 4)).isGreaterThan(3.9);
        assertThat(sum / Makespan.of(latencies, 8)).isGreaterThan(7.5);
    }
}
