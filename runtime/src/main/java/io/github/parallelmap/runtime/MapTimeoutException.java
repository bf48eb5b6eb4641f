package io.github.parallelmap.runtime;

/** Thrown when a call took longer than its timeout and was stopped. The message says how many items were done. */
public final class MapTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MapTimeoutException(String message) {
        super(message);
    }
}
