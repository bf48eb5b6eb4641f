package io.github.parallelmap.runtime;

/**
 * Thrown when the columns of one call differ in length. The message names the call site, the columns and their lengths.
 */
public final class ZipLengthException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ZipLengthException(String message) {
        super(message);
    }
}
