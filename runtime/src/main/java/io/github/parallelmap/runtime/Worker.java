package io.github.parallelmap.runtime;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One thread's part in one call: runs the ranges that it claims, and takes interrupts meant for them. What it runs at a
 * time, a strip of what it has claimed, is itself as a range.
 */
final class Worker extends Range {
    /*
     * The interrupt hand-shake. The state says which range the thread is in:
     *
     *   AWAY          in none of this call's ranges
     *   key >= 0      in the range with that key; keys rise with the items
     *   INTERRUPTING  in a range, and another thread is about to interrupt it
     *   INTERRUPTED   in a range, and has been interrupted
     *   ON_TOP        the same, on top of another interrupt that had not been answered yet
     *
     *   AWAY -> key                     by the worker, before it asks how far it may go
     *   key -> AWAY                     by the worker, a compare-and-set, when it leaves the range
     *   key -> INTERRUPTING             by who stops, a compare-and-set; it then interrupts the thread
     *   INTERRUPTING -> INTERRUPTED     by the same, or ON_TOP
     *   ON_TOP -> INTERRUPTED           by the worker, once it has left an inner call whose flag that was
     *   INTERRUPTED -> AWAY             by the worker, after it has cleared its interrupt flag
     *   ON_TOP -> AWAY                  by the worker, which leaves the flag up
     *
     * A worker that fails to go from its range to AWAY waits for INTERRUPTED or ON_TOP, a matter of one call to
     * interrupt(), and then clears the flag if it is ours: so no interrupt arrives after it has moved on, and none stays
     * behind. What it must not clear is an interrupt from elsewhere: one that was there before ours is remembered, ON_TOP,
     * and one that an outer call sent meanwhile to the item in which this call was made is raised again. Only an interrupt
     * from outside that meets ours on the caller's own thread is taken for one with it, since a thread has but one flag;
     * the call it ends is the same.
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

    /** The items that it has claimed, of which it runs a strip at a time; read by itself alone. */
    private int claimedFrom;

    private int claimedTo;
    private @Nullable Segment<?> segment;

    private volatile long state = AWAY;

    /** Items that ended normally; read by others once this worker has left. */
    private long done;

    private @Nullable ReentrantLock place;

    /** The workers registered before and after it; under the call's lock. */
    @Nullable
    Worker before;

    @Nullable
    Worker after;

    Worker(Call call) {
        this.call = call;
    }

    /** The innermost worker that the calling thread is, or null. */
    static @Nullable Worker current() {
        return CURRENT.get();
    }

    /**
     * The workers of a call in whose items the calling thread is: on this thread, or on another that waits for a call made in
     * its item, whose item this thread runs.
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

    /** The worker that the same thread is in the item where it made this one's call, or null. */
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

    /** This worker or the innermost one around it that works for that pool, on whatever thread, or null. */
    @Nullable
    Worker hostIn(ParallelPool pool) {
        Worker worker = this;
        while (worker != null && !worker.worksFor(pool)) {
            worker = worker.call.parent();
        }
        return worker;
    }

    /** Whether this worker's call, or one around it, also one that need not wait for it, is on that pool. */
    boolean isMadeWithin(ParallelPool pool) {
        Worker worker = this;
        while (worker != null && !worker.worksFor(pool)) {
            worker = worker.call.madeIn();
        }
        return worker != null;
    }

    /** Whether its call is on that pool, directly or through another that passes calls on to it. */
    boolean worksFor(ParallelPool pool) {
        return call.pool().undecorated() == pool.undecorated();
    }

    /**
     * Works for a nested call in this worker's place, which the item that made the call would only hold. One thread at a
     * time does so, even where the item has spread to others. False if it was interrupted before, which is left to the call.
     */
    boolean workInPlace(Call nested) {
        ReentrantLock lock = place();
        try {
            // Another thread may hold the place for long; meanwhile something may stop the call.
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

    private synchronized ReentrantLock place() {
        ReentrantLock lock = place;
        if (lock == null) {
            lock = new ReentrantLock();
            place = lock;
        }
        return lock;
    }

    /** Runs ranges of the call until there is none left to take. */
    void work() {
        work(Integer.MAX_VALUE);
    }

    /** Runs one range of the call if there is one to take. */
    void workOnce() {
        work(1);
    }

    /** Does the work with all around it that the call's items see of their thread. */
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

    /** Whether its thread is counted already, as the worker in whose item this call was made. */
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
        CURRENT.set(this);
        call.register(this);
        int ranges = 0;
        try {
            if (takesLoader(loader, borrowed)) {
                call.sendForMore();
                ranges = workInContext(mostRanges);
            }
        } finally {
            call.unregister(this, ranges);
            // Null rather than removed, which would cost the next call an entry.
            CURRENT.set(outer);
            if (borrowed) {
                putBack(loader, name, priority, interrupted);
            } else if (loader != call.classLoader()) {
                thread.setContextClassLoader(loader);
            }
        }
    }

    /** Has the thread work under the caller's class loader; false if it is a user's own, and refuses. */
    private boolean takesLoader(@Nullable ClassLoader loader, boolean borrowed) {
        if (loader == call.classLoader()) {
            return true;
        }
        try {
            thread.setContextClassLoader(call.classLoader());
            return true;
        } catch (RuntimeException e) {
            if (borrowed) {
                // The call goes on without it.
                return false;
            }
            throw e;
        }
    }

    /** Leaves a thread that is not the caller's as it was, whatever the items have done to it, as far as it lets us. */
    private void putBack(@Nullable ClassLoader loader, String name, int priority, boolean interrupted) {
        try {
            if (thread.getContextClassLoader() != loader) {
                thread.setContextClassLoader(loader);
            }
            if (!thread.getName().equals(name)) {
                thread.setName(name);
            }
            if (thread.getPriority() != priority) {
                thread.setPriority(priority);
            }
        } catch (RuntimeException e) {
            // A thread of a user's own that refuses: then it did so to the items as well, and there is nothing to put back.
        } finally {
            if (interrupted) {
                thread.interrupt();
            } else {
                Thread.interrupted();
            }
        }
    }

    /** Returns how many ranges it has taken. */
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

    /** Whether the thread does nothing but this worker's part meanwhile: it is no caller's, and in no item of another call. */
    private boolean isBorrowed() {
        return outer == null && !isCaller();
    }

    /** Notes the range that it has taken, and for a stream, whose it is. */
    void take(int from, int to, @Nullable Segment<?> segment) {
        this.claimedFrom = from;
        this.claimedTo = to;
        this.segment = segment;
    }

    /** The segment of a stream that its range is of. */
    Segment<?> segment() {
        Segment<?> taken = segment;
        if (taken == null) {
            throw new IllegalStateException("no segment taken");
        }
        return taken;
    }

    int claimedFrom() {
        return claimedFrom;
    }

    /** Publishes which range it is about to run. */
    void enterRange(long key) {
        state = key;
    }

    /**
     * Runs the items of its range as far as the call lets it, and returns the first that has not ended. Stops earlier where
     * they take longer than they should.
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
        int slot = Ticker.slot();
        try {
            Ticker.watch(slot, this);
            return runStrips(batch, slot);
        } finally {
            Ticker.unwatch(slot, this);
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
                Ticker.watchOn(slot, this);
            }
        }
    }

    /** Has the items of its range run elsewhere, as far as the call lets it, and returns the first that has not ended. */
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
                // No item's failure: there are results missing that nothing else will give.
                call.callbackThrew(thrown);
            }
            call.itemsCutShort(this, claimedFrom, end);
            return claimedFrom;
        }
    }

    /** Tells the call how the items ended that ran elsewhere, in order. */
    private int takeOver(Batch<?, ?> batch, Slice.Results results) {
        results.copyTo(batch, claimedFrom);
        int next = claimedFrom;
        for (Slice.Failure failure : results.failures()) {
            int failed = claimedFrom + failure.item();
            itemsDone(next, failed);
            tellFailure(failed, failure.thrown());
            next = failed + 1;
        }
        int ended = claimedFrom + results.ended();
        itemsDone(next, ended);
        if (ended > claimedFrom) {
            call.cost().measured(ended - claimedFrom, results.nanos());
        }
        return ended;
    }

    /** The index in the whole call of the first item of the range that it has claimed; the range's key. */
    long firstItem() {
        return segment == null ? claimedFrom : segment.firstItem;
    }

    /** The item after the last of the range that it has claimed. */
    int claimedTo() {
        return claimedTo;
    }

    /** Runs a few items between two looks at how far to go, and returns the first that has not ended. */
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

    /** Whether the call has interrupted the item that it runs. */
    boolean isInterruptedByCall() {
        return state < 0;
    }

    /** Tells the call that an item failed; false if we interrupted it, and what it threw is our doing. */
    private boolean tellFailure(int item, Throwable thrown) {
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
        if (!tellFailure(item, thrown)) {
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
     * Looks, between items, whether the flag is up and not by the hand-shake, which changes the state before. On the
     * caller's own thread that is an interrupt of the caller. Where the thread is in an item of another call, it was meant for
     * that one. On any other thread an item has left it, or should have had it: the next begins with the flag clear.
     *
     * <p>Should an interrupt by the hand-shake be taken away, no item that it was meant for begins, since the end of the
     * range is looked at next.
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

    /** Not while all workers that may be are here, and busy: one that runs out of work gives its seat back. */
    @Override
    boolean couldBeHelped() {
        return call.hasFreeSeat();
    }

    /** Has more workers sent while its range is overdue, since what it holds up may be all that is left. */
    @Override
    void becameOverdue() {
        call.cost().forget();
        // A user's executor is not to be called from here: it may block, or take note of who calls it.
        if (call.pool().sendsOwnThreads()) {
            call.send();
        }
    }

    /** Interrupts the thread if it is in a range with that key or one above. Called by any thread. */
    void interruptFrom(long key) {
        long running = state;
        if (running >= key && running >= 0 && STATE.compareAndSet(this, running, INTERRUPTING)) {
            boolean wasInterrupted = false;
            try {
                wasInterrupted = thread.isInterrupted();
                cutShort();
                thread.interrupt();
            } catch (Throwable e) {
                // A thread of a user's own, or a channel that it blocks in and that cannot be closed. There are others to stop.
            } finally {
                state = wasInterrupted ? ON_TOP : INTERRUPTED;
            }
        }
    }

    /** Leaves the range, and takes away the interrupt that may have been sent to it. */
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
     * Whether this worker, in whose item the thread has just left an inner call, has been interrupted as well. Where the
     * flag that it met was the inner call's, none was up before ours.
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
