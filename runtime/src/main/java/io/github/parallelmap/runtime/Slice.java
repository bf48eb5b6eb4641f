package io.github.parallelmap.runtime;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a batch, copied so that they can run in one piece {@linkplain Elsewhere elsewhere}. For authors of
 * pools. Not thread-safe.
 *
 * <p>Serializable if the values, the constants and the object whose method is called are.
 */
public final class Slice implements Serializable {
    private static final long serialVersionUID = 1;

    /** How long a strip should take: the items between two checks of whether to stop. */
    private static final long STRIP_NANOS = 50_000;

    private static final int LONGEST_STRIP = 1_024;

    /** The items, with their own short columns and output. */
    private final Batch<?, ?> batch;

    /** Whether no item after a failed one is to begin. */
    private final boolean stopsOnFailure;

    private Slice(Batch<?, ?> batch, boolean stopsOnFailure) {
        this.batch = batch;
        this.stopsOnFailure = stopsOnFailure;
    }

    static Slice of(Batch<?, ?> batch, int from, int to, boolean stopsOnFailure) {
        return new Slice(batch.slice(from, to), stopsOnFailure);
    }

    /**
     * The number of items.
     *
     * @return at least 0
     */
    public int size() {
        return batch.size();
    }

    /**
     * Returns this slice without its items: only what serves all of them is left, such as the constants.
     *
     * @return a slice of no items
     */
    public Slice withoutItems() {
        return of(batch, 0, 0, stopsOnFailure);
    }

    /**
     * Runs the items in order on the calling thread; where the call stops on failure, only up to the first item that
     * fails.
     *
     * @param stopped asked from time to time; once it returns true, no further item begins
     * @return how the items ended
     * @throws VirtualMachineError any that an item throws, such as an {@link OutOfMemoryError}, except a
     *     {@link StackOverflowError}, which counts as the item's failure
     */
    public Results run(BooleanSupplier stopped) {
        List<Failure> failures = new ArrayList<>(0);
        Range range = Range.of(0, 0);
        long start = System.nanoTime();
        int item = 0;
        int strip = 1;
        while (item < size() && !stopped.getAsBoolean()) {
            long begun = System.nanoTime();
            int end = item + Math.min(strip, size() - item);
            range.set(item, end);
            try {
                batch.run(range);
                range.requireProgress(batch, item, end);
                item = range.stoppedAt();
            } catch (Throwable thrown) {
                if (thrown instanceof VirtualMachineError sick && !(thrown instanceof StackOverflowError)) {
                    throw sick;
                }
                failures.add(new Failure(range.stoppedAt(), thrown));
                item = range.stoppedAt() + 1;
                if (stopsOnFailure) {
                    break;
                }
            }
            strip = System.nanoTime() - begun < STRIP_NANOS ? Math.min(2 * strip, LONGEST_STRIP) : 1;
        }
        return new Results(item, batch.outputs(), failures, System.nanoTime() - start);
    }

    /**
     * How the items of a slice ended.
     *
     * @param ended the items before this one have ended, failed ones included
     * @param outputs an array with the result of each item; null where items return nothing
     * @param failures what items threw, in item order
     * @param nanos how long all items took together, in nanoseconds
     */
    public record Results(int ended, @Nullable Object outputs, List<Failure> failures, long nanos) {
        void copyTo(Batch<?, ?> batch, int at) {
            Object target = batch.outputs();
            if (target != null && outputs != null) {
                System.arraycopy(outputs, 0, target, at, ended);
            }
        }
    }

    /**
     * The failure of one item.
     *
     * @param item the item, counted from 0 in its slice
     * @param thrown what it threw
     */
    public record Failure(int item, Throwable thrown) {}
}
