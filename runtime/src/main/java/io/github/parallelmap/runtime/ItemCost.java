package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The cost of one item of a call site: a moving average over the ranges that were run.
 *
 * <p>All workers write it without a lock. A lost update or a stale read makes a range longer or shorter than it might
 * be, nothing else.
 *
 * <p>A call site must have been called a number of times before its past decides how many workers are sent. Items that
 * wait for each other, as in a test, must run at once; so they do, even if a few calls with cheap items came first.
 */
final class ItemCost {
    /**
     * The time that a range should take, in nanoseconds like all times here: long compared with claiming it, short
     * compared with the whole work.
     */
    private static final float RANGE_NANOS = 50_000;

    /** A few times as long as claiming a range takes. */
    private static final float CLAIM_NANOS = 1_000;

    /** Where an item takes this long, waking another worker is worth it, whatever the other workers do. */
    private static final float LONG_NANOS = 50_000;

    /**
     * Not every call shorter than this is measured, since reading the clock takes long compared with it, and its
     * measurement counts for less.
     */
    private static final float CLOCK_NANOS = 2_000;

    /** Between two items that take this long a worker checks whether to stop. */
    private static final float LOOK_NANOS = 100;

    private static final float LOOK_NANOS_WHILE_COLD = 1_000;

    /** An item that takes less than this does hardly more than read its columns. */
    private static final float TINY_NANOS = 1.5f;

    /**
     * One short call of this many is measured. A power of two, as is the next: a mask is faster than a division, which
     * would slow a short call.
     */
    private static final int MEASURED_ONE_OF = 64;

    /**
     * The same until the JIT compiler has finished with the call site; it optimizes for what it has seen until then.
     */
    private static final int MEASURED_ONE_OF_AT_FIRST = 16;

    private static final int SETTLED_CALLS = 20_000;

    private static final int TRUSTED_CALLS = 100;

    private static final float WEIGHT = 0.25f;

    /** A measurement counts for at most this many times the known cost: the thread may just have been held up. */
    private static final float MOST_RISE = 2;

    /**
     * A fixed cost in nanoseconds for each item, for tests of what must hold whatever the estimate is; 0 to measure the
     * cost.
     */
    private static final float FORCED = Long.getLong("parallelmap.itemNanos", 0);

    /** Items that run elsewhere take longer to share out, so their ranges take longer, too. */
    private static final float RANGE_NANOS_ELSEWHERE = 150_000_000;

    /** About the cost of sending a range elsewhere, whatever is in it. */
    private static final float CLAIM_NANOS_ELSEWHERE = 10_000_000;

    private final float rangeNanos;
    private final float claimNanos;
    private final float longNanos;

    /** Nanoseconds per item; 0 while unknown. */
    private volatile float nanos = FORCED;

    private volatile @Nullable ItemCost elsewhere;

    private int calls;

    ItemCost() {
        this(RANGE_NANOS, CLAIM_NANOS, LONG_NANOS);
    }

    private ItemCost(float rangeNanos, float claimNanos, float longNanos) {
        this.rangeNanos = rangeNanos;
        this.claimNanos = claimNanos;
        this.longNanos = longNanos;
    }

    /**
     * The cost of an item that does not run in this process. Such an item never counts as short, however low its cost:
     * this process only waits for it.
     */
    ItemCost elsewhere() {
        ItemCost known = elsewhere;
        if (known == null) {
            known = new ItemCost(RANGE_NANOS_ELSEWHERE, CLAIM_NANOS_ELSEWHERE, 0);
            elsewhere = known;
        }
        return known;
    }

    /** Counts a call that has begun. */
    void called() {
        int next = calls + 1;
        calls = next < 0 ? SETTLED_CALLS : next;
    }

    /** Forgets the known cost, since items no longer cost what they did. */
    void forget() {
        nanos = FORCED;
    }

    /** Whether there have been enough calls to rely on the known cost. */
    boolean isTrusted() {
        return calls >= TRUSTED_CALLS || FORCED > 0;
    }

    void measured(int items, long elapsedNanos) {
        if (FORCED > 0) {
            return;
        }
        float measured = Math.max(1, elapsedNanos) / (float) items;
        float known = nanos;
        if (known == 0) {
            nanos = measured;
        } else if (measured < known) {
            nanos = known + WEIGHT * (measured - known);
        } else {
            // The time measured includes overhead around the items, whose share is greater the less time they take
            // together.
            float weight = WEIGHT * Math.min(1, elapsedNanos / CLOCK_NANOS);
            nanos = known + weight * (Math.min(measured, MOST_RISE * known) - known);
        }
    }

    /** How long the given number of items is expected to take, in nanoseconds; infinity while the cost is unknown. */
    float expected(int items) {
        float known = nanos;
        return known == 0 ? Float.POSITIVE_INFINITY : known * items;
    }

    /** Whether to measure a call that is expected to take the given time. */
    boolean isWorthMeasuring(float expectedNanos) {
        int oneOf = calls < SETTLED_CALLS ? MEASURED_ONE_OF_AT_FIRST : MEASURED_ONE_OF;
        return expectedNanos > CLOCK_NANOS || (calls & (oneOf - 1)) == 0;
    }

    /** Whether an item is known to cost less than the limit. */
    boolean isBelow(float limitNanos) {
        float known = nanos;
        return known > 0 && known < limitNanos;
    }

    /** Whether items are known to be so short that a worker that runs them is computing, not waiting. */
    boolean isShort() {
        return isTrusted() && isBelow(longNanos);
    }

    /**
     * The smallest number of items that a range should have, so that claiming it does not take longer than running it.
     */
    int rangeFloor() {
        float known = nanos;
        return known == 0 ? 1 : (int) Math.max(1, Math.min(1 << 10, claimNanos / known));
    }

    /** The greatest number of items that a range should have; one while the cost is unknown. */
    int rangeLimit() {
        float known = nanos;
        return known == 0 ? 1 : (int) Math.max(1, Math.min(1 << 20, rangeNanos / known));
    }

    /**
     * How many items to run between two checks of whether to stop: one where an item takes 100 ns or more (1 us until
     * there have been enough calls), else 64, or 512 where items are tiny or there have not been enough calls.
     *
     * <p>Code that is not compiled yet is many times slower, and checks the end of its range before every item anyway.
     * It gets long strips as well, since the compiler unrolls a loop no further than it has seen the loop go.
     */
    int strip() {
        float known = nanos;
        if (known == 0 || known >= (isTrusted() ? LOOK_NANOS : LOOK_NANOS_WHILE_COLD)) {
            return 1;
        }
        return known < TINY_NANOS || !isTrusted() ? 512 : 64;
    }
}
