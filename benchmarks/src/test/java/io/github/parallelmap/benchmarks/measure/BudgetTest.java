package io.github.parallelmap.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Budget BUDGET = new Budget(Duration.ZERO, Duration.ofNanos(10), 3, Duration.ofNanos(50));

    @Test
    void roundsGoOnWhileThereIsTimeHoweverManyThereWere() {
        assertThat(BUDGET.allowsRound(1_000, 9)).isTrue();
        assertThat(BUDGET.allowsRound(1_000, 10)).isFalse();
    }

    @Test
    void fewRoundsGetMoreTimeWithinReason() {
        assertThat(BUDGET.allowsRound(2, 49)).isTrue();
        assertThat(BUDGET.allowsRound(3, 49)).isFalse();
        assertThat(BUDGET.allowsRound(2, 50)).isFalse();
    }

    @Test
    void oneRoundIsMadeInAnyCase() {
        assertThat(BUDGET.allowsRound(0, 1_000)).isTrue();
    }
}
