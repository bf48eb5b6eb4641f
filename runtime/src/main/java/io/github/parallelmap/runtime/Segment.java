package io.github.parallelmap.runtime;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive items of a stream, which one worker runs whole.
 *
 * @param <R> the type of one result
 */
final class Segment<R extends @Nullable Object> {
    /*
     * `results` is written by the worker each time that some items have ended, with release, and read by the consumer, with
     * acquire: so what it counts can be given while later items still run. It is final once `done` is set, as are `failed`
     * and `rest`.
     */
    private static final VarHandle RESULTS = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "results", VarHandle.class, Segment.class, int.class);

    /** The index in the stream of its first item, which tells segments apart. */
    final long firstItem;

    final Batch<R, ?> batch;

    /** The arrays that the batch has of its columns, if they may be filled again. */
    final Object @Nullable [] columns;

    /** Its items in the batch. */
    final int from;

    final int to;

    /** Whether its worker has left it. */
    volatile boolean done;

    /** The item of the batch up to which there are results to give. */
    private int results;

    private boolean failed;

    /** The segment that follows it, where its worker has split it; null where that is as it was read. */
    private @Nullable Segment<R> rest;

    private int splitOff;

    /** The item of the batch to be given next; the consumer's. */
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

    /** A whole batch. */
    static <R extends @Nullable Object> Segment<R> of(long firstItem, Batch<R, ?> batch, Object @Nullable [] columns) {
        return new Segment<>(firstItem, batch, columns, 0, batch.size());
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

    /** Cuts the items from that one on off, each as a segment of its own; returns how many there are, linked by rest. */
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

    /** How many segments its worker has split off. */
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

    /** Whether all its results have been given. */
    boolean isSpent() {
        return done && !hasResult();
    }

    /** Whether nobody else holds its batch once it is spent, so that it may serve again. */
    boolean isReusable() {
        return columns != null && rest == null && !failed;
    }

    /** Lets go of its items and results. */
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

    /** How many items it has; of one that is done, without those that its worker has split off. */
    int items() {
        return to - from - splitOff;
    }

    /** Whether there may be a result to give before it is done. */
    boolean hasSeveralItems() {
        return to - from > 1;
    }

    /** Whether an item failed; valid once it is done. */
    boolean failed() {
        return failed;
    }
}
