package io.github.parallelmap.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Reports the progress of one call to a listener: by one thread at a time, never backwards, and not too often. */
final class Progress {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ProgressListener listener;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final ReentrantLock reporting = new ReentrantLock();

    /** The last number reported. */
    private long reported;

    private long reportedAt = System.nanoTime() - PAUSE_NANOS;

    Progress(ProgressListener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    /**
     * Adds items that have ended, and reports to the listener unless another thread is doing so.
     *
     * <p>The thread that adds the last item either reports it, or finds the lock held by a thread that will check again
     * after unlocking. So the total is reported before that thread leaves the call.
     */
    void add(int items) {
        long now = done.addAndGet(items);
        do {
            if (!reporting.tryLock()) {
                return;
            }
            try {
                report();
            } finally {
                reporting.unlock();
            }
            now = done.get();
        } while (now == total && !reportedAll());
    }

    /** Reports the total where no item has: it was not known before, or it is 0. Called once all items have ended. */
    void end() {
        if (total <= 0) {
            long all = done.get();
            listener.onProgress(all, all);
        }
    }

    private void report() {
        long now = done.get();
        long time = System.nanoTime();
        if (now > reported && (now == total || time - reportedAt >= PAUSE_NANOS)) {
            reported = now;
            reportedAt = time;
            listener.onProgress(now, total);
        }
    }

    private boolean reportedAll() {
        reporting.lock();
        try {
            return reported == total;
        } finally {
            reporting.unlock();
        }
    }
}
