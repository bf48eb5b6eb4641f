package io.github.parallelmap.runtime;

/**
 * Consecutive items of a batch that one worker takes at a time.
 *
 * <p>Belongs to the worker that runs it; not thread-safe. Other threads may only cut it short, by a plain write, which
 * the worker's loop sees between two items that take noticeable time. Where the compiler has hoisted the read out of
 * the loop, the items are so cheap that the loop ends soon anyway, since a worker runs only a limited number of them at
 * a time.
 */
public class Range {
    /** While the loop runs, the first item; afterwards, where the loop stopped. */
    private int at;

    private int to;

    /** A number that rises by two with each range that is watched; odd while the range is overdue. */
    private int watch;

    Range() {}

    /**
     * Creates a range, for a pool that runs a whole slice in one piece.
     *
     * @param from the first item, at least 0
     * @param to the item after the last, at least {@code from}
     * @return a new range
     * @throws IllegalArgumentException if {@code from} is negative or {@code to} is less than {@code from}
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
     * The first item. Valid only before the loop begins, so it must be read once.
     *
     * @return an index into the batch
     */
    public final int from() {
        return at;
    }

    /**
     * The item after the last. It may become less while the range runs, so the loop must read it before every item.
     *
     * @return an index into the batch
     */
    public final int to() {
        return to;
    }

    /**
     * Records where the loop over this range stopped.
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

    /** Throws for a loop written by hand that does not record where it stopped, and so would run for ever. */
    final void requireProgress(Batch<?, ?> batch, int first, int end) {
        if (at == first && to == end) {
            throw new IllegalStateException(batch.getClass().getName()
                    + ".run(Range) returned without saying where it stopped; end it with range.stoppedAt(i)");
        }
    }

    /** Requests that the loop begins no further item. */
    final void cutShort() {
        this.to = 0;
    }

    /** Called by the watchdog when the range has become overdue, while it runs. */
    void becameOverdue() {}

    /**
     * Whether another worker could come and take items that this range holds up; while none could, the watchdog looks
     * less often.
     */
    boolean couldBeHelped() {
        return true;
    }

    /** Begins a new range, which is not overdue. */
    final void beginWatch() {
        watch = (watch & ~1) + 2;
    }

    /** The number of the range that is running; odd if the range is overdue. */
    final int watch() {
        return watch;
    }

    /** Whether the {@link Watchdog} found that this range takes longer than it should. */
    final boolean isOverdue() {
        return (watch & 1) != 0;
    }

    /**
     * Marks the range with the given number as overdue. If the next range has begun meanwhile, that one may be taken
     * for overdue.
     */
    final void markOverdue(int number) {
        watch = number | 1;
        cutShort();
    }
}
