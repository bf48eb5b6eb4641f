package io.github.parallelmap.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks about every millisecond at the ranges that are running, and cuts those short that were there before.
 *
 * <p>How many items a worker takes at a time follows from what such items have cost. A past of cheap ones must not keep
 * costly ones waiting behind each other: a range that is overdue stops after its current item, and the rest is shared out.
 */
final class Ticker implements Runnable {
    /*
     * A range stands in the slot of its thread while it runs. The slots are written with release and nothing more, since
     * that happens around ranges that take some nanoseconds. So the ticker may overlook a range that has just begun, and
     * sees it the next time. Two threads may share a slot, and so do the ranges of nested calls: then one of them is not
     * watched, until it puts itself there again, as each does between items. A range is taken out by its own thread if it
     * is still there, so none stays behind.
     *
     * The ticker is a task of a helper, which ends when nothing has happened for a while. It says so, waits a tick, by
     * which time all that was written before is there to be seen, and looks once more. Who begins a range afterwards finds
     * that nobody is ticking, and starts it again.
     *
     * To be woken takes it a few dozen microseconds of a processor that the workers use. So it looks less often while each
     * range that it sees has as many workers beside it as may be: then nobody is idle who could take what is held up.
     */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long TICK_NANOS_WHILE_ALL_WORK = 3 * TICK_NANOS;

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int SLOTS = 64;

    /** Keeps slots of different threads on different cache lines. */
    private static final int STRIDE = 16;

    private static final AtomicReferenceArray<@Nullable Range> RUNNING = new AtomicReferenceArray<>(SLOTS * STRIDE);

    private static final AtomicBoolean TICKING = new AtomicBoolean();

    private final @Nullable Range[] seen = new Range[SLOTS];
    private final int[] seenWatch = new int[SLOTS];

    private long tickNanos = TICK_NANOS;

    private Ticker() {}

    /** The calling thread's slot. */
    @SuppressWarnings("deprecation") // JDK 17 has no threadId()
    static int slot() {
        return ((int) Thread.currentThread().getId() & (SLOTS - 1)) * STRIDE;
    }

    /** Watches a range that the calling thread is about to run. */
    static void watch(int slot, Range range) {
        range.beginWatch();
        RUNNING.setRelease(slot, range);
        if (!TICKING.getPlain()) {
            start();
        }
    }

    /** Watches on, though another range may have been watched meanwhile. */
    static void watchOn(int slot, Range range) {
        if (RUNNING.getPlain(slot) != range) {
            RUNNING.setRelease(slot, range);
            if (!TICKING.getPlain()) {
                start();
            }
        }
    }

    static void unwatch(int slot, Range range) {
        if (RUNNING.getPlain(slot) == range) {
            RUNNING.setRelease(slot, null);
        }
    }

    private static void start() {
        if (TICKING.compareAndSet(false, true)) {
            try {
                Helpers.execute(new Ticker());
            } catch (Throwable thrown) {
                // No thread is to be had on this machine, or no memory. Nothing is watched, and may take longer.
                TICKING.set(false);
            }
        }
    }

    @Override
    public void run() {
        do {
            long lastSeen = System.nanoTime();
            for (long now = lastSeen; now - lastSeen < QUIET_NANOS; now = System.nanoTime()) {
                LockSupport.parkNanos(Ticker.class, tickNanos);
                Thread.interrupted();
                if (look()) {
                    lastSeen = now;
                }
            }
            TICKING.set(false);
            LockSupport.parkNanos(Ticker.class, TICK_NANOS);
        } while (look() && TICKING.compareAndSet(false, true));
    }

    /** Looks at each range, and returns whether any was running that is not overdue. */
    private boolean look() {
        boolean any = false;
        boolean allWork = true;
        for (int slot = 0; slot < SLOTS; slot++) {
            Range range = RUNNING.getAcquire(slot * STRIDE);
            if (range == null) {
                seen[slot] = null;
            } else {
                any |= look(slot, range);
                allWork &= !range.couldBeHelped();
            }
        }
        tickNanos = any && allWork ? TICK_NANOS_WHILE_ALL_WORK : TICK_NANOS;
        return any;
    }

    private static void tell(Range range) {
        try {
            range.becameOverdue();
        } catch (Throwable thrown) {
            // Nobody could be sent; who runs the range will find it overdue.
        }
    }

    private boolean look(int slot, Range range) {
        int watch = range.watch();
        if (range != seen[slot] || watch != seenWatch[slot]) {
            seen[slot] = range;
            seenWatch[slot] = watch;
            return true;
        }
        if (range.isOverdue()) {
            return false;
        }
        range.markOverdue(watch);
        seenWatch[slot] = range.watch();
        tell(range);
        return true;
    }
}
