package io.github.parallelmap.demo.report.events;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedClass;
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
        List<WorkedRange> ranges = new ArrayList<>();
        Map<Long, String> failures = new HashMap<>();
        RecordedEvent call = null;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                switch (event.getEventType().getName()) {
                    case CALL -> call = event;
                    case RANGE -> ranges.add(worked(event));
                    case FAILURE -> failures.put(event.getLong("item"), thrownBy(event));
                    default -> {
                        // of another recording in this process, whose events get into every file
                    }
                }
            }
        }
        if (call == null) {
            throw new IOException("the flight recorder has no event of the call");
        }
        long begin = nanosOf(call.getStartTime());
        return new RecordedCall(
                call.getDuration().toNanos(),
                nameOf(call.getThread()),
                ranges.stream()
                        .map(range -> range.since(begin))
                        .sorted(Comparator.comparingLong(WorkedRange::beginNanos))
                        .toList(),
                failures);
    }

    private static WorkedRange worked(RecordedEvent range) {
        return new WorkedRange(
                nameOf(range.getThread()),
                range.getLong("from"),
                range.getLong("to"),
                nanosOf(range.getStartTime()),
                nanosOf(range.getEndTime()));
    }

    private static String thrownBy(RecordedEvent failure) {
        RecordedClass thrown = failure.getClass("thrownClass");
        return thrown == null ? "an exception" : thrown.getName();
    }

    /** A time of day in nanoseconds, which fit for centuries. */
    private static long nanosOf(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }

    /** The name and the number: names alone need not differ. */
    private static String nameOf(RecordedThread thread) {
        String name = thread.getJavaName();
        return (name == null || name.isEmpty() ? "thread" : name) + " #" + thread.getJavaThreadId();
    }
}
