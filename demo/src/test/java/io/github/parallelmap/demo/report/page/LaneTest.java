package io.github.parallelmap.demo.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.demo.report.events.RecordedCall;
import io.github.parallelmap.demo.report.events.WorkedRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static WorkedRange range(String worker, long from, long to, long begin, long end) {
        return new WorkedRange(worker, from, to, begin, end);
    }

    private static RecordedCall call(long nanos, WorkedRange... ranges) {
        return new RecordedCall(nanos, "main", List.of(ranges), Map.of());
    }

    @Test
    void theCallerComesFirstAndTheOthersByWhenTheyBegan() {
        List<Lane> lanes = Lane.of(
                call(3_000_000, range("a", 0, 1, 0, 9_000), range("b", 1, 2, 5, 9_000), range("main", 2, 3, 9, 9_000)),
                100);

        assertThat(lanes).extracting(Lane::worker).containsExactly("caller", "worker 1", "worker 2");
        assertThat(lanes).extracting(lane -> lane.bars().get(0).firstItem()).containsExactly(2L, 0L, 1L);
    }

    @Test
    void aCallerThatOnlyWaitsHasNoLane() {
        assertThat(Lane.of(call(100, range("a", 0, 1, 0, 100)), 100))
                .extracting(Lane::worker)
                .containsExactly("worker 1");
    }

    @Test
    void rangesThatCanBeToldApartStaySo() {
        List<Lane> lanes =
                Lane.of(call(1_000_000, range("main", 0, 1, 0, 500_000), range("main", 1, 2, 500_000, 1_000_000)), 100);

        assertThat(lanes)
                .singleElement()
                .satisfies(lane -> assertThat(lane.bars()).hasSize(2));
    }

    @Test
    void rangesTooShortToBeToldApartAreOneBar() {
        List<Lane> lanes = Lane.of(
                call(
                        1_000_000,
                        range("main", 0, 1, 0, 100),
                        range("main", 4, 6, 150, 300),
                        range("main", 6, 7, 300, 900_000)),
                100);

        assertThat(lanes).singleElement().satisfies(lane -> {
            assertThat(lane.bars()).hasSize(2);
            Bar joined = lane.bars().get(0);
            assertThat(joined.items()).isEqualTo(3);
            assertThat(joined.firstItem()).isZero();
            assertThat(joined.lastItem()).isEqualTo(5);
            assertThat(joined.busyNanos()).isEqualTo(250);
            assertThat(joined.holds(4)).isTrue();
            assertThat(joined.holds(2)).as("an item of another worker").isFalse();
        });
    }

    @Test
    void thereAreNeverMoreBarsThanAskedForAndNoItemIsLost() {
        List<WorkedRange> ranges = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            ranges.add(range("worker " + i % 8, i, i + 1, i * 1_000L, i * 1_000L + 7_000));
        }

        List<Lane> lanes = Lane.of(new RecordedCall(20_007_000, "main", ranges, Map.of()), 500);

        assertThat(lanes).hasSize(8);
        assertThat(lanes.stream().mapToInt(lane -> lane.bars().size()).sum()).isBetween(200, 500);
        assertThat(lanes.stream()
                        .flatMap(lane -> lane.bars().stream())
                        .mapToLong(Bar::items)
                        .sum())
                .isEqualTo(20_000);
    }

    @Test
    void whereThereAreMoreWorkersEachKeepsABar() {
        List<WorkedRange> ranges = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            ranges.add(range("worker " + i % 1_000, i, i + 1, i, i + 900));
        }

        List<Lane> lanes = Lane.of(new RecordedCall(4_000, "main", ranges, Map.of()), 100);

        assertThat(lanes).hasSize(1_000).allMatch(lane -> lane.bars().size() == 1);
    }

    @Test
    void aCallThatTookNoTimeIsDrawnAllTheSame() {
        assertThat(Lane.of(call(0, range("main", 0, 1, 0, 0)), 0))
                .singleElement()
                .satisfies(lane -> assertThat(lane.busyNanos()).isZero());
    }
}
