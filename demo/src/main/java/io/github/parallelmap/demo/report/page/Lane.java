package io.github.parallelmap.demo.report.page;

import io.github.parallelmap.demo.report.events.RecordedCall;
import io.github.parallelmap.demo.report.events.WorkedRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one worker did in a call.
 *
 * @param worker what it is called on the page
 * @param bars what it ran, in the order of time
 */
record Lane(String worker, List<Bar> bars) {
    /** What an eye can tell apart on a wide screen, as a part of the whole call. */
    private static final int FINEST = 1_200;

    /**
     * One lane for each worker: the caller's first, the others by when they began. Joins more, the more bars there would
     * be, until there are few enough, or none that could be joined.
     */
    static List<Lane> of(RecordedCall call, int mostBars) {
        Map<String, List<WorkedRange>> byWorker = new LinkedHashMap<>();
        byWorker.put(call.caller(), new ArrayList<>());
        for (WorkedRange range : call.ranges()) {
            byWorker.computeIfAbsent(range.worker(), worker -> new ArrayList<>())
                    .add(range);
        }
        long grain = call.nanos() / FINEST;
        List<Lane> lanes = of(byWorker, call.caller(), grain);
        while (lanes.stream().mapToInt(lane -> lane.bars.size()).sum() > mostBars && grain < call.nanos()) {
            grain = Math.max(1, 2 * grain);
            lanes = of(byWorker, call.caller(), grain);
        }
        return lanes;
    }

    private static List<Lane> of(Map<String, List<WorkedRange>> byWorker, String caller, long grainNanos) {
        List<Lane> lanes = new ArrayList<>();
        int number = 1;
        for (Map.Entry<String, List<WorkedRange>> entry : byWorker.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                String name = entry.getKey().equals(caller) ? "caller" : "worker " + number++;
                lanes.add(new Lane(name, Bar.of(entry.getValue(), grainNanos)));
            }
        }
        return lanes;
    }

    long busyNanos() {
        return bars.stream().mapToLong(Bar::busyNanos).sum();
    }
}
