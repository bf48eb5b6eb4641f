package io.github.parallelmap.runtime;

import io.github.parallelmap.ThreadKind;
import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A call while it is run: knows its workers, and stops them.
 *
 * <p>Made for each call and used by its pool; of interest to who writes a pool.
 */
public abstract class Call {
    /*
     * A worker that enters registers before it claims its first range, and publishes each range before it looks whether
     * the range may still begin. Whoever stops the call, in whole or from an item on, says so first, then walks the
     * registered workers. Both go through this object's lock in between, so either the worker sees that it is stopped, or
     * the walker sees its range and interrupts it.
     *
     * Seats are the right to send workers here: whoever sends one takes a seat first.
     */
    private static final VarHandle SEATS =
            ConstantBootstraps.fieldVarHandle(MethodHandles.lookup(), "seats", VarHandle.class, Call.class, int.class);
    private static final VarHandle STOP =
            ConstantBootstraps.fieldVarHandle(MethodHandles.lookup(), "stop", VarHandle.class, Call.class, Stop.class);

    private final CallSite site;
    private final MapOptions options;
    private final @Nullable Elsewhere elsewhere;
    private final ItemCost cost;
    private final int threads;
    private final @Nullable Progress progress;
    private final @Nullable ClassLoader classLoader;

    private final ContextCarrier.@Nullable Snapshot context;

    private volatile int seats;
    private volatile @Nullable Stop stop;

    /** What items threw; made when one does. */
    private volatile @Nullable Failures failures;

    /** One of the workers inside, linked to the others; under this object's lock, like what follows. */
    private @Nullable Worker registered;

    /** How many items ended normally whose workers have left, or that had none. */
    private long doneByLeft;

    private long rangesTaken;

    Call(CallSite site, MapOptions options, int threads, long items, @Nullable ClassLoader classLoader) {
        this.site = site;
        this.options = options;
        this.elsewhere = pool().elsewhere();
        this.cost = elsewhere == null ? site.cost() : site.cost().elsewhere();
        this.threads = threads;
        this.classLoader = classLoader;
        ProgressListener listener = options.progressOrNone();
        this.progress = listener == null ? null : new Progress(listener, items);
        ContextCarrier carrier = options.contextOrNone();
        this.context = carrier == null || items == 0 ? null : carrier.capture();
        this.seats = threads;
    }

    // ---- what pools use ----

    /**
     * Takes the right to send one more worker here, which then {@linkplain #work() works}.
     *
     * @return false if as many as may run at once have been sent, or there is nothing to do
     */
    public final boolean takeSeat() {
        while (hasSeat()) {
            int left = seats;
            if (left > 0 && SEATS.compareAndSet(this, left, left - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether another worker could be sent here.
     *
     * @return false if as many as may run at once have been sent, or there is nothing to do
     */
    public final boolean hasSeat() {
        return hasFreeSeat() && !exhausted();
    }

    /** Whether fewer workers are here or on their way than may be. */
    final boolean hasFreeSeat() {
        return seats > 0;
    }

    /**
     * Works in the calling thread, which has {@linkplain #takeSeat() taken a seat}, until there is nothing left to take.
     * Returns at once if the call is over. Never throws for an item.
     *
     * <p>Each worker first has the pool send as many more as the call wants, so that many are there soon, and nobody has to
     * wake all.
     */
    public final void work() {
        do {
            if (!enter()) {
                return;
            }
            try {
                new Worker(this).work();
            } catch (Throwable thrown) {
                // Out of memory or stack, with items claimed: without them, the call must not end as if all were well.
                callbackThrew(thrown);
            } finally {
                leave();
            }
        } while (stays());
    }

    /** Has the pool send as many workers more as are wanted, by one that is here and counted. */
    final void sendForMore() {
        for (int more = workersToSend(); more > 0; more--) {
            send();
        }
    }

    /**
     * The method whose items are run.
     *
     * @return the call site; its text is the method's name
     */
    public final CallSite site() {
        return site;
    }

    /**
     * How many items have ended by themselves so far, normally or not.
     *
     * @return a number that rises until the call is over
     */
    public final long itemsEnded() {
        return done() + itemsFailed();
    }

    /**
     * How many items have failed so far.
     *
     * @return a number that rises until the call is over
     */
    public final long itemsFailed() {
        Failures made = failures;
        return made == null ? 0 : made.count();
    }

    /**
     * The threads that work for this call at this time, the caller's included where it does. One that waits for a call
     * nested in its item is among them.
     *
     * @return a copy, in no order
     */
    public final synchronized List<Thread> workers() {
        List<Thread> threads = new ArrayList<>();
        for (Worker worker = registered; worker != null; worker = worker.after) {
            threads.add(worker.thread());
        }
        return threads;
    }

    /**
     * How the call has ended. Meaningful from {@link ParallelPool#leave} on.
     *
     * @return what its caller gets to see
     */
    public abstract Ending howEnded();

    /** How a call ends. */
    public enum Ending {
        /** All that was asked for was done: every item ended normally, or its caller is told how each did. */
        COMPLETED,
        /** An item failed, or what the caller supplied: the source of a stream, a listener or a context carrier. */
        FAILED,
        /** Its caller was interrupted. */
        INTERRUPTED,
        /** Its time was up. */
        TIMED_OUT,
        /** Its future was cancelled, or its stream closed before the end. */
        CANCELLED,
        /** Its pool was terminated. */
        TERMINATED
    }

    /**
     * Has an executor run one more worker, if one is wanted, which takes the seat for it.
     *
     * @param executor runs the worker, sooner or later
     * @return false if the executor refuses or has no thread to give
     */
    public final boolean sendThrough(Executor executor) {
        if (!takeSeat()) {
            return true;
        }
        Summons.ThroughExecutor summons = null;
        try {
            summons = new Summons.ThroughExecutor(this);
            summons.send(executor);
            sent(summons);
            return true;
        } catch (Throwable e) {
            // Whatever it was, the executor has no thread to give, and the call goes on without.
            if (summons == null || summons.revoke()) {
                giveSeatBack();
                return false;
            }
            // It was taken all the same, and whoever runs it gives the seat back.
            return true;
        }
    }

    /** Has a thread of the library run one more worker, if one is wanted; false if none is to be had. */
    final boolean sendWithin(ThreadLimit limit) {
        if (!hasSeat()) {
            return true;
        }
        if (!limit.tryAcquire()) {
            return false;
        }
        boolean sent = false;
        try {
            if (!takeSeat()) {
                return true;
            }
            Summons.WithinLimit summons = null;
            try {
                summons = new Summons.WithinLimit(this, limit);
                summons.send();
                sent = true;
                sent(summons);
            } catch (Throwable e) {
                // No thread or memory is to be had.
                if (!sent && (summons == null || summons.revoke())) {
                    giveSeatBack();
                }
            }
            return sent;
        } finally {
            if (!sent) {
                limit.release();
            }
        }
    }

    /** Has the pool send one more worker, if one is wanted; false if no thread is to be had. Throws nothing. */
    final boolean send() {
        try {
            return pool().send(this);
        } catch (Throwable e) {
            // A pool of a user's own; the call goes on without.
            return false;
        }
    }

    /** Takes note that a worker was sent for. */
    abstract void sent(Summons summons);

    /** What an executor may hold of it while a worker has not come: itself, or a weak reference where nobody may want it. */
    Object handle() {
        return this;
    }

    final void giveSeatBack() {
        SEATS.getAndAdd(this, 1);
    }

    /** Takes a seat for a worker that is here before the call is known to any other. */
    final void reserveSeat() {
        seats = threads - 1;
    }

    /** Whether no worker is here or on its way. */
    final boolean allSeatsFree() {
        return seats >= threads;
    }

    final ParallelPool pool() {
        return options.poolOrShared();
    }

    final ThreadKind kind() {
        return options.kindOrPlatform();
    }

    /** The most workers at once. */
    final int threads() {
        return threads;
    }

    /** The worker in whose item the call was made, and is waited for, or null. */
    abstract @Nullable Worker parent();

    /**
     * The worker in whose item the call was made, or null; also where that item need not wait for it, but may, as long as the
     * worker is there: what would wait for that item in an item of this call may wait for itself.
     */
    @Nullable
    Worker madeIn() {
        return parent();
    }

    /** Whether that worker is in this call. */
    final synchronized boolean isRegistered(Worker wanted) {
        for (Worker worker = registered; worker != null; worker = worker.after) {
            if (worker == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The innermost worker of that pool in whose item the call was made, on whatever thread, or null. */
    final @Nullable Worker hostIn(ParallelPool other) {
        Worker parent = parent();
        return parent == null ? null : parent.hostIn(other);
    }

    /** Stops the call once its time is up, unless what is returned is cancelled; null where there is no limit. */
    final @Nullable Future<?> startAlarm() {
        Duration timeout = timeout();
        if (timeout == null) {
            return null;
        }
        // Weak, since a stream may be abandoned long before its time is up.
        WeakReference<Call> call = new WeakReference<>(this);
        return Timeouts.after(timeout, () -> {
            Call late = call.get();
            if (late != null) {
                late.stop(Stop.TIMEOUT);
            }
        });
    }

    // ---- what workers use ----

    /** Lets a worker in, which then registers; false if the call is over. */
    abstract boolean enter();

    abstract void leave();

    /** How many more workers one that has just come is to send for. */
    abstract int workersToSend();

    /** Whether a worker that has left is to come in again, and has a seat for it. */
    abstract boolean stays();

    /** Whether there is nothing to take, for now at least. */
    abstract boolean exhausted();

    /** Has a worker take one range and run it; false if there is none. */
    final boolean runRange(Worker worker) {
        Batch<?, ?> batch = claim(worker);
        if (batch == null) {
            return false;
        }
        long first = worker.firstItem();
        int ended = 0;
        Object event = null;
        worker.enterRange(first);
        try {
            event = FlightRecording.beginRange();
            long start = System.nanoTime();
            int next = worker.runItems(batch);
            ended = next - worker.claimedFrom();
            if (worker.isOverdue() && next < worker.claimedTo()) {
                cost().forget();
                giveBack(worker, next);
            } else if (ended > 0 && elsewhere == null) {
                cost().measured(ended, System.nanoTime() - start);
            }
            if (ended > 0) {
                tellProgress(ended);
            }
        } catch (Throwable thrown) {
            // No memory to share out what was claimed: without that, items would be missing.
            callbackThrew(thrown);
        } finally {
            worker.leaveRange(first);
            FlightRecording.endRange(event, this, first, first + ended);
            rangeLeft(worker);
        }
        return true;
    }

    /** Has a worker take the next range, and returns the batch that it is of; null if there is none. */
    @Nullable
    abstract Batch<?, ?> claim(Worker worker);

    /** Shares out what a worker has not begun of its range, from that item on, since it cost more than was expected. */
    abstract void giveBack(Worker worker, int item);

    /** Takes note that a worker has left its range. */
    abstract void rangeLeft(Worker worker);

    /** How far a worker's current range may be run: to that item, or where it is stopped, less. */
    abstract int endOfRange(Worker worker, int to);

    /** How many items a range has, 0 if that follows from what they cost. */
    final int chunk() {
        return options.chunkOrAdaptive();
    }

    /** Whether the length of a range follows from what items cost. */
    final boolean adapts() {
        return chunk() == 0;
    }

    /** Takes what an item threw; by itself, or after the call had interrupted it. */
    abstract void itemFailed(Worker worker, int item, Throwable thrown, boolean byItself);

    /** Takes note that items have begun, or may have, and were cut short by the call. */
    abstract void itemsCutShort(Worker worker, int from, int to);

    /** Takes note that items have ended normally. */
    abstract void itemsDone(Worker worker, int from, int to);

    /** Whether that thread is the one that waits for the results. */
    abstract boolean isCaller(Thread thread);

    final ItemCost cost() {
        return cost;
    }

    /** Where the items run; null for on the workers' own threads. */
    final @Nullable Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Whether no item above a failed one is to begin. */
    abstract boolean stopsOnFailure();

    final @Nullable ClassLoader classLoader() {
        return classLoader;
    }

    final synchronized void register(Worker worker) {
        Worker first = registered;
        worker.after = first;
        if (first != null) {
            first.before = worker;
        }
        registered = worker;
    }

    final synchronized void unregister(Worker worker, int ranges) {
        Worker before = worker.before;
        Worker after = worker.after;
        if (before == null) {
            registered = after;
        } else {
            before.after = after;
        }
        if (after != null) {
            after.before = before;
        }
        doneByLeft += worker.done();
        rangesTaken += ranges;
    }

    /** How many ranges the workers that have left took. */
    final synchronized long ranges() {
        return rangesTaken;
    }

    /** What the call ends with, for the recorder: a class, a reason to stop, or null. */
    @Nullable
    String failureName() {
        Stop why = stop;
        return why != null && !anyFailed()
                ? why.name()
                : anyFailed() ? failures().lowestName() : null;
    }

    final ContextCarrier.@Nullable Snapshot context() {
        return context;
    }

    /** Takes what a listener or a carrier of the caller's threw: it ends the call as the caller's own exception. */
    final void callbackThrew(Throwable thrown) {
        try {
            failures().callbackThrew(thrown);
        } finally {
            // Even where there is no memory to say why.
            stop(Stop.CALLBACK);
        }
    }

    /** Counts items that have ended, failed ones included. */
    final void tellProgress(int items) {
        if (progress != null) {
            try {
                progress.add(items);
            } catch (Throwable thrown) {
                callbackThrew(thrown);
            }
        }
    }

    final void tellProgressEnd() {
        if (progress != null) {
            progress.end();
        }
    }

    // ---- failing and stopping ----

    final Failures failures() {
        Failures made = failures;
        return made == null ? makeFailures() : made;
    }

    private synchronized Failures makeFailures() {
        Failures made = failures;
        if (made == null) {
            made = new Failures();
            failures = made;
        }
        return made;
    }

    /** Whether an item has failed. */
    final boolean anyFailed() {
        Failures made = failures;
        return made != null && made.any();
    }

    final @Nullable Duration timeout() {
        return options.timeoutOrNone();
    }

    final @Nullable Stop stopped() {
        return stop;
    }

    /** Begins no further item and interrupts those that run. The first reason stands; over is over. */
    final void stop(Stop why) {
        if (isOver() || !STOP.compareAndSet(this, null, why)) {
            return;
        }
        stopAll();
        afterStop();
    }

    /** Whether the caller of a call that is over can see so: its future is complete, if it has one. */
    abstract boolean isReported();

    /** Whether all items have ended and the call cannot be stopped any more. */
    abstract boolean isOver();

    /**
     * Begins no item from that key on; the keys of ranges, and of the items that fail, rise with the items. Called under this
     * object's lock alone, so that of two bounds the lower one stands.
     */
    abstract void lowerBound(long key);

    /** Wakes who waits for the call. */
    abstract void afterStop();

    /** Begins no further item, and interrupts those that run. */
    private synchronized void stopAll() {
        lowerBound(0);
        interruptFrom(0);
    }

    /** Begins no further item at or above that key, and interrupts the ranges above it that run. */
    final synchronized void stopAbove(long key) {
        lowerBound(key);
        interruptFrom(key + 1);
    }

    private void interruptFrom(long key) {
        for (Worker worker = registered; worker != null; worker = worker.after) {
            worker.interruptFrom(key);
        }
    }

    /** What a stopped call throws, with the failures that there were suppressed on it. */
    final Throwable stopException(Stop why, long items) {
        String done = site + ": " + done() + (items < 0 ? "" : " of " + items) + " items were done";
        Throwable thrown = switch (why) {
            case CALLBACK -> failures().fromCallback();
            case TIMEOUT -> new MapTimeoutException(done + " when the timeout of " + timeout() + " passed");
            case CANCELLED -> new MapCancelledException(done + " when the call was cancelled");
            case TERMINATED -> new MapCancelledException(done + " when the pool was terminated");
            case INTERRUPTED -> interrupted(done + " when the caller was interrupted");
        };
        if (anyFailed()) {
            failures().suppressOn(thrown, site, items, callerStackUnlessDeep());
        }
        return thrown;
    }

    /** What the lowest failed item threw, with the other failures suppressed on it. There is one. */
    final Throwable lowestFailure(long items) {
        return failures().lowest(site, items, callerStackUnlessDeep());
    }

    /** Tells the failures which items they were, where the call does not throw them. */
    final void markFailures(long items) {
        if (anyFailed()) {
            failures().mark(site, items, callerStackUnlessDeep());
        }
    }

    /** The stack of who made the call; null where it is nested so deeply that failures are not told. */
    private StackTraceElement @Nullable [] callerStackUnlessDeep() {
        return Nesting.isDeep() ? null : callerStack();
    }

    /** The stack of who made the call; the frames of this package on top do not matter. */
    abstract StackTraceElement[] callerStack();

    /** Whether the call throws to its caller, as it is, whatever an item threw. */
    abstract boolean throwsToCaller();

    /** Whether {@link InterruptedException} is among what the call may throw of its own accord. */
    abstract boolean interruptible();

    private Throwable interrupted(String message) {
        Failures made = failures;
        InterruptedException answer = made == null || !throwsToCaller() ? null : made.callersAnswer();
        if (answer == null && !interruptible()) {
            Thread.currentThread().interrupt();
            return new MapCancelledException(message);
        }
        // The flag may have been raised again by whoever interrupted the caller twice; the exception stands for both.
        Thread.interrupted();
        return answer != null ? answer : new InterruptedException(message);
    }

    /**
     * Takes the {@link InterruptedException} that an item threw on the caller's own thread, as the answer to an interrupt of
     * the caller: nothing else can be known. It is what the plain loop would have thrown.
     */
    final void callerAnsweredInterrupt(InterruptedException answer) {
        failures().callerAnswered(answer);
        stop(Stop.INTERRUPTED);
    }

    /** Counts items that ended normally before there was a worker. */
    final synchronized void doneBefore(int items) {
        doneByLeft += items;
    }

    private synchronized long done() {
        long done = doneByLeft;
        for (Worker worker = registered; worker != null; worker = worker.after) {
            done += worker.done();
        }
        return done;
    }

    /** Why a call was stopped before its end, other than by a failed item. */
    enum Stop {
        INTERRUPTED(Ending.INTERRUPTED),
        TIMEOUT(Ending.TIMED_OUT),
        CANCELLED(Ending.CANCELLED),
        TERMINATED(Ending.TERMINATED),
        /** A listener or carrier of the caller's threw. */
        CALLBACK(Ending.FAILED);

        final Ending ending;

        Stop(Ending ending) {
            this.ending = ending;
        }
    }
}
