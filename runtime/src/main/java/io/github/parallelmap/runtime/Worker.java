package io.github.parallelmap.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One thread's part in one call: runs the ranges that it claims, and takes interrupts meant for them. */
final class Worker {
    /*
     * The interrupt hand-shake. The state says which range the thread is in:
     *
     *   AWAY          in none of this call's ranges
     *   from >= 0     in the range that begins there
     *   INTERRUPTING  in a range, and another thread is about to interrupt it
     *   INTERRUPTED   in a range, and has been interrupted
     *
     *   AWAY -> from                    by the worker, before it reads the bound
     *   from -> AWAY                    by the worker, a compare-and-set, when it leaves the range
     *   from -> INTERRUPTING            by who stops, a compare-and-set; it then interrupts the thread
     *   INTERRUPTING -> INTERRUPTED     by the same
     *   INTERRUPTED -> AWAY             by the worker, after it has cleared its interrupt flag
     *
     * A worker that fails to go from its range to AWAY waits for INTERRUPTED, a matter of one call to interrupt(), and
     * then clears the flag: so no interrupt arrives after it has moved on, and none stays behind. What it must not clear
     * is an interrupt from elsewhere: one that was there before ours is remembered, and one that an outer call sent
     * meanwhile to the item in which this call was made is raised again. Only an interrupt from outside that meets ours
     * on the caller's own thread is taken for one with it, since a thread has but one flag; the call it ends is the same.
     */
    private static final int AWAY = -1;

    private static final int INTERRUPTING = -2;
    private static final int INTERRUPTED = -3;

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Worker.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final ThreadLocal<Worker> CURRENT = new ThreadLocal<>();

    /** The next of the call's workers; written before this one is registered. */
    @Nullable
    Worker next;

    private final Call call;
    private final Thread thread = Thread.currentThread();
    private final boolean isCaller;
    private final @Nullable Worker outer = CURRENT.get();
    private final Range range = new Range();

    private volatile int state = AWAY;

    /** Whether the flag was up before ours; valid in INTERRUPTED. */
    private boolean wasInterrupted;

    /** Items that ended normally; read by others once this worker has left. */
    private int done;

    private @Nullable ReentrantLock place;

    Worker(Call call) {
        this.call = call;
        this.isCaller = call.isCaller(thread);
    }

    /** The innermost worker that the calling thread is, or null. */
    static @Nullable Worker current() {
        return CURRENT.get();
    }

    Call call() {
        return call;
    }

    int done() {
        return done;
    }

    /**
     * What a thread holds while it runs a nested call's items in this worker's place, so that the place is used by one
     * thread at a time even where the item has spread to others.
     */
    synchronized ReentrantLock place() {
        ReentrantLock lock = place;
        if (lock == null) {
            lock = new ReentrantLock();
            place = lock;
        }
        return lock;
    }

    /** Runs ranges of the call until there is none left to claim. */
    void work() {
        CURRENT.set(this);
        ClassLoader before = thread.getContextClassLoader();
        if (before != call.classLoader()) {
            thread.setContextClassLoader(call.classLoader());
        }
        try {
            call.register(this);
            long claim;
            while ((claim = call.claim()) != Call.Claim.NONE) {
                runRange(Call.Claim.from(claim), Call.Claim.to(claim));
            }
        } finally {
            if (before != call.classLoader()) {
                thread.setContextClassLoader(before);
            }
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    private void runRange(int from, int to) {
        state = from;
        try {
            long start = System.nanoTime();
            int ended = runItems(from, to);
            if (ended > 0) {
                call.cost().measured(ended, System.nanoTime() - start);
                call.ended(ended);
            }
        } finally {
            leaveRange(from);
        }
    }

    /** Runs the items of a range that are below the bound, and returns how many have ended. */
    private int runItems(int from, int to) {
        int item = from;
        while (true) {
            if (isCaller && interruptedFromOutside()) {
                call.callerInterrupted();
            }
            int end = Math.min(Math.min(to, item + call.cost().strip()), call.bound());
            if (item >= end) {
                return item - from;
            }
            item = runStrip(item, end);
        }
    }

    /** Runs a few items between two looks at the bound, and returns the first that is still to be looked at. */
    private int runStrip(int from, int to) {
        range.set(from, to);
        if (call.bound() < to) {
            return from;
        }
        try {
            call.batch().run(range);
            int stoppedAt = range.stoppedAt();
            done += stoppedAt - from;
            return stoppedAt;
        } catch (Throwable thrown) {
            int failed = range.stoppedAt();
            done += failed - from;
            itemThrew(failed, thrown);
            return failed + 1;
        }
    }

    private void itemThrew(int item, Throwable thrown) {
        if (state < 0 && Throwables.answersInterrupt(thrown)) {
            // We interrupted it: what it threw is our doing, not its own failure.
            return;
        }
        call.failed(item, thrown);
        if (isCaller && (thrown instanceof InterruptedException || thread.isInterrupted()) && state >= 0) {
            call.callerInterrupted();
        }
    }

    /** Whether the flag is up and not by the hand-shake: who raises it so changes the state before. */
    private boolean interruptedFromOutside() {
        return thread.isInterrupted() && state >= 0;
    }

    /** Interrupts the thread if it is in a range that begins at that item or above. Called by any thread. */
    void interruptFrom(int item) {
        int from = state;
        if (from >= item && from >= 0 && STATE.compareAndSet(this, from, INTERRUPTING)) {
            wasInterrupted = thread.isInterrupted();
            range.cutShort();
            thread.interrupt();
            state = INTERRUPTED;
        }
    }

    private void leaveRange(int from) {
        if (STATE.compareAndSet(this, from, AWAY)) {
            return;
        }
        while (state == INTERRUPTING) {
            Thread.onSpinWait();
        }
        if (!wasInterrupted) {
            Thread.interrupted();
        }
        state = AWAY;
        for (Worker worker = outer; worker != null; worker = worker.outer) {
            if (worker.state <= INTERRUPTING) {
                thread.interrupt();
                return;
            }
        }
    }
}
