package io.github.parallelmap.model;

import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.MapOptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What calls share that are made one after the other: threads to borrow, call sites with a past, class loaders. */
final class Lab {
    /** What callers have as their context class loader, by turns. */
    private static final ClassLoader[] LOADERS = {new Loader(), new Loader()};

    private final ExecutorService threads = executor("borrowed", 64);
    private final ExecutorService disturbers = executor("disturber", 8);
    private final ExecutorService tinyQueue = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            daemons("tiny"),
            new ThreadPoolExecutor.AbortPolicy());
    private final Map<Door, CallSite> sites = new EnumMap<>(Door.class);

    /** Of the call that is being made. */
    volatile @Nullable Trace trace;

    /** A thread of the library that has worked for a call. */
    private volatile @Nullable Thread worker;

    Lab() {
        for (Door door : Door.values()) {
            sites.put(door, freshSite());
        }
    }

    /** Takes note of a thread that works for a call. */
    void sawWorker(Thread thread) {
        if (thread.getName().startsWith("parallelmap")) {
            worker = thread;
        }
    }

    /** Interrupts a thread of the library that has worked for an earlier call. */
    void interruptIdleThread() {
        Thread idle = worker;
        if (idle != null) {
            idle.interrupt();
        }
    }

    private static final class Loader extends ClassLoader {}

    private static ExecutorService executor(String name, int most) {
        return new ThreadPoolExecutor(0, most, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(name));
    }

    private static ThreadFactory daemons(String name) {
        ThreadFactory threads = Executors.defaultThreadFactory();
        return task -> {
            Thread thread = threads.newThread(task);
            thread.setName("model " + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Threads of a user's own. */
    ExecutorService threads() {
        return threads;
    }

    /** One thread with room for one task more. */
    ExecutorService tinyQueue() {
        return tinyQueue;
    }

    /** The threads that disturb calls. */
    ExecutorService disturbers() {
        return disturbers;
    }

    static CallSite freshSite() {
        return CallSite.of(Lab.class, "method", MapOptions.defaults());
    }

    /** A call site that remembers what items have cost, in whatever calls came before. */
    CallSite oldSite(Door door) {
        return Objects.requireNonNull(sites.get(door));
    }

    static ClassLoader loader(long seed) {
        return LOADERS[(int) (seed & 1)];
    }
}
