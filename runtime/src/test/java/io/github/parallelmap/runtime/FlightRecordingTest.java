package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.runtime.Setting.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JDK Flight Recorder is told of calls, while it records. */
class FlightRecordingTest {
    private static final String CALL = "io.github.parallelmap.Call";
    private static final String RANGE = "io.github.parallelmap.Range";
    private static final String FAILURE = "io.github.parallelmap.Failure";

    @TempDir
    Path folder;

    private final Recording recording = new Recording();

    @BeforeEach
    void start() {
        recording.enable(CALL);
        recording.enable(RANGE);
        recording.enable(FAILURE);
        recording.start();
    }

    @AfterEach
    void end() {
        recording.close();
    }

    private List<RecordedEvent> recorded() throws IOException {
        recording.stop();
        Path file = Files.createTempFile(folder, "events", ".jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file);
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }

    /** Requires a text in an event. The recorder of JDK 17 loses some that are longer than 15 characters. */
    private static void assertString(RecordedEvent event, String field, String expected) {
        String text = event.getString(field);
        if (text != null || Runtime.version().feature() > 17) {
            assertThat(text).isEqualTo(expected);
        }
    }

    @EveryCall(options = true)
    void aCallIsOneEventAndItsRangesCoverEveryItemOnce(Setting setting) throws Throwable {
        try (Session session = setting.open(3)) {
            session.run(2_000, item -> item);
        }
        List<RecordedEvent> events = recorded();

        List<RecordedEvent> calls = named(events, CALL);
        List<RecordedEvent> ranges = new ArrayList<>(named(events, RANGE));
        assertThat(calls).hasSize(1);
        RecordedEvent call = calls.get(0);
        assertString(call, "callSite", Setting.class.getName() + ".method");
        assertThat(call.getLong("items")).isEqualTo(2_000);
        assertThat(call.getInt("threads")).isEqualTo(3);
        assertThat(call.getString("failure")).isNull();
        assertThat(call.getLong("ranges")).as("ranges").isEqualTo(ranges.size());
        ranges.sort(Comparator.comparingLong(range -> range.getLong("from")));
        long next = 0;
        for (RecordedEvent range : ranges) {
            assertString(range, "callSite", Setting.class.getName() + ".method");
            assertThat(range.getLong("from")).isEqualTo(next);
            next = range.getLong("to");
        }
        assertThat(next).isEqualTo(2_000);
    }

    @EveryCall(options = true, needs = Variant.Trait.FAILS)
    void aFailedCallNamesItsFailure(Setting setting) throws Exception {
        try (Session session = setting.open(2)) {
            Ending.of(() -> session.run(100, item -> {
                if (item == 50) {
                    throw new IOException("item 50");
                }
                return item;
            }));
        }
        List<RecordedEvent> events = recorded();

        assertThat(named(events, CALL))
                .singleElement()
                .satisfies(call -> assertString(call, "failure", IOException.class.getName()));
    }

    @EveryCall(options = true, needs = Variant.Trait.FAILS)
    void aFailedItemIsAnEventOnTheThreadThatRanIt(Setting setting) throws Exception {
        AtomicLong worker = new AtomicLong();
        try (Session session = setting.open(2)) {
            Ending.of(() -> session.run(100, item -> {
                if (item == 50) {
                    worker.set(Thread.currentThread().getId());
                    throw new IOException("item 50");
                }
                return item;
            }));
        }
        List<RecordedEvent> events = recorded();

        assertThat(named(events, FAILURE)).singleElement().satisfies(failure -> {
            assertString(failure, "callSite", Setting.class.getName() + ".method");
            assertThat(failure.getLong("item")).isEqualTo(50);
            assertThat(failure.getClass("thrownClass").getName()).isEqualTo(IOException.class.getName());
            assertThat(failure.getThread().getJavaThreadId()).isEqualTo(worker.get());
        });
    }

    @Test
    void everyFailedItemIsAnEventWhereAllAreRun() throws Exception {
        ParallelPool.shared().settled(Setting.items(40), item -> {
            if (item % 4 == 3) {
                throw new IllegalStateException("item " + item);
            }
            return item;
        });

        assertThat(named(recorded(), FAILURE))
                .extracting(failure -> failure.getLong("item"))
                .containsExactlyInAnyOrder(3L, 7L, 11L, 15L, 19L, 23L, 27L, 31L, 35L, 39L);
    }

    @Test
    void aStreamWhoseSourceFailsNamesThatFailure() throws Exception {
        Iterable<Integer> source = () -> Setting.items(10).stream()
                .map(item -> {
                    if (item == 5) {
                        throw new IllegalStateException("source");
                    }
                    return item;
                })
                .iterator();
        Ending.of(() -> ParallelPool.shared().stream(source, item -> item).toList());

        assertThat(named(recorded(), CALL)).singleElement().satisfies(call -> {
            assertString(call, "failure", IllegalStateException.class.getName());
            assertThat(call.getLong("items")).isEqualTo(5);
        });
    }

    @Test
    void aCancelledCallSaysSo() throws Exception {
        try (ParallelPool pool = ParallelPool.ofThreads(1)) {
            CompletableFuture<Integer> future = pool.submit(Await::interrupt);
            future.cancel(true);
        }

        assertThat(named(recorded(), CALL))
                .singleElement()
                .satisfies(call -> assertThat(call.getString("failure")).isEqualTo("CANCELLED"));
    }

    @EveryCall
    void nothingIsWrittenWhereTheEventsAreDisabled(Setting setting) throws Throwable {
        recording.disable(CALL);
        recording.disable(RANGE);
        recording.disable(FAILURE);
        try (Session session = setting.open(2)) {
            session.run(100, item -> item);
        }

        List<RecordedEvent> events = recorded();
        assertThat(named(events, CALL)).isEmpty();
        assertThat(named(events, RANGE)).isEmpty();
    }
}
