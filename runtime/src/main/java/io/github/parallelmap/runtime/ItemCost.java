package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What one item of a call site costs: a moving average over the ranges that were run.
 *
 * <p>Written by all workers without a lock. A lost update or a stale read makes a range longer or shorter than it might
 * be, nothing else.
 *
 * <p>A call site has to be called a number of times before its past decides how many workers are sent. Items that wait for
 * each other, as those of a test may, have to run at once; where a few cheap ones came first, they still do.
 */
final class ItemCost {
    /** The time that a range should take: long beside claiming it, short beside the work. */
    private static final float RANGE_NANOS = 50_000;

    /** A few times what it takes to claim a range. */
    private static final float CLAIM_NANOS = 1_000;

    /** A worker more is worth the waking where an item takes so long, whatever the others do. */
    private static final float LONG_NANOS = 50_000;

    /** Shorter calls than this are not all measured, since a look at the clock is long beside them, and count for less. */
    private static final float CLOCK_NANOS = 2_000;

    /** Between two items that take so long a worker looks whether to stop. */
    private static final float LOOK_NANOS = 100;

    private static final float LOOK_NANOS_WHILE_COLD = 1_000;

    /** What takes less is hardly more than reading the columns. */
    private static final float TINY_NANOS = 1.5f;

    /** A power of two, as is the next: a mask is quicker than a division, which a short call would feel. */
    private static final int MEASURED_ONE_OF = 64;

    /** The same until the compiler of the virtual machine is done with the call site, which goes by what it sees by then. */
    private static final int MEASURED_ONE_OF_AT_FIRST = 16;

    private static final int SETTLED_CALLS = 20_000;

    private static final int TRUSTED_CALLS = 100;

    private static final float WEIGHT = 0.25f;

    /** A measurement counts for no more than this times what is known: the thread may just have been held up. */
    private static final float MOST_RISE = 2;

    /** For tests of what must hold whatever the estimate says: nanoseconds an item, 0 to measure. */
    private static final float FORCED = Long.getLong("parallelmap.itemNanos", 0);

    /** Items that run elsewhere take longer to share out, and are sent in ranges that take so much longer. */
    private static final float RANGE_NANOS_ELSEWHERE = 150_000_000;

    /** About what a range costs that is sent elsewhere, whatever is in it. */
    private static final float CLAIM_NANOS_ELSEWHERE = 10_000_000;

    private final float rangeNanos;
    private final float claimNanos;
    private final float longNanos;

    /** Nanoseconds an item, 0 while unknown. */
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
     * What an item costs where it does not run in this process. Never short, however little that is: this process only
     * waits for it.
     */
    ItemCost elsewhere() {
        ItemCost known = elsewhere;
        if (known == null) {
            known = new ItemCost(RANGE_NANOS_ELSEWHERE, CLAIM_NANOS_ELSEWHERE, 0);
            elsewhere = known;
        }
        return known;
    }

    /** Notes that a call has begun. */
    void called() {
        int next = calls + 1;
        calls = next < 0 ? SETTLED_CALLS : next;
    }

    /** Forgets what items cost, since they are not what they were. */
    void forget() {
        nanos = FORCED;
    }

    /** Whether there have been calls enough to go by. */
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
            // What is around the items counts as well, and the more so the shorter they take together.
            float weight = WEIGHT * Math.min(1, elapsedNanos / CLOCK_NANOS);
            nanos = known + weight * (Math.min(measured, MOST_RISE * known) - known);
        }
    }

    /** How long so many items are expected to take, in nanoseconds; endless while that is unknown. */
    float expected(int items) {
        float known = nanos;
        return known == 0 ? Float.POSITIVE_INFINITY : known * items;
    }

    /** Whether to measure a call that is expected to take so long. */
    boolean isWorthMeasuring(float expectedNanos) {
        int oneOf = calls < SETTLED_CALLS ? MEASURED_ONE_OF_AT_FIRST : MEASURED_ONE_OF;
        return expectedNanos > CLOCK_NANOS || (calls & (oneOf - 1)) == 0;
    }

    /** Whether an item is known to cost less. */
    boolean isBelow(float limitNanos) {
        float known = nanos;
        return known > 0 && known < limitNanos;
    }

    /** Whether items are known to be so short that who runs them is computing, not waiting. */
    boolean isShort() {
        return isTrusted() && isBelow(longNanos);
    }

    /** The least items that a range should have, so that claiming it does not take longer than running it. */
    int rangeFloor() {
        float known = nanos;
        return known == 0 ? 1 : (int) Math.max(1, Math.min(1 << 10, claimNanos / known));
    }

    /** The most items that a range should have: one while the cost is unknown. */
    int rangeLimit() {
        float known = nanos;
        return known == 0 ? 1 : (int) Math.max(1, Math.min(1 << 20, rangeNanos / known));
    }

    /**
     * How many items to run between two looks at whether to stop: one where they take 100 ns or more, else what takes
     * about a microsecond.
     *
     * <p>Code that is not compiled yet is many times slower, and asks for the end of its range before every item anyway.
     * It is given long strips, too, since the compiler unrolls a loop no further than it has seen it go.
     */
    int strip() {
        float known = nanos;
        if (known == 0 || known >= (isTrusted() ? LOOK_NANOS : LOOK_NANOS_WHILE_COLD)) {
            return 1;
        }
        return known < TINY_NANOS || !isTrusted() ? 512 : 64;
    }
}
