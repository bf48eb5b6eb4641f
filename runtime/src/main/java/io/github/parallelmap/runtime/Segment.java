package io.github.parallelmap.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive items of a stream, which one worker runs whole.
 *
 * @param <R> the type of one result
 */
final class Segment<R extends @Nullable Object> {
    /*
     * `results` is written by the worker each time that some items have ended, with release, and read by the consumer, with
     * acquire: so what it counts can be given while later items still run. It is final once `done` is set.
     */
    private static final VarHandle RESULTS;

    static {
        try {
            RESULTS = MethodHandles.lookup().findVarHandle(Segment.class, "results", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Its place among the segments of the stream, from 0. */
    final long number;

    /** The index in the stream of its first item. */
    final long firstItem;

    final Batch<R, ?> batch;

    /** Whether its worker has left it. */
    volatile boolean done;

    /** How many results there are to give, from the first item on. */
    private int results;

    /** Written by the worker before it is done. */
    private boolean failed;

    /** How many results have been given; the consumer's. */
    private int given;

    Segment(long number, long firstItem, Batch<R, ?> batch) {
        this.number = number;
        this.firstItem = firstItem;
        this.batch = batch;
    }

    // ---- for the worker ----

    /** Counts items that ended normally; those after one that did not are no results to be given. */
    void itemsDone(int from, int to) {
        if (from == results) {
            RESULTS.setRelease(this, to);
        }
    }

    void itemFailed() {
        failed = true;
    }

    // ---- for the consumer ----

    boolean hasResult() {
        return given < (int) RESULTS.getAcquire(this);
    }

    R takeResult() {
        return batch.result(given++);
    }

    /** Whether all its results have been given. */
    boolean isSpent() {
        return done && !hasResult();
    }

    /** Whether there may be a result to give before it is done. */
    boolean hasSeveralItems() {
        return batch.size > 1;
    }

    /** Whether an item failed; valid once it is done. */
    boolean failed() {
        return failed;
    }
}
