package io.github.parallelmap.runtime;

/** A call was stopped before its end: its caller was interrupted, or its pool was terminated. The message says how many of its items were done. */
public final class MapCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MapCancelledException(String message) {
        super(message);
    }
}
