package io.github.parallelmap.spark;

import org.jspecify.annotations.Nullable;

/**
 * Ends a call that the cluster could not carry out, through no fault of an item: it has no executors, a job was cancelled
 * by somebody else, a class is missing there, or executors were lost again and again. The cause is what Spark says.
 */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClusterException(String message) {
        super(message);
    }

    ClusterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
