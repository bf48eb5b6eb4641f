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
 * A call while it runs: knows its workers and stops them.
 *
 * <p>There is one object for each call, used by its pool. Of interest to authors of pools. Thread-safe.
 */
public abstract class Call {
    /*
     * A worker registers, under this object's lock, before it claims its first range, and publishes each range before
     * it reads how far the range may run. A thread that stops the call, in whole or from an item on, lowers the bound
     * and then walks the list of registered workers, all under the same lock. A worker that registers after the walk
     * sees the lowered bound. For any other worker, `Worker.state` and the bound are volatile, and each side writes one
     * before it reads the other: so either the worker sees the lowered bound, or the walk sees its range and interrupts
     * it.
     *
     * A seat is the right to send a worker to this call: a thread that sends one takes a seat first.
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

    /** What items threw; created when the first one does. */
    private volatile @Nullable Failures failures;

    /** The head of the linked list of registered workers. */
    private @Nullable Worker registered;

    /** The number of items that ended normally and whose workers have left, or that had no worker. */
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
     * Takes a seat: the right to send one more worker to this call, which then {@linkplain #work() works}.
     *
     * @return false if as many workers as may run at once have been sent, or there is nothing to do
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
     * Whether another worker could be sent to this call.
     *
     * @return false if as many workers as may run at once have been sent, or there is nothing to do
     */
    public final boolean hasSeat() {
        return hasFreeSeat() && !exhausted();
    }

    /** Whether fewer workers than allowed are at work or on their way. */
    final boolean hasFreeSeat() {
        return seats > 0;
    }

    /**
     * Runs items on the calling thread, which has {@linkplain #takeSeat() taken a seat}, until no range is left to
     * take. Returns at once if the call is over. Never throws for an item.
     *
     * <p>Each worker first has the pool send as many more as the call wants, so that many arrive soon and no single
     * thread has to wake them all.
     */
    public final void work() {
        do {
            if (!enter()) {
                return;
            }
            try {
                new Worker(this).work();
            } catch (Throwable thrown) {
                // Out of memory or stack, with items claimed that will not run: the call must not end as if all were
                // well.
                callbackThrew(thrown);
            } finally {
                leave();
            }
        } while (stays());
    }

    /** Has the pool send as many more workers as are wanted. Called by a worker that has entered. */
    final void sendForMore() {
        for (int more = workersToSend(); more > 0; more--) {
            send();
        }
    }

    /**
     * The method whose items this call runs.
     *
     * @return the call site; its {@code toString()} is the method's name
     */
    public final CallSite site() {
        return site;
    }

    /**
     * The number of items that have ended by themselves so far, normally or not.
     *
     * @return a number that rises until the call is over
     */
    public final long itemsEnded() {
        return done() + itemsFailed();
    }

    /**
     * The number of items that have failed so far.
     *
     * @return a number that rises until the call is over
     */
    public final long itemsFailed() {
        Failures made = failures;
        return made == null ? 0 : made.count();
    }

    /**
     * The threads that work for this call at this time, including the caller's if it does. A thread that waits for a
     * call nested in its item is among them.
     *
     * @return a copy, in no particular order
     */
    public final synchronized List<Thread> workers() {
        List<Thread> threads = new ArrayList<>();
        for (Worker worker = registered; worker != null; worker = worker.after) {
            threads.add(worker.thread());
        }
        return threads;
    }

    /**
     * How the call ended. Meaningful from {@link ParallelPool#leave} on.
     *
     * @return the ending as the caller sees it
     */
    public abstract Ending howEnded();

    /** How a call ends. */
    public enum Ending {
        /** Everything requested was done: every item ended normally, or the caller learns how each one ended. */
        COMPLETED,
        /**
         * An item failed, or something that the caller supplied did: the source of a stream, a listener or a context
         * carrier.
         */
        FAILED,
        /** The caller was interrupted. */
        INTERRUPTED,
        /** The timeout passed. */
        TIMED_OUT,
        /** The future was cancelled, or the stream was closed before its end. */
        CANCELLED,
        /** The pool was terminated. */
        TERMINATED
    }

    /**
     * Takes a seat for one more worker, if one is wanted, and has an executor run that worker.
     *
     * @param executor runs the worker, sooner or later
     * @return false if the executor refuses the worker or has no thread for it
     */
    public final boolean sendThrough(Executor executor) {
        if (!takeSeat()) {
            return true;
        }
        WorkerTask.ThroughExecutor task = null;
        try {
            task = new WorkerTask.ThroughExecutor(this);
            task.send(executor);
            sent(task);
            return true;
        } catch (Throwable e) {
            // Whatever it was, the executor has no thread for the worker, and the call goes on without it.
            if (task == null || task.revoke()) {
                giveSeatBack();
                return false;
            }
            // The executor took the task all the same; the thread that runs it gives the seat back.
            return true;
        }
    }

    /** Has a thread of the library run one more worker, if one is wanted; false if no thread is available. */
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
            WorkerTask.WithinLimit task = null;
            try {
                task = new WorkerTask.WithinLimit(this, limit);
                task.send();
                sent = true;
                sent(task);
            } catch (Throwable e) {
                // No thread or no memory is available.
                if (!sent && (task == null || task.revoke())) {
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

    /** Has the pool send one more worker, if one is wanted; false if no thread is available. Throws nothing. */
    final boolean send() {
        try {
            return pool().send(this);
        } catch (Throwable e) {
            // A pool that a user wrote; the call goes on without the worker.
            return false;
        }
    }

    /** Records that a worker was sent for. */
    abstract void sent(WorkerTask task);

    /**
     * What an executor may hold until a worker arrives: this call, or a weak reference where the call may be abandoned.
     */
    Object handle() {
        return this;
    }

    final void giveSeatBack() {
        SEATS.getAndAdd(this, 1);
    }

    /** Takes a seat for a worker that is present before any other thread knows the call. */
    final void reserveSeat() {
        seats = threads - 1;
    }

    /** Whether no worker is at work or on its way. */
    final boolean allSeatsFree() {
        return seats >= threads;
    }

    final ParallelPool pool() {
        return options.poolOrShared();
    }

    final ThreadKind kind() {
        return options.kindOrPlatform();
    }

    /** The greatest number of workers at once. */
    final int threads() {
        return threads;
    }

    /** The worker whose item made the call and waits for it, or null. */
    abstract @Nullable Worker parent();

    /**
     * The worker whose item made the call, or null. That item need not wait for the call, but it may, for as long as the worker
     * is there: so an item of this call that waits for that worker may wait for itself.
     */
    @Nullable
    Worker madeIn() {
        return parent();
    }

    /** Whether the given thread made the call and runs it itself, though it need not wait for it. */
    boolean isRunByMaker(Thread thread) {
        return false;
    }

    /** Whether the given worker is registered with this call. */
    final synchronized boolean isRegistered(Worker wanted) {
        for (Worker worker = registered; worker != null; worker = worker.after) {
            if (worker == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The innermost worker of the given pool inside whose item the call was made, on whatever thread; or null. */
    final @Nullable Worker hostIn(ParallelPool other) {
        Worker parent = parent();
        return parent == null ? null : parent.hostIn(other);
    }

    /**
     * Schedules the timeout, which stops the call; returns the scheduled action, to be cancelled when the call ends, or
     * null where there is no limit.
     */
    final @Nullable Future<?> startAlarm() {
        Duration timeout = timeout();
        if (timeout == null) {
            return null;
        }
        // Weak, since a stream may be abandoned long before its timeout passes.
        WeakReference<Call> call = new WeakReference<>(this);
        return Timeouts.after(timeout, () -> {
            Call late = call.get();
            if (late != null) {
                late.stop(Stop.TIMEOUT);
            }
        });
    }

    // ---- what workers use ----

    /** Lets a worker in, which registers next; false if the call is over. */
    abstract boolean enter();

    abstract void leave();

    /** How many more workers a worker that has just entered is to send for. */
    abstract int workersToSend();

    /** Whether a worker that has left is to enter again; if so, a seat has been taken for it. */
    abstract boolean stays();

    /** Whether no range is left to take, at least for now. */
    abstract boolean exhausted();

    /** Has a worker claim one range and run it; false if there is none. */
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
                reportProgress(ended);
            }
        } catch (Throwable thrown) {
            // No memory to share out what was claimed: those items would be missing.
            callbackThrew(thrown);
        } finally {
            worker.leaveRange(first);
            FlightRecording.endRange(event, this, first, first + ended);
            rangeLeft(worker);
        }
        return true;
    }

    /** Claims the next range for a worker and returns the batch that it belongs to; null if there is none. */
    @Nullable
    abstract Batch<?, ?> claim(Worker worker);

    /**
     * Gives back the items of a worker's range that it has not begun, from the given item on, so that others share
     * them: its items cost more than expected.
     */
    abstract void giveBack(Worker worker, int item);

    /** Records that a worker has left its range. */
    abstract void rangeLeft(Worker worker);

    /**
     * The end up to which a worker's current range may run: the given item, or less where the range has been stopped.
     */
    abstract int endOfRange(Worker worker, int to);

    /** The number of items in a range; 0 if it adapts to what the items cost. */
    final int chunk() {
        return options.chunkOrAdaptive();
    }

    /** Whether the length of a range adapts to what the items cost. */
    final boolean adapts() {
        return chunk() == 0;
    }

    /** Records what an item threw, either by itself or after the call had interrupted it. */
    abstract void itemFailed(Worker worker, int item, Throwable thrown, boolean byItself);

    /** Records that the call cut items short that had begun, or may have begun. */
    abstract void itemsCutShort(Worker worker, int from, int to);

    /** Records that items have ended normally. */
    abstract void itemsDone(Worker worker, int from, int to);

    /** Whether the given thread is the one that waits for the results. */
    abstract boolean isCaller(Thread thread);

    final ItemCost cost() {
        return cost;
    }

    /** Where the items run; null if they run on the workers' own threads. */
    final @Nullable Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Whether no item after a failed one is to begin. */
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

    /** The number of ranges taken by the workers that have left. */
    final synchronized long ranges() {
        return rangesTaken;
    }

    /**
     * What ended the call, for the flight recorder: the class of the first failure, the reason why the call was
     * stopped, or null.
     */
    @Nullable
    String failureName() {
        Stop why = stop;
        return why != null && !anyFailed()
                ? why.name()
                : anyFailed() ? failures().firstClassName() : null;
    }

    final ContextCarrier.@Nullable Snapshot context() {
        return context;
    }

    /** Records what the caller's listener or context carrier threw, and stops the call, which then throws that. */
    final void callbackThrew(Throwable thrown) {
        try {
            failures().callbackThrew(thrown);
        } finally {
            // Even where there is no memory to say why.
            stop(Stop.CALLBACK);
        }
    }

    /** Counts items that have ended, failed ones included. */
    final void reportProgress(int items) {
        if (progress != null) {
            try {
                progress.add(items);
            } catch (Throwable thrown) {
                callbackThrew(thrown);
            }
        }
    }

    final void reportProgressEnd() {
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

    /**
     * Lets no further item begin and interrupts the running ones. The first reason stands. Does nothing once the call
     * is over.
     */
    final void stop(Stop why) {
        if (isOver() || !STOP.compareAndSet(this, null, why)) {
            return;
        }
        stopAll();
        afterStop();
    }

    /** Whether the caller of a call that is over can see that it is: its future, if it has one, is complete. */
    abstract boolean isReported();

    /** Whether all items have ended, so that the call can no longer be stopped. */
    abstract boolean isOver();

    /**
     * Lets no item begin from the given key on. The keys of ranges, and of the items that fail, rise with the items.
     * Called only under this object's lock, so that of two bounds the lower one stands.
     */
    abstract void lowerBound(long key);

    /** Wakes the thread that waits for the call. */
    abstract void afterStop();

    /** Lets no further item begin, and interrupts the running ones. */
    private synchronized void stopAll() {
        lowerBound(0);
        interruptFrom(0);
    }

    /** Lets no further item begin at or above the given key, and interrupts the running ranges above it. */
    final synchronized void stopAbove(long key) {
        lowerBound(key);
        interruptFrom(key + 1);
    }

    private void interruptFrom(long key) {
        for (Worker worker = registered; worker != null; worker = worker.after) {
            worker.interruptFrom(key);
        }
    }

    /** The exception that a stopped call throws, with the items' failures suppressed on it. */
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

    /** The first failure, with the other failures suppressed on it. At least one item must have failed. */
    final Throwable firstFailure(long items) {
        return failures().first(site, items, callerStackUnlessDeep());
    }

    /** Attaches to each failure which item it was, where the call does not throw them. */
    final void markFailures(long items) {
        if (anyFailed()) {
            failures().mark(site, items, callerStackUnlessDeep());
        }
    }

    /**
     * The stack of the thread that made the call; null where the call is nested so deeply that failures do not show it.
     */
    private StackTraceElement @Nullable [] callerStackUnlessDeep() {
        return Nesting.isDeep() ? null : callerStack();
    }

    /** The stack of the thread that made the call; the frames of this package on top do not matter. */
    abstract StackTraceElement[] callerStack();

    /** Whether the call throws what an item threw to its caller, as it is. */
    abstract boolean throwsToCaller();

    /** Whether the call may throw {@link InterruptedException} of its own accord. */
    abstract boolean interruptible();

    private Throwable interrupted(String message) {
        Failures made = failures;
        InterruptedException answer = made == null || !throwsToCaller() ? null : made.callersAnswer();
        if (answer == null && !interruptible()) {
            Thread.currentThread().interrupt();
            return new MapCancelledException(message);
        }
        // The flag may have been set again by a second interrupt of the caller; the exception stands for both.
        Thread.interrupted();
        return answer != null ? answer : new InterruptedException(message);
    }

    /**
     * Takes the {@link InterruptedException} that an item threw on the caller's own thread for an interrupt of the
     * caller, since nothing else can be known. The plain loop would have thrown it, too.
     */
    final void callerAnsweredInterrupt(InterruptedException answer) {
        failures().callerAnswered(answer);
        stop(Stop.INTERRUPTED);
    }

    /** Counts items that ended normally before the call had a worker. */
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

    /** Why a call was stopped before its end, for any reason but a failed item. */
    enum Stop {
        INTERRUPTED(Ending.INTERRUPTED),
        TIMEOUT(Ending.TIMED_OUT),
        CANCELLED(Ending.CANCELLED),
        TERMINATED(Ending.TERMINATED),
        /** The caller's listener or context carrier threw. */
        CALLBACK(Ending.FAILED);

        final Ending ending;

        Stop(Ending ending) {
            this.ending = ending;
        }
    }
}
