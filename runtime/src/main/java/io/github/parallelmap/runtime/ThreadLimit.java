package io.github.parallelmap.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The limit on the threads that work at once, over all calls together, where no pool has a size of its own: on the
 * shared pool, and where a thread of the library stands in for a caller that does not wait. Thread-safe.
 *
 * <p>Without it, endlessly nested calls, each with a thread of its own, would take all the threads of a machine.
 */
final class ThreadLimit {
    private static final int LEAST_COMPLETING = 64;

    /** The limit on platform threads. */
    static final ThreadLimit PLATFORM =
            new ThreadLimit(fromProperty("parallelmap.maxThreads", 2_048), Helpers::execute);

    /**
     * For what depends on futures of calls: never none, since it must neither hold a place of a pool while it runs, which it
     * may be waiting for, nor the thread that looks after timeouts.
     */
    static final ThreadLimit COMPLETING = new ThreadLimit(Math.max(LEAST_COMPLETING, PLATFORM.most), Helpers::execute);

    private static final int MOST_VIRTUAL = fromProperty("parallelmap.maxVirtualThreads", 100_000);

    private final int most;
    private final Executor threads;
    private final AtomicInteger working = new AtomicInteger();

    private ThreadLimit(int most, Executor threads) {
        this.most = most;
        this.threads = threads;
    }

    /** The limit on virtual threads; where the JDK has none, the limit on platform threads. */
    static ThreadLimit virtual() {
        return Virtual.LIMIT;
    }

    /** A class of its own, which loads only where it is used. */
    private static final class Virtual {
        static final ThreadLimit LIMIT =
                VirtualThreads.areThere() ? new ThreadLimit(MOST_VIRTUAL, VirtualThreads::execute) : PLATFORM;
    }

    private static int fromProperty(String property, int otherwise) {
        String value = System.getProperty(property);
        if (value == null) {
            return otherwise;
        }
        try {
            int most = Integer.parseInt(value.strip());
            if (most >= 0) {
                return most;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with negative numbers.
        }
        throw new IllegalArgumentException(
                "system property " + property + " is \"" + value + "\"; it must be a whole number, 0 or more");
    }

    /** Acquires one more thread; false if the limit is reached. It must be {@linkplain #release released} later. */
    boolean tryAcquire() {
        if (working.get() >= most) {
            return false;
        }
        if (working.incrementAndGet() > most) {
            working.decrementAndGet();
            return false;
        }
        return true;
    }

    void release() {
        working.decrementAndGet();
    }

    /** Runs a task on a thread that the caller has acquired; the task releases it. */
    void execute(Runnable task) {
        threads.execute(task);
    }
}
