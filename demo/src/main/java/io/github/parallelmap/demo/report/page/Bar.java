package io.github.parallelmap.demo.report.page;

import io.github.parallelmap.demo.report.events.WorkedRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranges of one worker that are drawn as one: a single range, or several that together are too short to be told apart.
 *
 * @param ranges the ranges, one at least, in the order in which they were run
 */
record Bar(List<WorkedRange> ranges) {
    Bar {
        ranges = List.copyOf(ranges);
    }

    /** Joins neighbours that together take no longer than a grain. */
    static List<Bar> of(List<WorkedRange> ofOneWorker, long grainNanos) {
        List<Bar> bars = new ArrayList<>();
        List<WorkedRange> joined = new ArrayList<>();
        for (WorkedRange range : ofOneWorker) {
            if (!joined.isEmpty() && range.endNanos() - joined.get(0).beginNanos() > grainNanos) {
                bars.add(new Bar(joined));
                joined.clear();
            }
            joined.add(range);
        }
        if (!joined.isEmpty()) {
            bars.add(new Bar(joined));
        }
        return bars;
    }

    long beginNanos() {
        return ranges.get(0).beginNanos();
    }

    long endNanos() {
        return ranges.get(ranges.size() - 1).endNanos();
    }

    long busyNanos() {
        return ranges.stream().mapToLong(WorkedRange::nanos).sum();
    }

    long items() {
        return ranges.stream().mapToLong(range -> range.to() - range.from()).sum();
    }

    long firstItem() {
        return ranges.stream().mapToLong(WorkedRange::from).min().orElseThrow();
    }

    long lastItem() {
        return ranges.stream().mapToLong(WorkedRange::to).max().orElseThrow() - 1;
    }

    boolean holds(long item) {
        return ranges.stream().anyMatch(range -> range.from() <= item && item < range.to());
    }
}
