package io.github.parallelmap.benchmarks.work;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A loop on the caller's own thread of which another thread could take over what is left, and nothing else: what a short
 * call cannot cost less than, step by step. Nobody takes over here.
 */
public final class WatchedLoop {
    private static final int SLOTS = 64;

    /** Keeps slots of different threads on different cache lines. */
    private static final int STRIDE = 16;

    private static final AtomicReferenceArray<@Nullable WatchedLoop> WATCHED =
            new AtomicReferenceArray<>(SLOTS * STRIDE);

    private static final ThreadLocal<@Nullable WatchedLoop> OUTER = new ThreadLocal<>();

    private static final VarHandle CLAIMED;

    static {
        try {
            CLAIMED = MethodHandles.lookup().findVarHandle(WatchedLoop.class, "claimed", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final TinyWork work;
    private final Thread caller = Thread.currentThread();

    /** What a nested call needs to know, and what items see of their thread; null where that is left out. */
    private final @Nullable WatchedLoop outer;

    private final @Nullable ClassLoader classLoader;

    private volatile int claimed;

    private WatchedLoop(TinyWork work, @Nullable WatchedLoop outer, @Nullable ClassLoader classLoader) {
        this.work = work;
        this.outer = outer;
        this.classLoader = classLoader;
    }

    /**
     * The loop, which another thread can see while it runs.
     *
     * @param work the items
     * @return the results
     */
    public static double[] seen(TinyWork work) {
        WatchedLoop loop = new WatchedLoop(work, null, null);
        int slot = slot(loop.caller);
        WATCHED.setRelease(slot, loop);
        double[] out = work.output();
        work.range(out, 0, out.length);
        withdraw(slot, loop);
        return out;
    }

    /**
     * The same, claimed in two steps, between which another thread could claim the rest.
     *
     * @param work the items
     * @return the results
     */
    public static double[] claimed(TinyWork work) {
        WatchedLoop loop = new WatchedLoop(work, null, null);
        int slot = slot(loop.caller);
        WATCHED.setRelease(slot, loop);
        double[] out = loop.inTwoSteps();
        withdraw(slot, loop);
        return out;
    }

    /**
     * The same, knowing whether it is nested in an item of another call and with which class loader, and heeding an
     * interrupt.
     *
     * @param work the items
     * @return the results
     */
    public static double[] inContext(TinyWork work) {
        WatchedLoop loop =
                new WatchedLoop(work, OUTER.get(), Thread.currentThread().getContextClassLoader());
        int slot = slot(loop.caller);
        WATCHED.setRelease(slot, loop);
        double[] out = loop.outer != null || loop.classLoader == null || loop.caller.isInterrupted()
                ? work.output()
                : loop.inTwoSteps();
        withdraw(slot, loop);
        return out;
    }

    private double[] inTwoSteps() {
        double[] out = work.output();
        int half = out.length - out.length / 2;
        CLAIMED.setRelease(this, half);
        work.range(out, 0, half);
        int next = claimed;
        if (next < out.length && CLAIMED.compareAndSet(this, next, out.length)) {
            work.range(out, next, out.length);
        }
        return out;
    }

    @SuppressWarnings("deprecation") // JDK 17 has no threadId()
    private static int slot(Thread thread) {
        return ((int) thread.getId() & (SLOTS - 1)) * STRIDE;
    }

    private static void withdraw(int slot, WatchedLoop loop) {
        if (WATCHED.getPlain(slot) == loop) {
            WATCHED.setRelease(slot, null);
        }
    }
}
