package io.github.parallelmap.runtime;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive items of a stream, which one worker runs as a whole.
 *
 * @param <R> the type of one result
 */
final class Segment<R extends @Nullable Object> {
    /*
     * The worker writes `results`, with release, each time that some items have ended, and the consumer reads it with
     * acquire: so the results that it counts can be delivered while later items still run. It is final once `done` is
     * set, as are `failed`, `rest` and `splitOff`, which only the worker writes.
     */
    private static final VarHandle RESULTS = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "results", VarHandle.class, Segment.class, int.class);

    /** The index of its first item in the stream, which identifies the segment. */
    final long firstItem;

    final Batch<R, ?> batch;

    /** The arrays of the batch's columns, if they may be filled again; else null. */
    final Object @Nullable [] columns;

    /** Its first item in the batch; `to` is the one after its last. */
    final int from;

    final int to;

    /** Whether its worker has left it. */
    volatile boolean done;

    /** The item of the batch up to which there are results to deliver. */
    private int results;

    private boolean failed;

    /**
     * The first of the segments that its worker has split off it, or that follow it if it was split off itself; else
     * null.
     */
    private @Nullable Segment<R> rest;

    private int splitOff;

    /** The item of the batch whose result is delivered next; only the consumer uses it. */
    private int next;

    private Segment(long firstItem, Batch<R, ?> batch, Object @Nullable [] columns, int from, int to) {
        this.firstItem = firstItem;
        this.batch = batch;
        this.columns = columns;
        this.from = from;
        this.to = to;
        this.results = from;
        this.next = from;
    }

    /** Creates a segment of a whole batch. */
    static <R extends @Nullable Object> Segment<R> of(long firstItem, Batch<R, ?> batch, Object @Nullable [] columns) {
        return new Segment<>(firstItem, batch, columns, 0, batch.size());
    }

    // ---- for the worker ----

    /** Counts items that ended normally. Items after one that did not end normally have no results to deliver. */
    void itemsDone(int from, int to) {
        if (from == results) {
            RESULTS.setRelease(this, to);
        }
    }

    void itemFailed() {
        failed = true;
    }

    /**
     * Splits off the items from the given one on, each as a segment of its own, linked by {@code rest}; returns how
     * many there are.
     */
    int splitFrom(int item) {
        Segment<R> following = rest;
        for (int last = to - 1; last >= item; last--) {
            Segment<R> single = new Segment<>(firstItem + last - from, batch, null, last, last + 1);
            single.rest = following;
            following = single;
        }
        rest = following;
        splitOff = to - item;
        return splitOff;
    }

    /** The number of segments that its worker has split off. */
    int splitOff() {
        return splitOff;
    }

    @Nullable
    Segment<R> rest() {
        return rest;
    }

    // ---- for the consumer ----

    boolean hasResult() {
        return next < (int) RESULTS.getAcquire(this);
    }

    R takeResult() {
        return batch.result(next++);
    }

    /** Whether its worker has left it and all its results have been delivered. */
    boolean isSpent() {
        return done && !hasResult();
    }

    /** Whether nothing else holds its batch once it is spent, so that the batch can be used again. */
    boolean isReusable() {
        return columns != null && rest == null && !failed;
    }

    /** Clears the references to its items and results. */
    void forget() {
        batch.forgetResults();
        if (columns != null) {
            for (Object column : columns) {
                if (column instanceof Object[] values) {
                    Arrays.fill(values, null);
                }
            }
        }
    }

    /** The number of its items; once it is done, without those that its worker has split off. */
    int items() {
        return to - from - splitOff;
    }

    /** Whether it may have a result before it is done. */
    boolean hasSeveralItems() {
        return to - from > 1;
    }

    /** Whether an item failed; valid once it is done. */
    boolean failed() {
        return failed;
    }
}
