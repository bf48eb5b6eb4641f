package io.github.parallelmap.demo.report.events;

import java.util.List;
import java.util.Map;

/**
 * What was recorded of one call.
 *
 * @param nanos how long it took
 * @param caller the name of the thread that made it
 * @param ranges what its workers ran, in the order in which they began, with times from the begin of the call
 * @param failures by item, the class of what it threw
 */
public record RecordedCall(long nanos, String caller, List<WorkedRange> ranges, Map<Long, String> failures) {
    /** Keeps unmodifiable copies. */
    public RecordedCall {
        ranges = List.copyOf(ranges);
        failures = Map.copyOf(failures);
    }
}
