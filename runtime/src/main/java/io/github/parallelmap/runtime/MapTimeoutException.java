package io.github.parallelmap.runtime;

/** A call took longer than its timeout, and was stopped. The message says how many of its items were done. */
public final class MapTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MapTimeoutException(String message) {
        super(message);
    }
}
