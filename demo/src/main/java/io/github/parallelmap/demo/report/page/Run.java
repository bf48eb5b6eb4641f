package io.github.parallelmap.demo.report.page;

import io.github.parallelmap.demo.report.events.RecordedCall;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The job, done once.
 *
 * @param threads on at most so many threads
 * @param nanos how long it took
 * @param completed whether it came to its end
 * @param call what was recorded of it
 * @param failures by item, what is the matter with it
 */
public record Run(int threads, long nanos, boolean completed, RecordedCall call, SortedMap<Long, String> failures) {
    /** Keeps an unmodifiable copy. */
    public Run {
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }
}
