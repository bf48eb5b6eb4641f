package io.github.parallelmap.demo.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MakespanTest {
    @Test
    void nothingTakesNoTime() {
        assertThat(Makespan.of(new long[0], 3)).isZero();
    }

    @Test
    void oneWorkerTakesTheSum() {
        assertThat(Makespan.of(new long[] {3, 1, 2}, 1)).isEqualTo(6);
    }

    @Test
    void enoughWorkersTakeTheLongest() {
        assertThat(Makespan.of(new long[] {3, 1, 7, 2}, 4)).isEqualTo(7);
        assertThat(Makespan.of(new long[] {3, 1, 7, 2}, 100)).isEqualTo(7);
    }

    @Test
    void anItemGoesToTheWorkerThatIsFreeFirst() {
        // first worker: 4, then 3; second worker: 1, 2, then 5
        assertThat(Makespan.of(new long[] {4, 1, 2, 5, 3}, 2)).isEqualTo(8);
    }

    @Test
    void itemsKeepTheirOrderEvenWhereAnotherWouldBeQuicker() {
        assertThat(Makespan.of(new long[] {1, 1, 10}, 2)).isEqualTo(11);
        assertThat(Makespan.of(new long[] {10, 1, 1}, 2)).isEqualTo(10);
    }

    @Test
    void withoutAWorkerThereIsNoAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> Makespan.of(new long[] {1}, 0));
    }

    @RepeatedTest(50)
    void agreesWithWatchingTheWorkersTickByTick() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long[] durations = LongStream.generate(() -> 1 + random.nextInt(9))
                .limit(random.nextInt(40))
                .toArray();
        int workers = 1 + random.nextInt(8);

        assertThat(Makespan.of(durations, workers)).as("seed %d", seed).isEqualTo(ticks(durations, workers));
    }

    private static long ticks(long[] durations, int workers) {
        long[] left = new long[workers];
        int next = 0;
        for (long tick = 0; ; tick++) {
            for (int worker = 0; worker < workers; worker++) {
                if (left[worker] == 0 && next < durations.length) {
                    left[worker] = durations[next++];
                }
            }
            if (Arrays.stream(left).allMatch(remaining -> remaining == 0)) {
                return tick;
            }
            for (int worker = 0; worker < workers; worker++) {
                left[worker] = Math.max(0, left[worker] - 1);
            }
        }
    }
}
