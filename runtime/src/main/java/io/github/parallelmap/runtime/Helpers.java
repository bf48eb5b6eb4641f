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
 * The platform threads that all local pools work with: as many as are wanted at once, kept for a while when idle.
 *
 * <p>They are daemons, inherit nothing from whoever caused them, and the one that was idle for the shortest time is taken
 * first, so that the others can end.
 */
final class Helpers {
    /*
     * Idle helpers stand on a stack (Treiber 1986), each in a Seat of its own, made anew every time that it sits down; so a
     * Seat is on the stack once in its life, and the compare-and-set of the top cannot mistake it for an earlier one.
     *
     * A Seat's task goes from null to PARKED, by its helper, and from either, once, to a task, by who has popped the seat.
     * Or from PARKED to GONE, by its helper when it was idle for too long. All by compare-and-set; the GONE that a helper
     * sets when it takes its task is only to forget it. Who pops a GONE seat tries the next. A helper that finds a task
     * instead of setting GONE runs it, so no task is lost; GONE seats below the top are empty shells, at most as many as
     * helpers ever idled at once.
     *
     * A helper looks for its task for a short while, since another call may follow soon, unless as many do so already as
     * there are processors besides the caller's. Then it sets PARKED, and parks; who replaces PARKED by a task unparks it:
     * so no wake-up is lost.
     */
    static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long SPIN_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private static final int MOST_SPINNING = Runtime.getRuntime().availableProcessors() - 1;

    private static final AtomicInteger SPINNING = new AtomicInteger();

    /** What stands in a seat instead of a task. */
    private enum Mark implements Runnable {
        PARKED,
        GONE;

        @Override
        public void run() {}
    }

    private static final Stack IDLE = new Stack();

    /** Up to JDK 23 a thread keeps the access control context in which it was made. */
    private static final boolean INHERITS_ACCESS_CONTROL = Runtime.version().feature() < 24;

    private static final AtomicLong NUMBER = new AtomicLong();

    private Helpers() {}

    /** Runs a task soon, on an idle helper or a new one. The task throws nothing. */
    static void execute(Runnable task) {
        if (IDLE.give(task)) {
            return;
        }
        Seat first = new Seat(task);
        newThread("parallelmap-" + NUMBER.incrementAndGet(), () -> helperLoop(first))
                .start();
    }

    /**
     * A daemon thread that inherits nothing from the calling one: no thread-locals, class loader, priority or group, and
     * no access control context, which would keep the calling classes from being unloaded.
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

    /** On its own, since a later JDK may not have what it calls. */
    @SuppressWarnings("removal")
    private static final class AccessControl {
        static Thread withoutCallers(PrivilegedAction<Thread> make) {
            return AccessController.doPrivileged(make);
        }
    }

    /** Whether a helper would come without having to be woken. */
    static boolean oneIsAwake() {
        return SPINNING.get() > 0;
    }

    private static void helperLoop(Seat first) {
        Seat seat = first;
        while (seat.runTask()) {
            // An item may have interrupted its own thread; the next call's items have no part in that.
            Thread.interrupted();
            seat = new Seat(null);
            IDLE.push(seat);
            spin(seat);
            seat.awaitTask(IDLE_NANOS);
        }
    }

    /** Looks for a task without parking. Yields, since whoever is about to give one may need this processor. */
    private static void spin(Seat seat) {
        if (SPINNING.incrementAndGet() <= MOST_SPINNING) {
            long deadline = System.nanoTime() + SPIN_NANOS;
            while (!seat.hasTask() && System.nanoTime() - deadline < 0) {
                Thread.yield();
            }
        }
        SPINNING.decrementAndGet();
    }

    /** The seats of idle helpers. */
    static final class Stack {
        private final AtomicReference<@Nullable Seat> top = new AtomicReference<>();

        /** Gives a task to the helper that was idle for the shortest time; false if none is idle. */
        boolean give(Runnable task) {
            for (Seat seat = pop(); seat != null; seat = pop()) {
                if (seat.give(task)) {
                    return true;
                }
            }
            return false;
        }

        void push(Seat seat) {
            do {
                seat.below = top.get();
            } while (!top.compareAndSet(seat.below, seat));
        }

        private @Nullable Seat pop() {
            for (; ; ) {
                Seat seat = top.get();
                if (seat == null || top.compareAndSet(seat, seat.below)) {
                    return seat;
                }
            }
        }
    }

    /** Where one helper waits for one task. */
    static final class Seat {
        private static final VarHandle TASK = ConstantBootstraps.fieldVarHandle(
                MethodHandles.lookup(), "task", VarHandle.class, Seat.class, Runnable.class);

        /** The helper that waits here, or that has been made for the task. */
        private final @Nullable Thread helper;

        /** The seat below on the stack; written before this one is pushed. */
        private @Nullable Seat below;

        private volatile @Nullable Runnable task;

        Seat(@Nullable Runnable task) {
            this.helper = task == null ? Thread.currentThread() : null;
            this.task = task;
        }

        /** Gives the helper a task, unless it has gone. */
        boolean give(Runnable wanted) {
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

        /** Waits for a task, or for so long that the helper may go. */
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

        /** Runs the task and forgets it, so that nothing of a call outlives it here; false if there is none to come. */
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
