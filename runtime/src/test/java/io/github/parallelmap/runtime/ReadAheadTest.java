package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a stream reads ahead: from two items a thread, twice as far each time that it pays. */
class ReadAheadTest {
    private static final long SHORT = ReadAhead.SHORT_NANOS / 10;
    private static final long LONG = ReadAhead.SHORT_NANOS * 10;

    private long now = 1_000;

    private ReadAhead adaptive(int threads) {
        return ReadAhead.adaptive(threads, false, now);
    }

    /** Reads and gives as many items as may be ahead. */
    private void round(ReadAhead readAhead, boolean waits, long takes) {
        int items = Math.toIntExact(readAhead.limit());
        readAhead.read(items);
        if (waits) {
            readAhead.waited();
        }
        now += takes;
        readAhead.delivered(items, now);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void beginsWithTwoItemsForEachThreadOfWhichOneIsASegment(int threads) {
        assertThat(adaptive(threads).limit()).isEqualTo(2L * threads);
        assertThat(adaptive(threads).share()).isEqualTo(1);
    }

    @Test
    void thereIsRoomForWhatMayBeAheadAndForOneWhereNothingIs() {
        ReadAhead readAhead = adaptive(2);

        assertThat(readAhead.hasRoomFor(100)).isTrue();
        readAhead.read(3);
        assertThat(readAhead.hasRoomFor(1)).isTrue();
        assertThat(readAhead.hasRoomFor(2)).isFalse();
        readAhead.read(1);
        assertThat(readAhead.hasRoomFor(1)).isFalse();
        readAhead.delivered(1, now);
        assertThat(readAhead.hasRoomFor(1)).isTrue();
    }

    @Test
    void doublesAfterARoundInWhichTheConsumerHadToWait() {
        ReadAhead readAhead = adaptive(2);
        round(readAhead, true, SHORT);
        assertThat(readAhead.limit()).isEqualTo(8);
        assertThat(readAhead.share()).isEqualTo(2);
        round(readAhead, false, SHORT);
        assertThat(readAhead.limit()).isEqualTo(8);
        round(readAhead, true, SHORT);
        assertThat(readAhead.limit()).isEqualTo(16);
    }

    @Test
    void doesNotDoubleBeforeARoundIsOver() {
        ReadAhead readAhead = adaptive(2);
        readAhead.read(4);
        readAhead.waited();
        readAhead.delivered(3, now);

        assertThat(readAhead.limit()).isEqualTo(4);
        readAhead.delivered(1, now);
        assertThat(readAhead.limit()).isEqualTo(8);
    }

    @Test
    void ofItemsThatTakeLongReadsFourForEachThreadAndNoMore() {
        ReadAhead readAhead = adaptive(3);
        for (int round = 0; round < 10; round++) {
            round(readAhead, true, LONG);
        }

        assertThat(readAhead.limit()).isEqualTo(12);
    }

    @Test
    void isBoundedByACount() {
        ReadAhead readAhead = adaptive(2);
        for (int round = 0; round < 30; round++) {
            round(readAhead, true, SHORT);
        }

        assertThat(readAhead.limit()).isEqualTo(2_048);
    }

    @Test
    void readsLessFarAgainWhereARoundTakesLong() {
        ReadAhead readAhead = adaptive(2);
        for (int round = 0; round < 7; round++) {
            round(readAhead, true, SHORT);
        }
        assertThat(readAhead.limit()).isEqualTo(512);
        round(readAhead, true, LONG);
        assertThat(readAhead.limit()).isEqualTo(256);
        for (int round = 0; round < 10; round++) {
            round(readAhead, true, LONG);
        }

        assertThat(readAhead.limit()).as("never below four for each thread").isEqualTo(8);
    }

    @Test
    void whereTheItemsRunElsewhereARoundMayTakeLonger() {
        ReadAhead readAhead = ReadAhead.adaptive(2, true, now);
        for (int round = 0; round < 5; round++) {
            round(readAhead, true, LONG);
        }

        assertThat(readAhead.limit()).isEqualTo(128);
    }

    @Test
    void ofChunksReadsFromTwoToFourForEachThread() {
        ReadAhead readAhead = ReadAhead.ofChunks(3, 100, now);
        assertThat(readAhead.limit()).isEqualTo(600);
        for (int round = 0; round < 5; round++) {
            round(readAhead, true, SHORT);
        }

        assertThat(readAhead.limit()).isEqualTo(1_200);
    }

    @Test
    void doesNotOverflow() {
        ReadAhead items = adaptive(Integer.MAX_VALUE);
        ReadAhead chunks = ReadAhead.ofChunks(Integer.MAX_VALUE, Integer.MAX_VALUE, now);

        assertThat(items.limit()).isPositive();
        assertThat(items.share()).isEqualTo(1);
        assertThat(chunks.limit()).isPositive();
        assertThat(chunks.share()).isEqualTo(Integer.MAX_VALUE);
        chunks.read(Integer.MAX_VALUE);
        assertThat(chunks.hasRoomFor(Integer.MAX_VALUE)).isTrue();
    }

    @Test
    void theClockMayWrapAround() {
        now = Long.MAX_VALUE - 10;
        ReadAhead readAhead = adaptive(2);
        round(readAhead, true, SHORT);
        round(readAhead, true, SHORT);

        assertThat(readAhead.limit()).isEqualTo(16);
    }
}
