package io.github.parallelmap.spark;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The driver's threads that send slices and wait for them: daemons that inherit nothing and end when idle. */
final class DriverThreads {
    private static final long IDLE_SECONDS = 5;

    private static final AtomicLong NUMBER = new AtomicLong();

    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), DriverThreads::newThread);

    private DriverThreads() {}

    static void execute(Runnable task) {
        THREADS.execute(task);
    }

    private static Thread newThread(Runnable body) {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread thread = new Thread(group, body, "parallelmap-spark-" + NUMBER.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }
}
