package io.github.parallelmap.runtime;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One thread's part in one call: runs the ranges that it claims, and receives the interrupts meant for them. The worker
 * is itself the {@link Range} that it runs at a time: a strip of what it has claimed.
 */
final class Worker extends Range {
    /*
     * The interrupt handshake. The state says which range the thread is in:
     *
     *   AWAY          in none of this call's ranges
     *   key >= 0      in the range with that key; keys rise with the items
     *   INTERRUPTING  in a range, and another thread is about to interrupt the worker
     *   INTERRUPTED   in a range, and has been interrupted
     *   ON_TOP        the same, on top of another interrupt that had not been answered yet
     *
     *   AWAY -> key                     by the worker, before it reads how far it may go
     *   key -> AWAY                     by the worker, a compare-and-set, when it leaves the range
     *   key -> INTERRUPTING             by a thread that stops the call, a compare-and-set; it then interrupts
     *   INTERRUPTING -> INTERRUPTED     by the same thread, or ON_TOP
     *   ON_TOP -> INTERRUPTED           by the worker, once it has left an inner call that had set the flag
     *   INTERRUPTED -> AWAY             by the worker, after it has cleared its interrupt flag
     *   ON_TOP -> AWAY                  by the worker, which leaves the flag set
     *
     * A worker that fails to go from its range to AWAY waits for INTERRUPTED or ON_TOP, which takes only as long as one
     * call of interrupt(), and then clears the flag if the handshake set it. So no interrupt arrives after the worker
     * has moved on, and none stays behind. It must not clear an interrupt from elsewhere: ON_TOP records that one was
     * pending before the handshake's, and one that an outer call sent meanwhile to the item that made this call is
     * raised again. Only an interrupt from outside that coincides with the handshake's on the caller's own thread is
     * taken for the same one, since a thread has only one flag; both end the same call.
     */
    private static final long AWAY = -1;

    private static final long INTERRUPTING = -2;
    private static final long INTERRUPTED = -3;
    private static final long ON_TOP = -4;

    private static final VarHandle STATE = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "state", VarHandle.class, Worker.class, long.class);

    private static final int UNWATCHED = -1;

    private static final ThreadLocal<@Nullable Worker> CURRENT = new ThreadLocal<>();

    private final Call call;
    private final Thread thread = Thread.currentThread();
    private final @Nullable Worker outer = CURRENT.get();

    /** The first of the items that it has claimed, of which it runs a strip at a time; only this worker reads it. */
    private int claimedFrom;

    private int claimedTo;
    private @Nullable Segment<?> segment;

    private volatile long state = AWAY;

    /**
     * The number of items that ended normally; only this worker writes it. Other threads read an exact value once this
     * worker has left, an approximate one before.
     */
    private long done;

    private @Nullable ReentrantLock permit;

    /** The neighbours in the call's list of registered workers; guarded by the call's lock. */
    @Nullable
    Worker before;

    @Nullable
    Worker after;

    Worker(Call call) {
        this.call = call;
    }

    /** The innermost worker as which the calling thread works, or null. */
    static @Nullable Worker current() {
        return CURRENT.get();
    }

    /**
     * The workers of a call inside whose items the calling thread is: workers on this thread, or on another thread that
     * waits for a call made in its item, of which this thread runs an item.
     */
    static Set<Worker> aroundIn(Call call) {
        Set<Worker> found = new HashSet<>();
        Set<Worker> seen = new HashSet<>();
        Deque<Worker> next = new ArrayDeque<>();
        addUnseen(CURRENT.get(), seen, next);
        for (Worker worker = next.poll(); worker != null; worker = next.poll()) {
            if (worker.call == call) {
                found.add(worker);
            }
            addUnseen(worker.outer, seen, next);
            addUnseen(worker.call.madeIn(), seen, next);
        }
        return found;
    }

    private static void addUnseen(@Nullable Worker worker, Set<Worker> seen, Deque<Worker> next) {
        if (worker != null && seen.add(worker)) {
            next.add(worker);
        }
    }

    Call call() {
        return call;
    }

    /** The worker as which the same thread was already working when it created this one, or null. */
    @Nullable
    Worker outer() {
        return outer;
    }

    Thread thread() {
        return thread;
    }

    long done() {
        return done;
    }

    /** This worker or the innermost one around it that works for the given pool, on whatever thread; or null. */
    @Nullable
    Worker hostIn(ParallelPool pool) {
        Worker worker = this;
        while (worker != null && !worker.worksFor(pool)) {
            worker = worker.call.parent();
        }
        return worker;
    }

    /** Whether the call of this worker, or one around it, is on the given pool, also where the one around need not wait. */
    boolean isMadeWithin(ParallelPool pool) {
        Worker worker = this;
        while (worker != null && !worker.worksFor(pool)) {
            worker = worker.call.madeIn();
        }
        return worker != null;
    }

    /** Whether its call is on the given pool, directly or through a decorator that passes calls on to it. */
    boolean worksFor(ParallelPool pool) {
        return call.pool().undecorated() == pool.undecorated();
    }

    /**
     * Works for a nested call under the permit of this worker, whose item made the call and would only wait. One thread
     * at a time does so, even if the item passed its work on to other threads. Returns false, with the interrupt flag
     * set, if the thread was interrupted before it could begin; the call deals with the interrupt.
     */
    boolean workForNested(Call nested) {
        ReentrantLock lock = permit();
        try {
            // Another thread may hold the permit for long; meanwhile the call may be stopped.
            while (!lock.tryLock(1, TimeUnit.MILLISECONDS)) {
                if (nested.exhausted()) {
                    nested.giveSeatBack();
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            nested.giveSeatBack();
            return false;
        }
        try {
            nested.work();
        } finally {
            lock.unlock();
        }
        return true;
    }

    private synchronized ReentrantLock permit() {
        ReentrantLock lock = permit;
        if (lock == null) {
            lock = new ReentrantLock();
            permit = lock;
        }
        return lock;
    }

    /** Runs ranges of the call until none is left to take. */
    void work() {
        work(Integer.MAX_VALUE);
    }

    /** Runs one range of the call if there is one to take. */
    void workOnce() {
        work(1);
    }

    /** Runs ranges, and counts this worker in the {@link Workforce} while it does if the items are short. */
    private void work(int mostRanges) {
        boolean counted = computes() && !isWithinOneThatComputes();
        if (counted) {
            Workforce.enter();
        }
        try {
            workRegistered(mostRanges);
        } finally {
            if (counted) {
                Workforce.leave();
            }
        }
    }

    private boolean computes() {
        return call.cost().isShort();
    }

    /** Whether its thread is counted already, as a worker inside whose item this one works. */
    private boolean isWithinOneThatComputes() {
        for (Worker around = outer; around != null; around = around.outer) {
            if (around.computes()) {
                return true;
            }
        }
        return false;
    }

    private void workRegistered(int mostRanges) {
        boolean borrowed = isBorrowed();
        ClassLoader loader = thread.getContextClassLoader();
        String name = thread.getName();
        int priority = thread.getPriority();
        boolean interrupted = borrowed && Thread.interrupted();
        boolean registered = false;
        int ranges = 0;
        try {
            CURRENT.set(this);
            call.register(this);
            registered = true;
            setLoader(call.classLoader());
            call.sendForMore();
            ranges = workInContext(mostRanges);
        } finally {
            if (registered) {
                call.unregister(this, ranges);
            }
            // Set to null rather than removed, so that the next call need not create an entry again.
            CURRENT.set(outer);
            if (borrowed) {
                putBack(loader, name, priority, interrupted);
            } else if (loader != call.classLoader()) {
                setLoader(loader);
            }
        }
    }

    /** Sets the class loader on the thread, unless that is a user's own and refuses: then the items run under its own. */
    private void setLoader(@Nullable ClassLoader loader) {
        try {
            if (thread.getContextClassLoader() != loader) {
                thread.setContextClassLoader(loader);
            }
        } catch (RuntimeException e) {
            // Neither the call nor its other workers depend on it.
        }
    }

    /** Restores a thread that is not the caller's to its previous state, whatever the items have done to it. */
    private void putBack(@Nullable ClassLoader loader, String name, int priority, boolean interrupted) {
        setLoader(loader);
        try {
            if (!thread.getName().equals(name)) {
                thread.setName(name);
            }
            if (thread.getPriority() != priority) {
                thread.setPriority(priority);
            }
        } catch (RuntimeException e) {
            // A thread of a user's own that refuses refused the items, too: there is nothing to restore.
        }
        if (interrupted) {
            thread.interrupt();
        } else if (thread.isInterrupted()) {
            Thread.interrupted();
        }
    }

    /** Runs ranges in the caller's context; returns how many it has taken. */
    private int workInContext(int mostRanges) {
        ContextCarrier.Snapshot context = isCaller() ? null : call.context();
        if (context == null) {
            return takeRanges(mostRanges);
        }
        int ranges = 0;
        try {
            ContextCarrier.Scope scope = context.open();
            try {
                ranges = takeRanges(mostRanges);
            } finally {
                scope.close();
            }
        } catch (Throwable thrown) {
            call.callbackThrew(thrown);
        }
        return ranges;
    }

    private int takeRanges(int most) {
        int taken = 0;
        while (taken < most && call.runRange(this)) {
            taken++;
        }
        return taken;
    }

    private boolean isCaller() {
        return call.isCaller(thread);
    }

    /**
     * Whether the thread does nothing but this worker's part: it is not the caller's, and not inside an item of another
     * call.
     */
    private boolean isBorrowed() {
        return outer == null && !isCaller() && !call.isRunByMaker(thread);
    }

    /** Records the range that it has claimed and, for a stream, the segment. */
    void take(int from, int to, @Nullable Segment<?> segment) {
        this.claimedFrom = from;
        this.claimedTo = to;
        this.segment = segment;
    }

    /** The segment of the stream that its range belongs to. */
    Segment<?> segment() {
        Segment<?> taken = segment;
        if (taken == null) {
            throw new IllegalStateException("no segment claimed");
        }
        return taken;
    }

    int claimedFrom() {
        return claimedFrom;
    }

    /** Publishes the key of the range that it is about to run. */
    void enterRange(long key) {
        state = key;
    }

    /**
     * Runs the items of its range as far as the call lets it; returns the first item that has not ended. Stops earlier
     * if the range is overdue.
     */
    int runItems(Batch<?, ?> batch) {
        Elsewhere elsewhere = call.elsewhere();
        if (elsewhere != null) {
            return runElsewhere(elsewhere, batch);
        }
        if (claimedTo - claimedFrom == 1 || !call.adapts()) {
            beginWatch();
            return runStrips(batch, UNWATCHED);
        }
        int slot = Watchdog.slot();
        try {
            Watchdog.watch(slot, this);
            return runStrips(batch, slot);
        } finally {
            Watchdog.unwatch(slot, this);
        }
    }

    private int runStrips(Batch<?, ?> batch, int slot) {
        int item = claimedFrom;
        while (true) {
            answerInterruptFromOutside();
            int end = call.endOfRange(
                    this, item + Math.min(claimedTo - item, call.cost().strip()));
            if (item >= end) {
                return item;
            }
            item = runStrip(batch, item, end);
            if (isOverdue()) {
                return item;
            }
            if (slot != UNWATCHED) {
                Watchdog.watchOn(slot, this);
            }
        }
    }

    /**
     * Has the items of its range run elsewhere, as far as the call lets it; returns the first item that has not ended.
     */
    private int runElsewhere(Elsewhere elsewhere, Batch<?, ?> batch) {
        beginWatch();
        answerInterruptFromOutside();
        int end = call.endOfRange(this, claimedTo);
        if (claimedFrom >= end) {
            return claimedFrom;
        }
        try {
            Slice.Results results = elsewhere.run(
                    call, Slice.of(batch, claimedFrom, end, call.stopsOnFailure()), this::isInterruptedByCall);
            return takeOver(batch, results);
        } catch (Throwable thrown) {
            if (isCaller() && thrown instanceof InterruptedException) {
                call.stop(Call.Stop.INTERRUPTED);
            } else if (!isInterruptedByCall()) {
                // Not the failure of an item: results are missing, and nothing else will produce them.
                call.callbackThrew(thrown);
            }
            call.itemsCutShort(this, claimedFrom, end);
            return claimedFrom;
        }
    }

    /** Reports to the call, in item order, how the items ended that ran elsewhere. */
    private int takeOver(Batch<?, ?> batch, Slice.Results results) {
        results.copyTo(batch, claimedFrom);
        int next = claimedFrom;
        for (Slice.Failure failure : results.failures()) {
            int failed = claimedFrom + failure.item();
            itemsDone(next, failed);
            reportFailure(failed, failure.thrown());
            next = failed + 1;
        }
        int ended = claimedFrom + results.ended();
        itemsDone(next, ended);
        if (ended > claimedFrom) {
            call.cost().measured(ended - claimedFrom, results.nanos());
        }
        return ended;
    }

    /** The index in the whole call of the first item of the claimed range, which is the range's key. */
    long firstItem() {
        return segment == null ? claimedFrom : segment.firstItem;
    }

    /** The item after the last of the claimed range. */
    int claimedTo() {
        return claimedTo;
    }

    /** Runs the items between two checks of how far to go; returns the first item that has not ended. */
    private int runStrip(Batch<?, ?> batch, int first, int end) {
        set(first, end);
        try {
            batch.run(this);
            requireProgress(batch, first, end);
            itemsDone(first, stoppedAt());
            return stoppedAt();
        } catch (Throwable thrown) {
            int failed = stoppedAt();
            itemsDone(first, failed);
            itemThrew(failed, thrown);
            return failed + 1;
        }
    }

    private void itemsDone(int first, int end) {
        if (end > first) {
            done += end - first;
            call.itemsDone(this, first, end);
        }
    }

    /** Whether the call has interrupted the item that this worker runs, or is about to. */
    boolean isInterruptedByCall() {
        return state < 0;
    }

    /**
     * Reports to the call that an item failed; returns false if the call had interrupted the item and what it threw
     * answers that interrupt.
     */
    private boolean reportFailure(int item, Throwable thrown) {
        boolean cutShort = isInterruptedByCall();
        if (cutShort) {
            call.itemsCutShort(this, item, item + 1);
            if (Throwables.answersInterrupt(thrown)) {
                return false;
            }
        }
        call.itemFailed(this, item, thrown, !cutShort);
        FlightRecording.itemFailed(call, firstItem() + item - claimedFrom, thrown);
        return true;
    }

    private void itemThrew(int item, Throwable thrown) {
        if (!reportFailure(item, thrown)) {
            return;
        }
        if (isCaller() && state >= 0) {
            if (thrown instanceof InterruptedException answer) {
                call.callerAnsweredInterrupt(answer);
            } else if (thread.isInterrupted()) {
                call.stop(Call.Stop.INTERRUPTED);
            }
        }
    }

    /**
     * Checks, between strips of items, whether the interrupt flag is set, and not by the handshake, which changes the
     * state first. On the caller's own thread that is an interrupt of the caller. Where the thread is inside an item of
     * another call, the interrupt was meant for that call. On any other thread an item has left it behind, or should
     * have received it: the next item begins with the flag clear.
     *
     * <p>If this clears an interrupt by the handshake, no item that the interrupt was meant for begins, since the end
     * of the range is read next.
     */
    private void answerInterruptFromOutside() {
        if (!thread.isInterrupted() || state < 0) {
            return;
        }
        if (isCaller()) {
            call.stop(Call.Stop.INTERRUPTED);
        } else if (isBorrowed()) {
            Thread.interrupted();
        }
    }

    /**
     * False while as many workers as allowed are present and busy: a worker that runs out of work gives its seat back.
     */
    @Override
    boolean couldBeHelped() {
        return call.hasFreeSeat();
    }

    /** Has one more worker sent when its range is overdue, since what the range holds up may be all that is left. */
    @Override
    void becameOverdue() {
        call.cost().forget();
        // A user's executor must not be called from here: it may block, or depend on the calling thread.
        if (call.pool().sendsOwnThreads()) {
            call.send();
        }
    }

    /** Interrupts the thread if it is in a range with the given key or a higher one. Called by any thread. */
    void interruptFrom(long key) {
        long running = state;
        if (running >= key && running >= 0 && STATE.compareAndSet(this, running, INTERRUPTING)) {
            boolean wasInterrupted = false;
            try {
                wasInterrupted = thread.isInterrupted();
                cutShort();
                thread.interrupt();
            } catch (Throwable e) {
                // A thread of a user's own, or a channel that the item blocks in and that cannot be closed. The flag is
                // set,
                // but a virtual thread has not been woken to see it.
                LockSupport.unpark(thread);
            } finally {
                state = wasInterrupted ? ON_TOP : INTERRUPTED;
            }
        }
    }

    /** Leaves the range, and clears an interrupt that the handshake may have sent to it. */
    void leaveRange(long key) {
        if (STATE.compareAndSet(this, key, AWAY)) {
            return;
        }
        while (state == INTERRUPTING) {
            Thread.onSpinWait();
        }
        boolean flagWasOurs = state == INTERRUPTED;
        if (flagWasOurs) {
            Thread.interrupted();
        }
        state = AWAY;
        boolean raiseAgain = false;
        for (Worker worker = outer; worker != null; worker = worker.outer) {
            raiseAgain |= worker.takesOverFlag(flagWasOurs);
        }
        if (raiseAgain) {
            thread.interrupt();
        }
    }

    /**
     * Whether this worker, inside whose item the thread has just left an inner call, has been interrupted as well. If
     * the flag that was set before its interrupt was the inner call's, no interrupt from elsewhere was pending: ON_TOP
     * becomes INTERRUPTED.
     */
    private boolean takesOverFlag(boolean flagWasInner) {
        if (state > INTERRUPTING) {
            return false;
        }
        while (state == INTERRUPTING) {
            Thread.onSpinWait();
        }
        if (flagWasInner) {
            state = INTERRUPTED;
        }
        return true;
    }
}
