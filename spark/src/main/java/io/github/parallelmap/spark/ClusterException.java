package io.github.parallelmap.spark;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a call that the cluster could not carry out, through no fault of an item: the cluster has no executors,
 * something else cancelled a job, a class is missing there, or executors were lost again and again. The cause, where
 * there is one, is what Spark or the executor reports.
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
