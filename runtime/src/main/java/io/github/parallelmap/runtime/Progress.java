package io.github.parallelmap.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Tells a listener how far one call has come: one thread at a time, never backwards, and not too often. */
final class Progress {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ProgressListener listener;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final ReentrantLock telling = new ReentrantLock();

    /** The last number told and when; under the lock. */
    private long told;

    private long toldAt = System.nanoTime() - PAUSE_NANOS;

    Progress(ProgressListener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    /**
     * Adds items that have ended, and tells the listener unless another thread is at it.
     *
     * <p>The thread that adds the last item either tells it, or finds the lock taken by one that will look again after
     * letting go: so the total is told before that thread leaves the call.
     */
    void add(int items) {
        long now = done.addAndGet(items);
        do {
            if (!telling.tryLock()) {
                return;
            }
            try {
                tell();
            } finally {
                telling.unlock();
            }
            now = done.get();
        } while (now == total && !toldAll());
    }

    /** Tells the total where no item has told it: it was not known before, or is 0. Called once all items have ended. */
    void end() {
        if (total <= 0) {
            long all = done.get();
            listener.onProgress(all, all);
        }
    }

    private void tell() {
        long now = done.get();
        long time = System.nanoTime();
        if (now > told && (now == total || time - toldAt >= PAUSE_NANOS)) {
            told = now;
            toldAt = time;
            listener.onProgress(now, total);
        }
    }

    private boolean toldAll() {
        telling.lock();
        try {
            return told == total;
        } finally {
            telling.unlock();
        }
    }
}
