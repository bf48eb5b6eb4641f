package io.github.parallelmap.runtime;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/** A batch that knows how often each item has run, and whether one began when none may any more. */
class CountingBatch extends Batch.OfInt {
    private static final long serialVersionUID = 1;

    private final AtomicIntegerArray runs;

    /** Written plainly, as the results are: only what makes these visible may make this one so. */
    private boolean returned;

    private volatile boolean begunTooLate;

    CountingBatch(int size) {
        super(size);
        this.runs = new AtomicIntegerArray(size);
    }

    @Override
    protected final void run(Range range) throws Throwable {
        int i = range.from();
        try {
            for (; i < range.to(); i++) {
                runs.getAndIncrement(i);
                if (returned) {
                    begunTooLate = true;
                }
                item(i);
                out[i] = i + 1;
            }
        } finally {
            range.stoppedAt(i);
        }
    }

    /** What the item does besides. */
    void item(int i) throws Throwable {}

    /** Says that the call has returned, so that nothing may begin. */
    final void returned() {
        returned = true;
    }

    /** The first thing that is wrong with the results of so many items, asked by who has waited for them; or null. */
    final @Nullable String wrongResult(int items) {
        for (int i = 0; i < items; i++) {
            if (out[i] != i + 1) {
                return "result " + i + " is not to be seen";
            }
        }
        return null;
    }

    /** The first thing that is wrong with how items ran, asked when both actors are through; or null. */
    final @Nullable String wrongRun(int atLeast, int atMost) {
        for (int i = 0; i < size(); i++) {
            if (runs.get(i) < atLeast || runs.get(i) > atMost) {
                return "item " + i + " ran " + runs.get(i) + " times";
            }
        }
        return begunTooLate ? "an item began after the call had returned" : null;
    }

    final boolean hasRun(int i) {
        return runs.get(i) > 0;
    }

    @Override
    protected CountingBatch slice(int from, int to) {
        throw new UnsupportedOperationException();
    }
}
