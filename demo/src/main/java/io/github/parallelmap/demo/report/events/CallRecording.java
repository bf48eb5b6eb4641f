package io.github.parallelmap.demo.report.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/** Records one call, from when this is made until it is stopped. What else the recorder could tell is left out. */
public final class CallRecording implements AutoCloseable {
    private final Recording recording = new Recording();

    /** Begins to record. */
    public CallRecording() {
        for (String event : RecordingReader.EVENTS) {
            recording.enable(event).withoutThreshold();
        }
        recording.start();
    }

    /**
     * Whether this Java can record at all.
     *
     * @return false if it has been made without the recorder
     */
    public static boolean isPossible() {
        return ModuleLayer.boot().findModule("jdk.jfr").isPresent() && FlightRecorder.isAvailable();
    }

    /**
     * Stops recording.
     *
     * @return what was recorded of the call, which has returned
     * @throws IOException if what was recorded cannot be stored or read
     */
    public RecordedCall stop() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("parallelmap-demo", ".jfr");
        try {
            recording.dump(file);
            return RecordingReader.read(file);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }
}
