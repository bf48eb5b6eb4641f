package io.github.parallelmap.runtime;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A call that its caller runs alone, since that takes less time than sharing it: little more than the plain loop. It
 * becomes a {@link BatchCall} if it takes longer after all, or if an item fails.
 */
final class InlineRun extends Range {
    /*
     * The caller claims the items in two or three steps. `claimed` is the item up to which it has claimed. `claimed`
     * rises, by the caller alone: by a release write before the watchdog sees the run, afterwards by a compare-and-set.
     * Or it becomes SHARED, by a compare-and-set that succeeds once: by the watchdog if the caller has been busy for
     * too long, or by the caller itself if it cannot go on as the plain loop would. The thread that makes it SHARED
     * then sets `call`, which has the items that were not claimed and counts the caller as one of its workers. (If
     * there is no memory for that, `claimed` goes back to what it was.) The caller finds the call when it tries to
     * claim more, and joins it with what is left of its own items.
     */
    private static final int SHARED = -1;

    /** Up to this many items are claimed in two steps. */
    private static final int FEW = 16;

    private static final VarHandle CLAIMED = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "claimed", VarHandle.class, InlineRun.class, int.class);

    private final CallSite site;
    private final MapOptions options;
    private final Batch<?, ?> batch;
    private final Thread caller = Thread.currentThread();
    private final @Nullable ClassLoader classLoader = caller.getContextClassLoader();
    private final @Nullable Worker parent = Worker.current();

    private volatile int claimed;
    private volatile @Nullable BatchCall call;

    InlineRun(CallSite site, MapOptions options, Batch<?, ?> batch) {
        this.site = site;
        this.options = options;
        this.batch = batch;
    }

    /** Runs all items. Returns null if the caller ran them all, else the call that this run became, which is over. */
    @Nullable
    BatchCall run() {
        int size = batch.size();
        ItemCost cost = site.cost();
        cost.called();
        boolean measured = cost.isWorthMeasuring(cost.expected(size));
        long start = measured ? System.nanoTime() : 0;
        int half = size - size / 2;
        CLAIMED.setRelease(this, half);
        Throwable thrown = null;
        int slot = Watchdog.slot();
        // This has no effect yet, but if there is too little stack for it, the error comes before the first item.
        Watchdog.unwatch(slot, this);
        try {
            Watchdog.watch(slot, this);
            runClaimed(half, size, cost.strip(), slot);
        } catch (Throwable t) {
            thrown = t;
        }
        Watchdog.unwatch(slot, this);
        int stoppedAt = stoppedAt();
        if (stoppedAt == size) {
            if (measured && !isOverdue() && size > 0) {
                cost.measured(size, System.nanoTime() - start);
            }
            return null;
        }
        if (isOverdue()) {
            cost.forget();
        }
        return join(stoppedAt, thrown);
    }

    /** Runs the claimed items, up to the given one, then claims more, until all have run or something prevents it. */
    private void runClaimed(int end, int size, int strip, int slot) throws Throwable {
        if (runUpTo(end, strip, slot) && end < size) {
            int next = next(end, size);
            if (CLAIMED.compareAndSet(this, end, next)) {
                runClaimed(next, size, strip, slot);
            }
        }
    }

    /**
     * The end of the next claim: after the first half a quarter, then the rest; of few items the whole rest at once,
     * since they are hardly worth another step.
     */
    private static int next(int end, int size) {
        return size <= FEW || end > size - size / 2 ? size : end + (size - end) / 2;
    }

    /**
     * Runs the items from where the last strip stopped up to the given one; false if it stopped before that.
     *
     * <p>Recurses by halves instead of looping: the JIT compiler optimizes the loop over items less well inside another
     * loop.
     */
    private boolean runUpTo(int end, int strip, int slot) throws Throwable {
        int item = stoppedAt();
        if (end - item > strip) {
            return runUpTo(item + (end - item) / 2, strip, slot) && runUpTo(end, strip, slot);
        }
        if (item == end || caller.isInterrupted() || isOverdue()) {
            return item == end;
        }
        if (item > 0) {
            Watchdog.watchOn(slot, this);
        }
        set(item, end);
        batch.run(this);
        requireProgress(batch, item, end);
        return true;
    }

    private BatchCall join(int from, @Nullable Throwable thrown) {
        int mine = claimed;
        if (mine != SHARED && !StackReserve.isThere() && CLAIMED.compareAndSet(this, mine, batch.size())) {
            // No other thread has any of the items, nor will have; and there is too little stack to share them out.
            throw Throwables.sneaky(thrown == null ? new StackOverflowError() : thrown);
        }
        BatchCall joined = call;
        while (joined == null) {
            shareFor(thrown);
            Thread.onSpinWait();
            joined = call;
        }
        joined.join(from, thrown);
        return joined;
    }

    /** Shares the items out; where that fails, what an item has thrown comes first. */
    private void shareFor(@Nullable Throwable thrown) {
        try {
            share();
        } catch (Throwable failed) {
            if (thrown != null && thrown != failed) {
                thrown.addSuppressed(failed);
                throw Throwables.sneaky(thrown);
            }
            throw failed;
        }
    }

    private void share() {
        int from = claimed;
        if (from != SHARED && CLAIMED.compareAndSet(this, from, SHARED)) {
            try {
                call = BatchCall.shared(site, batch, options, caller, classLoader, parent, from);
            } finally {
                if (call == null) {
                    // Out of memory. The watchdog leaves the call to the caller, and where that is here itself, it
                    // throws.
                    claimed = from;
                }
            }
        }
    }

    /**
     * Shares the remaining items out while the caller is still in one item, unless helpers need a context that only the
     * caller's thread can capture.
     */
    @Override
    void becameOverdue() {
        int from = claimed;
        if (from != SHARED && from < batch.size() && options.contextOrNone() == null) {
            site.cost().forget();
            share();
        }
        BatchCall shared = call;
        if (shared != null) {
            shared.sendHelpers();
        }
    }
}
