package io.github.parallelmap.runtime;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The platform threads that run workers for all local pools: as many as are wanted at once, kept for a while when idle.
 *
 * <p>They are daemons and inherit nothing from the thread that caused their creation. The helper that has been idle for
 * the shortest time is taken first, so that the others can end.
 */
final class Helpers {
    /*
     * Idle helpers are on a stack (Treiber 1986), each with a TaskSlot of its own, created anew every time that the
     * helper becomes idle. So a TaskSlot is on the stack once in its life, and the compare-and-set of the top cannot
     * mistake it for an earlier one.
     *
     * The helper takes its TaskSlot's task from null to PARKED. The thread that has popped the slot takes it from
     * either of these to a task, once. Or the helper takes it from PARKED to GONE, when it has been idle for too long.
     * All of these are compare-and-sets; the GONE that a helper writes when it takes its task only forgets the task. A
     * thread that pops a GONE slot tries the next one. A helper that finds a task when it tries to set GONE runs the
     * task, so no task is lost. GONE slots below the top are empty shells; there are at most as many as helpers have
     * ever been idle at once.
     *
     * A helper spins on its task for a short while, since another call may follow soon, unless as many helpers spin
     * already as there are processors besides the caller's. Then it sets PARKED and parks; the thread that replaces
     * PARKED by a task unparks it, so no wake-up is lost.
     */
    static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long SPIN_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private static final int MOST_SPINNING = Runtime.getRuntime().availableProcessors() - 1;

    private static final AtomicInteger SPINNING = new AtomicInteger();

    /** A marker that stands in a slot instead of a task. */
    private enum Mark implements Runnable {
        PARKED,
        GONE;

        @Override
        public void run() {}
    }

    private static final Stack IDLE = new Stack();

    /** Up to JDK 23 a thread keeps the access control context in which it was created. */
    private static final boolean INHERITS_ACCESS_CONTROL = Runtime.version().feature() < 24;

    private static final AtomicLong NUMBER = new AtomicLong();

    private Helpers() {}

    /** Runs a task soon, on an idle helper or a new one. The task must not throw. */
    static void execute(Runnable task) {
        if (IDLE.offer(task)) {
            return;
        }
        TaskSlot first = new TaskSlot(task);
        newThread("parallelmap-" + NUMBER.incrementAndGet(), () -> helperLoop(first))
                .start();
    }

    /**
     * Creates a daemon thread that inherits nothing from the calling one: no thread-locals, class loader, priority or
     * group, and no access control context, which would keep the calling classes from being unloaded.
     */
    static Thread newThread(String name, Runnable body) {
        Thread thread = INHERITS_ACCESS_CONTROL
                ? AccessControl.withoutCallers(() -> unstarted(name, body))
                : unstarted(name, body);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }

    private static Thread unstarted(String name, Runnable body) {
        return new Thread(topGroup(), body, name, 0, false);
    }

    private static ThreadGroup topGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /** In a class of its own, since a later JDK may lack the methods that it calls. */
    @SuppressWarnings("removal")
    private static final class AccessControl {
        static Thread withoutCallers(PrivilegedAction<Thread> make) {
            return AccessController.doPrivileged(make);
        }
    }

    /** Whether some helper is spinning, and so would start a task without a wake-up. */
    static boolean oneIsAwake() {
        return SPINNING.get() > 0;
    }

    private static void helperLoop(TaskSlot first) {
        TaskSlot slot = first;
        while (slot.runTask()) {
            // An item may have interrupted its own thread; the next call's items must not see that.
            Thread.interrupted();
            slot = new TaskSlot(null);
            IDLE.push(slot);
            spin(slot);
            slot.awaitTask(IDLE_NANOS);
        }
    }

    /**
     * Waits for a task without parking. Yields, since the thread that is about to offer a task may need this processor.
     */
    private static void spin(TaskSlot slot) {
        if (SPINNING.incrementAndGet() <= MOST_SPINNING) {
            long deadline = System.nanoTime() + SPIN_NANOS;
            while (!slot.hasTask() && System.nanoTime() - deadline < 0) {
                Thread.yield();
            }
        }
        SPINNING.decrementAndGet();
    }

    /** The stack of the slots of idle helpers. */
    static final class Stack {
        private final AtomicReference<@Nullable TaskSlot> top = new AtomicReference<>();

        /** Offers a task to the helper that has been idle for the shortest time; false if none is idle. */
        boolean offer(Runnable task) {
            for (TaskSlot slot = pop(); slot != null; slot = pop()) {
                if (slot.offer(task)) {
                    return true;
                }
            }
            return false;
        }

        void push(TaskSlot slot) {
            do {
                slot.below = top.get();
            } while (!top.compareAndSet(slot.below, slot));
        }

        private @Nullable TaskSlot pop() {
            for (; ; ) {
                TaskSlot slot = top.get();
                if (slot == null || top.compareAndSet(slot, slot.below)) {
                    return slot;
                }
            }
        }
    }

    /** The place where one helper waits for one task. */
    static final class TaskSlot {
        private static final VarHandle TASK = ConstantBootstraps.fieldVarHandle(
                MethodHandles.lookup(), "task", VarHandle.class, TaskSlot.class, Runnable.class);

        /** The helper that waits here; null if the slot was created with a task, for a new helper. */
        private final @Nullable Thread helper;

        /** The slot below on the stack; written before this one is pushed. */
        private @Nullable TaskSlot below;

        private volatile @Nullable Runnable task;

        TaskSlot(@Nullable Runnable task) {
            this.helper = task == null ? Thread.currentThread() : null;
            this.task = task;
        }

        /** Offers the helper a task; false if the helper has gone. */
        boolean offer(Runnable wanted) {
            if (TASK.compareAndSet(this, null, wanted)) {
                return true;
            }
            if (!TASK.compareAndSet(this, Mark.PARKED, wanted)) {
                return false;
            }
            LockSupport.unpark(helper);
            return true;
        }

        boolean hasTask() {
            return task != null;
        }

        /** Waits for a task, at most as long as a helper may be idle. */
        void awaitTask(long idleNanos) {
            if (!TASK.compareAndSet(this, null, Mark.PARKED)) {
                return;
            }
            long deadline = System.nanoTime() + idleNanos;
            while (task == Mark.PARKED) {
                long left = deadline - System.nanoTime();
                if (left <= 0 && TASK.compareAndSet(this, Mark.PARKED, Mark.GONE)) {
                    return;
                }
                LockSupport.parkNanos(Helpers.class, left);
                Thread.interrupted();
            }
        }

        /**
         * Runs the task and forgets it, so that the slot keeps nothing of a call alive; false if there is no task and
         * none will come.
         */
        boolean runTask() {
            Runnable given = task;
            if (given == null || given == Mark.GONE) {
                return false;
            }
            task = Mark.GONE;
            given.run();
            return true;
        }
    }
}
