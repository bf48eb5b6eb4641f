package io.github.parallelmap.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The watchdog: looks about every millisecond at the ranges that are running, and cuts short those that it has seen
 * before.
 *
 * <p>How many items a worker takes at a time follows from what such items have cost. A past of cheap items must not
 * keep costly ones waiting behind each other: an overdue range stops after its current item, and the rest is shared
 * out.
 */
final class Watchdog implements Runnable {
    /*
     * A range is in the slot of its thread while it runs. The slots are written with release and nothing stronger,
     * since ranges may take only nanoseconds. So the watchdog may overlook a range that has just begun, and sees it the
     * next time. Two threads may share a slot, and the ranges of nested calls share one, too: then one of them is not
     * watched until it puts itself there again, as each does between strips of items. Its own thread takes a range out
     * of the slot if it is still there, so none stays behind.
     *
     * The watchdog is a task of a helper and ends when it has seen no range but overdue ones for a while. It first sets
     * LOOKING to false, waits one interval, after which everything written before is visible, and looks once more. A
     * thread that begins a range after that finds LOOKING false and starts a watchdog again.
     *
     * Waking it takes a few dozen microseconds of a processor that the workers use. So it looks less often while the
     * call of every range that it sees has as many workers as allowed: then no idle worker could take what is held up.
     */
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long INTERVAL_NANOS_WHILE_ALL_WORK = 3 * INTERVAL_NANOS;

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int SLOTS = 64;

    /** Keeps slots of different threads on different cache lines. */
    private static final int STRIDE = 16;

    private static final AtomicReferenceArray<@Nullable Range> RUNNING = new AtomicReferenceArray<>(SLOTS * STRIDE);

    private static final AtomicBoolean LOOKING = new AtomicBoolean();

    private final @Nullable Range[] seen = new Range[SLOTS];
    private final int[] seenWatch = new int[SLOTS];

    private long intervalNanos = INTERVAL_NANOS;

    private Watchdog() {}

    /** The index of the calling thread's slot. */
    @SuppressWarnings("deprecation") // JDK 17 has no threadId()
    static int slot() {
        return ((int) Thread.currentThread().getId() & (SLOTS - 1)) * STRIDE;
    }

    /** Begins to watch a range that the calling thread is about to run. */
    static void watch(int slot, Range range) {
        range.beginWatch();
        RUNNING.setRelease(slot, range);
        if (!LOOKING.getPlain()) {
            start();
        }
    }

    /** Watches the range again if another one has taken its slot meanwhile. */
    static void watchOn(int slot, Range range) {
        if (RUNNING.getPlain(slot) != range) {
            RUNNING.setRelease(slot, range);
            if (!LOOKING.getPlain()) {
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
        if (LOOKING.compareAndSet(false, true)) {
            try {
                Helpers.execute(new Watchdog());
            } catch (Throwable thrown) {
                // No thread or no memory is available. Nothing is watched, so calls may take longer.
                LOOKING.set(false);
            }
        }
    }

    @Override
    public void run() {
        do {
            long lastSeen = System.nanoTime();
            for (long now = lastSeen; now - lastSeen < QUIET_NANOS; now = System.nanoTime()) {
                LockSupport.parkNanos(Watchdog.class, intervalNanos);
                Thread.interrupted();
                if (look()) {
                    lastSeen = now;
                }
            }
            LOOKING.set(false);
            LockSupport.parkNanos(Watchdog.class, INTERVAL_NANOS);
        } while (look() && LOOKING.compareAndSet(false, true));
    }

    /** Looks at each range; returns whether any running one was not overdue before. */
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
        intervalNanos = any && allWork ? INTERVAL_NANOS_WHILE_ALL_WORK : INTERVAL_NANOS;
        return any;
    }

    private static void notifyOverdue(Range range) {
        try {
            range.becameOverdue();
        } catch (Throwable thrown) {
            // No worker could be sent; the thread that runs the range will find it overdue.
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
        notifyOverdue(range);
        return true;
    }
}
