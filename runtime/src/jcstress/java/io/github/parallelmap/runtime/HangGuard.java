package io.github.parallelmap.runtime;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Turns a lost wake-up from a hang into an outcome: wakes an actor that has been at it for far too long, and tells the
 * state that it had to.
 */
final class HangGuard {
    /** Far more than an actor needs, however busy the machine is. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(8);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final ConcurrentHashMap<Thread, Guarded> GUARDED = new ConcurrentHashMap<>();

    static {
        Thread thread = new Thread(HangGuard::watch, "hang guard");
        thread.setDaemon(true);
        thread.start();
    }

    private record Guarded(AtomicBoolean woken, long since) {}

    private HangGuard() {}

    /** Runs what may park, and returns whether it had to be woken. */
    static boolean wokeUp(Runnable parks) {
        AtomicBoolean woken = new AtomicBoolean();
        Thread thread = Thread.currentThread();
        GUARDED.put(thread, new Guarded(woken, System.nanoTime()));
        try {
            parks.run();
        } finally {
            GUARDED.remove(thread);
        }
        return woken.get();
    }

    private static void watch() {
        for (; ; ) {
            LockSupport.parkNanos(LOOK_NANOS);
            GUARDED.forEach((thread, guarded) -> {
                if (System.nanoTime() - guarded.since() > PATIENCE_NANOS) {
                    guarded.woken().set(true);
                    LockSupport.unpark(thread);
                }
            });
        }
    }
}
