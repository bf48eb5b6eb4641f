package io.github.parallelmap.runtime;

/**
 * Consecutive items of a batch that one worker takes at a time.
 *
 * <p>Belongs to the worker that runs it. Others may only cut it short, by a plain write that the worker's loop sees
 * between two items that take any time: where the compiler has hoisted the read out of the loop, the items are so cheap
 * that the loop is over first, since a worker runs them a few dozen at a time.
 */
public final class Range {
    private int from;
    private int to;
    private int stoppedAt;

    Range() {}

    /**
     * A range on its own, for a pool that runs a whole slice in one piece.
     *
     * @param from the first item, at least 0
     * @param to the item after the last, at least {@code from}
     * @return the range
     */
    public static Range of(int from, int to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range: from " + from + " to " + to);
        }
        Range range = new Range();
        range.set(from, to);
        return range;
    }

    /**
     * The first item.
     *
     * @return an index of the batch
     */
    public int from() {
        return from;
    }

    /**
     * The item after the last; may become less while the range runs.
     *
     * @return an index of the batch
     */
    public int to() {
        return to;
    }

    /**
     * Says where the loop over this range stopped.
     *
     * @param item the end of the range when all its items have run, else the item that failed
     */
    public void stoppedAt(int item) {
        this.stoppedAt = item;
    }

    /**
     * Where the loop over this range stopped.
     *
     * @return the end of the range when all its items have run, else the item that failed
     */
    public int stoppedAt() {
        return stoppedAt;
    }

    void set(int from, int to) {
        this.from = from;
        this.to = to;
        this.stoppedAt = from;
    }

    /** Asks the loop to begin no further item. */
    void cutShort() {
        this.to = 0;
    }
}
