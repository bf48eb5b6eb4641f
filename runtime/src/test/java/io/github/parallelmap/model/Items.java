package io.github.parallelmap.model;

import io.github.parallelmap.runtime.ParallelPool;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The items of one call: each does what the plan says and looks about. */
final class Items implements Body {
    private static final long BLOCKED_SECONDS = 10;
    private static final ClassLoader OTHER = new ClassLoader() {};

    private final CallPlan plan;
    private final Trace trace;
    private final Gauge gauge;
    private final ParallelPool pool;
    private final Runnable disturb;
    private final CallRun.Nested nested;
    private final Throwable shared = new IOException("of several items");

    Items(CallPlan plan, Trace trace, Gauge gauge, ParallelPool pool, Runnable disturb, CallRun.Nested nested) {
        this.plan = plan;
        this.trace = trace;
        this.gauge = gauge;
        this.pool = pool;
        this.disturb = disturb;
        this.nested = nested;
    }

    /** What the plain loop would return for an item. */
    static @Nullable Integer result(int item) {
        return item % 7 == 5 ? null : item * 31 + 7;
    }

    @Override
    public @Nullable Integer apply(int... values) throws Throwable {
        int item = ColumnPlan.itemOf(values);
        if (item < 0 || item >= trace.size()) {
            trace.violation("values of different items together");
            throw new AssertionError("values of different items together");
        }
        trace.begin(item);
        gauge.enter(trace);
        Throwable thrown = null;
        try {
            lookAbout(item);
            if (plan.disturbance().atItem() == item) {
                disturb.run();
            }
            perform(plan.item(item), item);
            return result(item);
        } catch (Throwable t) {
            thrown = t;
            throw t;
        } finally {
            gauge.leave();
            trace.ended(item, thrown);
        }
    }

    private void lookAbout(int item) {
        Thread thread = Thread.currentThread();
        nested.worksHere(thread);
        if (plan.context() == CallPlan.Context.CARRIES && !Objects.equals(ThreadState.CONTEXT.get(), trace.context)) {
            trace.violation(
                    "item " + item + " has context " + ThreadState.CONTEXT.get() + ", its caller " + trace.context);
        }
        if (!nested.changesThreads()) {
            if (thread.getContextClassLoader() != trace.loader) {
                trace.violation("item " + item + " has another context class loader than its caller");
            }
            if (thread.getPriority() != Thread.NORM_PRIORITY) {
                trace.violation("item " + item + " begins with priority " + thread.getPriority());
            }
        }
    }

    private void perform(ItemPlan item, int index) throws Throwable {
        switch (item.deed()) {
            case CHEAP -> {}
            case SPIN -> spin(item.amount());
            case YIELD -> Thread.yield();
            case SLEEP -> LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(item.amount()));
            case THROW -> {
                Failing failing = Objects.requireNonNull(item.failing());
                throw failing == Failing.SHARED ? shared : failing.make(index);
            }
            case NEST -> nest(Objects.requireNonNull(item.nested()));
            case BLOCK, BLOCK_AND_SWALLOW, BLOCK_AND_WRAP -> block(item.deed());
            case BLOCK_AND_KEEP_FLAG -> awaitFlag();
            case INTERRUPT_SELF -> {
                if (trace.onCaller()) {
                    trace.selfInterrupted = true;
                }
                Thread.currentThread().interrupt();
            }
            case CHANGE_THREAD -> {
                Thread thread = Thread.currentThread();
                thread.setName("changed");
                thread.setPriority(Thread.MIN_PRIORITY);
                thread.setContextClassLoader(OTHER);
            }
            case CLOSE_POOL -> closePool();
        }
    }

    static void spin(long micros) {
        long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    private void nest(CallPlan inner) throws Throwable {
        boolean inPlace = inner.pool() == null;
        if (inPlace) {
            gauge.leave();
        }
        try {
            nested.run(inner);
        } finally {
            if (inPlace) {
                gauge.enter(trace);
            }
        }
    }

    private void block(ItemPlan.Deed deed) throws InterruptedException {
        try {
            if (!new CountDownLatch(1).await(BLOCKED_SECONDS, TimeUnit.SECONDS)) {
                trace.violation("nobody interrupts an item that waits for it");
                trace.violation(Watch.threads());
            }
        } catch (InterruptedException e) {
            if (trace.onCaller()) {
                trace.answeredOnCaller = true;
            }
            if (deed == ItemPlan.Deed.BLOCK) {
                throw e;
            }
            if (deed == ItemPlan.Deed.BLOCK_AND_WRAP) {
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private void awaitFlag() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BLOCKED_SECONDS);
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            if (System.nanoTime() - end > 0) {
                trace.violation("nobody interrupts an item that waits for it");
                trace.violation(Watch.threads());
                return;
            }
        }
    }

    private void closePool() {
        if (plan.pool() != null && !plan.pool().isShared()) {
            try {
                pool.close();
                trace.violation("an item has closed its own pool");
            } catch (IllegalStateException refused) {
                // As documented.
            }
        }
    }
}
