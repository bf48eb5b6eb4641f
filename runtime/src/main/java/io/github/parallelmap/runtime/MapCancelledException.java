package io.github.parallelmap.runtime;

/**
 * Thrown when a call was stopped before its end: its caller was interrupted, its pool was terminated, or another thread
 * closed its stream. The message says how many items were done.
 */
public final class MapCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MapCancelledException(String message) {
        super(message);
    }
}
