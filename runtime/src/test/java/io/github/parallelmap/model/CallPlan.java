package io.github.parallelmap.model;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.Zip;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call in all its dimensions: what is called on which pool, with which columns and options, what its items do, and what
 * disturbs it.
 *
 * @param seed what it was drawn from
 * @param depth 0, or how many calls it is nested in
 * @param pool where it runs; null for the pool of the call that it is nested in
 * @param base what items do that are not special
 * @param special what some items do, by their index
 * @param timeoutMicros 0 for none
 * @param pulls how many results a stream is asked for, -1 for all
 */
record CallPlan(
        long seed,
        int depth,
        Variant variant,
        Door door,
        boolean interruptible,
        boolean freshSite,
        @Nullable PoolPlan pool,
        int threads,
        int chunk,
        ThreadKind kind,
        OnFailure onFailure,
        Zip zip,
        List<ColumnPlan> columns,
        ItemPlan base,
        Map<Integer, ItemPlan> special,
        Disturbance disturbance,
        int timeoutMicros,
        Listener listener,
        Context context,
        int pulls,
        Leaving leaving) {

    /** What is called. */
    enum Variant {
        MAP,
        FOR_EACH,
        ASYNC,
        SETTLED,
        STREAM,
        UNORDERED;

        boolean isLazy() {
            return this == STREAM || this == UNORDERED;
        }
    }

    /** How the consumer of a stream that was not read to its end leaves it. */
    enum Leaving {
        CLOSES,
        ABANDONS
    }

    /** What the progress listener does. */
    enum Listener {
        NONE,
        RECORDS,
        THROWS,
        CLOSES_STREAM
    }

    /** What the context carrier does. */
    enum Context {
        NONE,
        CARRIES,
        CAPTURE_THROWS,
        OPEN_THROWS,
        CLOSE_THROWS
    }

    /** How many items the plain loop has, as far as the lengths of the columns say. */
    int size() {
        int size = Integer.MAX_VALUE;
        for (ColumnPlan column : columns) {
            size = Math.min(size, column.length());
        }
        return size;
    }

    ItemPlan item(int index) {
        return special.getOrDefault(index, base);
    }

    /** Whether the call reports each item's failure instead of throwing the first. */
    boolean settles() {
        return variant == Variant.SETTLED;
    }

    boolean stopsOnFailure() {
        return onFailure == OnFailure.STOP && !settles();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(variant).append(" by ").append(door);
        text.append(pool == null ? " on the same pool" : " on " + pool);
        text.append(", seed ").append(seed).append("L, columns ").append(columns);
        text.append(", items ").append(base).append(' ').append(special);
        if (door != Door.DIRECT) {
            text.append(", threads ").append(threads).append(", chunk ").append(chunk);
            text.append(", ")
                    .append(kind)
                    .append(", ")
                    .append(onFailure)
                    .append(", ")
                    .append(zip);
            text.append(interruptible ? ", interruptible" : "").append(freshSite ? ", fresh site" : "");
            text.append(timeoutMicros > 0 ? ", timeout " + timeoutMicros + " us" : "");
            text.append(", listener ").append(listener).append(", context ").append(context);
        }
        if (variant.isLazy()) {
            text.append(", pulls ").append(pulls).append(", then ").append(leaving);
        }
        return text.append(", ").append(disturbance).toString();
    }
}
