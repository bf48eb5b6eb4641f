package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Some consecutive items of a stream, which one worker runs whole.
 *
 * @param <R> the type of one result
 */
final class Segment<R extends @Nullable Object> {
    /** Its place among the segments of the stream, from 0. */
    final long number;

    /** The index in the stream of its first item. */
    final long firstItem;

    final Batch<R, ?> batch;

    /** Whether its worker has left it; what follows is the worker's until then, and the consumer's afterwards. */
    volatile boolean done;

    private int results;
    private boolean failed;

    Segment(long number, long firstItem, Batch<R, ?> batch) {
        this.number = number;
        this.firstItem = firstItem;
        this.batch = batch;
    }

    /** Counts items that ended normally; those after one that did not are no results to be given. */
    void itemsDone(int from, int to) {
        if (from == results) {
            results = to;
        }
    }

    void itemFailed() {
        failed = true;
    }

    /** How many results there are to give, from the first item on. */
    int results() {
        return results;
    }

    boolean failed() {
        return failed;
    }
}
