package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void itBeginsWhereItWasToldAndHasNotRun() {
        Range range = Range.of(3, 8);

        assertThat(range.from()).isEqualTo(3);
        assertThat(range.to()).isEqualTo(8);
        assertThat(range.stoppedAt()).isEqualTo(3);
    }

    @Test
    void itMayBeEmpty() {
        Range range = Range.of(0, 0);

        assertThat(range.from()).isEqualTo(range.to());
    }

    @Test
    void itRemembersWhereItsLoopStopped() {
        Range range = Range.of(3, 8);

        range.stoppedAt(5);

        assertThat(range.stoppedAt()).isEqualTo(5);
    }

    @Test
    void onceCutShortItHasNoItemLeft() {
        Range range = Range.of(3, 8);

        range.cutShort();

        assertThat(range.to()).isLessThanOrEqualTo(range.from());
    }

    @Test
    void itCouldBeHelpedUntilAllWorkersThatMayBeAreHere() {
        MapOptions options = MapOptions.defaults().threads(2);
        CallSite site = CallSite.of(RangeTest.class, "work", options);
        Batch<?, ?> batch = new Nothing(2);
        BatchCall call = BatchCall.shared(site, batch, options, Thread.currentThread(), null, null, 0);
        Range range = new Worker(call);
        assertThat(range.couldBeHelped()).isTrue();

        assertThat(call.takeSeat()).isTrue();
        assertThat(range.couldBeHelped()).isFalse();

        call.giveSeatBack();
        assertThat(range.couldBeHelped()).isTrue();
    }

    @Test
    void aRangeBelowZeroOrBackwardsIsAnError() {
        assertThatThrownBy(() -> Range.of(-1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from -1 to 3");
        assertThatThrownBy(() -> Range.of(4, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 4 to 3");
    }
}
