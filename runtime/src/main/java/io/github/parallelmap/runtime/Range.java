package io.github.parallelmap.runtime;

/**
 * Consecutive items of a batch that one worker takes at a time.
 *
 * <p>Belongs to the worker that runs it. Others may only cut it short, by a plain write that the worker's loop sees
 * between two items that take any time: where the compiler has hoisted the read out of the loop, the items are so cheap
 * that the loop is over first, since a worker runs them a few dozen at a time.
 */
public class Range {
    /** The first item while the loop runs, where it stopped afterwards. */
    private int at;

    private int to;

    /** Rises by two with each range that is watched; odd while the range takes longer than it should. */
    private int watch;

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
     * The first item. To be asked for once, before the loop begins.
     *
     * @return an index of the batch
     */
    public final int from() {
        return at;
    }

    /**
     * The item after the last; may become less while the range runs.
     *
     * @return an index of the batch
     */
    public final int to() {
        return to;
    }

    /**
     * Says where the loop over this range stopped.
     *
     * @param item the end of the range when all its items have run, else the item that failed
     */
    public final void stoppedAt(int item) {
        this.at = item;
    }

    /**
     * Where the loop over this range stopped.
     *
     * @return the end of the range when all its items have run, else the item that failed
     */
    public final int stoppedAt() {
        return at;
    }

    final void set(int from, int to) {
        this.at = from;
        this.to = to;
    }

    /** Refuses a loop, written by hand, that forgets to say where it stopped, and would be run for ever. */
    final void requireProgress(Batch<?, ?> batch, int first, int end) {
        if (at == first && to == end) {
            throw new IllegalStateException(batch.getClass().getName()
                    + ".run(Range) returned without saying where it stopped; end it with range.stoppedAt(i)");
        }
    }

    /** Asks the loop to begin no further item. */
    final void cutShort() {
        this.to = 0;
    }

    /** Is told by the ticker that it is overdue, while it runs. */
    void becameOverdue() {}

    /** Whether another worker could come for what it holds up; while none could, the ticker looks less often. */
    boolean couldBeHelped() {
        return true;
    }

    /** Makes the next range one that has not been running for long. */
    final void beginWatch() {
        watch = (watch & ~1) + 2;
    }

    /** A number for the range that is running, odd if that is overdue. */
    final int watch() {
        return watch;
    }

    /** Whether this range takes longer than it should, as the {@link Ticker} found. */
    final boolean isOverdue() {
        return (watch & 1) != 0;
    }

    /** Marks a range, if it is still the one with that number; if it no longer is, the next may be taken for overdue. */
    final void markOverdue(int number) {
        watch = number | 1;
        cutShort();
    }
}
