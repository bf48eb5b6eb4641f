package io.github.parallelmap.runtime;

/**
 * What one item of a call site costs: a moving average over the ranges that were run.
 *
 * <p>Written by all workers without a lock. A lost update or a stale read makes a range longer or shorter than it might
 * be, nothing else.
 */
final class ItemCost {
    /** The time that a range should take: long beside claiming it, short beside the work. */
    private static final float RANGE_NANOS = 50_000;

    private static final float WEIGHT = 0.25f;

    /** Nanoseconds an item, 0 while unknown. */
    private volatile float nanos;

    void measured(int items, long elapsedNanos) {
        float measured = Math.max(1, elapsedNanos) / (float) items;
        float known = nanos;
        nanos = known == 0 ? measured : known + WEIGHT * (measured - known);
    }

    /** Whether an item is known to cost less. */
    boolean isBelow(float limitNanos) {
        float known = nanos;
        return known > 0 && known < limitNanos;
    }

    /** The most items that a range should have: one while the cost is unknown. */
    int rangeLimit() {
        float known = nanos;
        return known == 0 ? 1 : (int) Math.max(1, Math.min(1 << 20, RANGE_NANOS / known));
    }

    /** How many items to run between two looks at whether to stop. */
    int strip() {
        float known = nanos;
        if (known == 0 || known >= 100) {
            return 1;
        }
        return known < 5 ? 64 : known < 20 ? 16 : 4;
    }
}
