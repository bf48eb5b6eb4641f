package io.github.parallelmap.demo.report.events;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Reads the events that the runtime writes of a call: its package documentation says what is in them. */
final class RecordingReader {
    private static final String CALL = "io.github.parallelmap.Call";
    private static final String RANGE = "io.github.parallelmap.Range";
    private static final String FAILURE = "io.github.parallelmap.Failure";

    static final List<String> EVENTS = List.of(CALL, RANGE, FAILURE);

    private RecordingReader() {}

    /** Reads a recording in which one call was made. */
    static RecordedCall read(Path file) throws IOException {
        List<RecordedEvent> ranges = new ArrayList<>();
        Map<Long, String> failures = new HashMap<>();
        RecordedEvent call = null;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                switch (event.getEventType().getName()) {
                    case CALL -> call = event;
                    case RANGE -> ranges.add(event);
                    case FAILURE ->
                        failures.put(
                                event.getLong("item"),
                                event.getClass("thrownClass").getName());
                    default -> {
                        // of another recording in this process, whose events get into every file
                    }
                }
            }
        }
        if (call == null) {
            throw new IOException("the flight recorder has no event of the call");
        }
        Instant begin = call.getStartTime();
        return new RecordedCall(
                call.getDuration().toNanos(),
                nameOf(call.getThread()),
                ranges.stream()
                        .map(range -> worked(range, begin))
                        .sorted(Comparator.comparingLong(WorkedRange::beginNanos))
                        .toList(),
                failures);
    }

    private static WorkedRange worked(RecordedEvent range, Instant begin) {
        return new WorkedRange(
                nameOf(range.getThread()),
                range.getLong("from"),
                range.getLong("to"),
                Duration.between(begin, range.getStartTime()).toNanos(),
                Duration.between(begin, range.getEndTime()).toNanos());
    }

    /** The name and the number: names alone need not differ. */
    private static String nameOf(RecordedThread thread) {
        String name = thread.getJavaName();
        return (name == null || name.isEmpty() ? "thread" : name) + " #" + thread.getJavaThreadId();
    }
}
