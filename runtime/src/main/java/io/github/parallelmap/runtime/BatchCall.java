package io.github.parallelmap.runtime;

import io.github.parallelmap.OnFailure;
import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A call over one batch, whose items are all known. Assigns its ranges to workers, and knows when the call is over. */
final class BatchCall extends Call {
    /*
     * Two numbers describe the state of the items, and one that of the workers.
     *
     * cursor: the items below it have been claimed, each by the worker that moved the cursor past it. It only rises.
     * bound: no item at or above it begins. It only falls, under this object's lock: to a failed item under STOP, to 0
     * when the call is stopped. Together: the call is exhausted once cursor >= bound and no given-back items are left.
     * Then every item below the final bound has been claimed, and its worker runs its range up to the bound, so all of
     * these items run. That is why the first failure is the one that the plain loop would have met. A range's key, for
     * stopping, is its first item: ranges do not overlap, so every range but the failed item's own lies wholly below or
     * above that item.
     *
     * givenBack: what is left of ranges that took longer than they should, on a stack (Treiber 1986), to be claimed
     * before anything else. A worker that gives items back goes on to claim, and leaves only when there is nothing to
     * claim. So a call without workers has no given-back items, and an exhausted call without workers stays exhausted.
     *
     * workers: the number of workers inside, or CLOSED. A worker enters by raising it and leaves by lowering it; a
     * worker leaves only when the call is exhausted. A thread that finds 0 workers in an exhausted call closes it, by a
     * compare-and-set that succeeds once. From then on no worker can enter, so nothing waits for workers that were sent
     * too late or that an executor never runs. Each worker's writes to the output happen before it leaves, leaving
     * happens before closing, and closing happens before the results are read.
     */
    private static final int CLOSED = Integer.MIN_VALUE;

    /** How long the caller spins before it parks, waiting for the call to be over: about as long as a wake-up takes. */
    private static final long SPIN_NANOS = 20_000;

    /** Another worker is not worth waking for less remaining work than this. */
    private static final float WORTH_A_WORKER_NANOS = 20_000;

    /** The number of ranges that each worker takes where the items run elsewhere, if all items cost the same. */
    private static final int RANGES_ELSEWHERE = 4;

    private static final VarHandle CURSOR = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "cursor", VarHandle.class, BatchCall.class, int.class);
    private static final VarHandle WORKERS = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "workers", VarHandle.class, BatchCall.class, int.class);
    private static final VarHandle GIVEN_BACK = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "givenBack", VarHandle.class, BatchCall.class, Rest.class);

    /** Items that were claimed, given back, and are to be claimed again. */
    private record Rest(int from, int to, @Nullable Rest below) {}

    private final Batch<?, ?> batch;
    private final int size;
    private final boolean stopOnFailure;
    private final @Nullable Endings endings;
    private final @Nullable Thread caller;
    private final @Nullable Worker parent;
    private final @Nullable MapFuture<?> future;

    /**
     * Where the caller began to run the call alone: the item after those that it had claimed when the call was shared.
     */
    private int sharedFrom;

    /** The scheduled timeout; written before any worker is sent. */
    private @Nullable Future<?> alarm;

    private @Nullable Object event;

    /** The task of the last worker that was sent for and had not arrived by then, linked to the earlier ones. */
    private @Nullable WorkerTask underWay;

    /** Whether workers sent from now on are no longer wanted. */
    private boolean calledOff;

    private volatile int cursor;
    private volatile int bound;
    private volatile int workers;
    private volatile @Nullable Rest givenBack;

    private BatchCall(
            CallSite site,
            Batch<?, ?> batch,
            MapOptions options,
            @Nullable Endings endings,
            @Nullable MapFuture<?> future,
            Thread maker,
            @Nullable ClassLoader classLoader,
            @Nullable Worker parent) {
        super(site, options, threads(options, batch.size()), batch.size(), classLoader);
        this.batch = batch;
        this.size = batch.size();
        this.stopOnFailure = endings == null && options.onFailureOrStop() == OnFailure.STOP;
        this.endings = endings;
        this.caller = future == null ? maker : null;
        this.parent = parent;
        this.future = future;
        this.bound = size;
    }

    /**
     * Creates a call whose caller waits. If {@code endings} is not null, failures are recorded there and stop nothing.
     */
    static BatchCall waiting(CallSite site, Batch<?, ?> batch, MapOptions options, @Nullable Endings endings) {
        Thread caller = Thread.currentThread();
        return new BatchCall(
                site, batch, options, endings, null, caller, caller.getContextClassLoader(), Worker.current());
    }

    /** Creates a call that no thread waits for and that completes the given future. */
    static BatchCall detached(CallSite site, Batch<?, ?> batch, MapOptions options, MapFuture<?> future) {
        Thread maker = Thread.currentThread();
        return new BatchCall(site, batch, options, null, future, maker, maker.getContextClassLoader(), null);
    }

    /**
     * Creates a call for the rest of the items, from the given one on, of a call that its caller began to run alone.
     * The caller counts as a worker inside and {@linkplain #join joins} later.
     */
    static BatchCall shared(
            CallSite site,
            Batch<?, ?> batch,
            MapOptions options,
            Thread caller,
            @Nullable ClassLoader classLoader,
            @Nullable Worker parent,
            int from) {
        BatchCall call = new BatchCall(site, batch, options, null, null, caller, classLoader, parent);
        call.cursor = from;
        call.sharedFrom = from;
        call.reserveSeat();
        call.workers = 1;
        return call;
    }

    private static int threads(MapOptions options, int size) {
        return Math.min(size, options.poolOrShared().threadsFor(options.threadsOrAll()));
    }

    /**
     * Runs the call on the workers that the pool sends and, where the pool allows it, on the calling thread. Returns
     * when the call is over.
     */
    void run() {
        enterPool();
        runInPool();
    }

    /** Has the pool let the call in; throws what a closed pool throws. */
    void enterPool() {
        StackReserve.requireFor(parent);
        pool().enter(this);
    }

    /** Runs the call after the pool has let it in. */
    void runInPool() {
        ParallelPool pool = pool();
        if (size == 0) {
            pool.leave(this);
            reportProgressEnd();
            return;
        }
        try {
            begin();
        } catch (Throwable thrown) {
            end();
            throw thrown;
        }
        try {
            sendOrWork(pool);
        } catch (Throwable thrown) {
            // Out of memory or stack: the other workers must not go on.
            callbackThrew(thrown);
        } finally {
            awaitAndEnd();
        }
    }

    private void sendOrWork(ParallelPool pool) {
        if (Thread.currentThread().isInterrupted()) {
            // Before any item runs, so that it counts even if no item is left when the caller looks.
            stop(Stop.INTERRUPTED);
        }
        Worker host = pool.callerWorks() ? null : hostIn(pool);
        if (pool.callerWorks()) {
            if (takeSeat()) {
                work();
            }
        } else if (host != null && takeSeat()) {
            host.workForNested(this);
        } else if (!send() && takeSeat()) {
            work();
        }
    }

    private void awaitAndEnd() {
        try {
            await();
        } finally {
            end();
        }
    }

    /**
     * Has the caller join as a worker after it ran the first items by itself. Returns when the call is over.
     *
     * @param from the item after those that the caller has run; the failed one if {@code thrown} is not null
     * @param thrown what item {@code from} has thrown, or null if that item has not run yet
     */
    void join(int from, @Nullable Throwable thrown) {
        try {
            doneBefore(from);
            int next = from;
            if (thrown != null) {
                itemFailed(from, thrown);
                next++;
            }
            if (thrown instanceof InterruptedException answer) {
                callerAnsweredInterrupt(answer);
            } else if (Thread.currentThread().isInterrupted()) {
                stop(Stop.INTERRUPTED);
            }
            if (next < Math.min(sharedFrom, bound)) {
                giveBack(next, sharedFrom);
            }
            new Worker(this).work();
        } catch (Throwable failed) {
            // Out of memory or stack: the other workers must not go on.
            callbackThrew(failed);
        } finally {
            try {
                leave();
            } finally {
                awaitAndEnd();
            }
        }
    }

    /** Starts the call on the workers that the pool sends, and returns. */
    void start() {
        ParallelPool pool = pool();
        pool.enter(this);
        try {
            begin();
        } catch (Throwable thrown) {
            pool.leave(this);
            throw thrown;
        }
        // Where the caller would have worked, a thread of the library does.
        boolean served = pool.callerWorks() ? sendWithin(ThreadLimit.PLATFORM) : send();
        if (!served && takeSeat()) {
            if (future == null) {
                work();
            } else {
                future.runByMaker(this);
            }
        }
    }

    @Override
    boolean isRunByMaker(Thread thread) {
        return future != null && future.isRunBy(thread);
    }

    private void begin() {
        Elsewhere elsewhere = elsewhere();
        if (elsewhere != null) {
            elsewhere.require(this, Slice.of(batch, 0, size, stopOnFailure));
        }
        cost().called();
        alarm = startAlarm();
        event = FlightRecording.beginCall();
    }

    private void end() {
        try {
            callOff();
            FlightRecording.endCall(event, this, size);
            if (alarm != null) {
                alarm.cancel(false);
            }
        } finally {
            pool().leave(this);
        }
    }

    /** Waits until no item is running or will run. An interrupt during the wait stops the call. */
    void await() {
        closeIfOver();
        boolean interrupted = false;
        if (cost().isShort()) {
            long deadline = System.nanoTime() + SPIN_NANOS;
            while (!isOver() && System.nanoTime() - deadline < 0) {
                Thread.yield();
            }
        }
        while (!isOver()) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                interrupted = true;
                stop(Stop.INTERRUPTED);
            }
        }
        if (interrupted && stopped() != Stop.INTERRUPTED) {
            // The interrupt came when the call was already over or stopped, and has stopped nothing: the caller must
            // still see it.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Ending howEnded() {
        Stop why = stopped();
        if (why != null) {
            return why.ending;
        }
        return endings == null && anyFailed() ? Ending.FAILED : Ending.COMPLETED;
    }

    /** The exception that the call throws once it is over; null if it throws none. */
    @Nullable
    Throwable ending() {
        Throwable stopping = stopping();
        return stopping == null && anyFailed() ? firstFailure(size) : stopping;
    }

    /**
     * The exception that the call throws, once it is over, if it was stopped for any reason but a failed item; else
     * null.
     */
    @Nullable
    Throwable stopping() {
        Stop why = stopped();
        return why == null ? null : stopException(why, size);
    }

    @Override
    StackTraceElement[] callerStack() {
        return future == null ? new Throwable().getStackTrace() : future.callerStack();
    }

    @Override
    boolean enter() {
        for (; ; ) {
            int inside = workers;
            if (inside == CLOSED) {
                return false;
            }
            if (WORKERS.compareAndSet(this, inside, inside + 1)) {
                return true;
            }
        }
    }

    @Override
    void leave() {
        // The seat first: items may still be given back, for which another worker must be sent.
        giveSeatBack();
        WORKERS.getAndAdd(this, -1);
        closeIfOver();
    }

    /**
     * Records a task that must be revoked when the call ends, since an executor may keep a task that it never runs. If
     * the executor loses the task, its seat is lost, too; that does no harm where the caller has a seat of its own.
     */
    @Override
    synchronized void sent(WorkerTask task) {
        if (calledOff) {
            task.revoke();
        } else if (!task.isSpent()) {
            task.before = underWay;
            underWay = task;
        }
    }

    private synchronized void callOff() {
        for (WorkerTask task = underWay; task != null; task = task.before) {
            task.revoke();
        }
        underWay = null;
        calledOff = true;
    }

    /** Never: a worker leaves only when nothing is left to take. */
    @Override
    boolean stays() {
        return false;
    }

    /**
     * Two where an item may block, so that all workers arrive soon. Where items are short, one at a time, and none if
     * little work is left or if every processor already runs such items. If items that used to be short now wait for
     * each other, the watchdog finds out, where their range is watched.
     */
    @Override
    int workersToSend() {
        if (!cost().isShort()) {
            return 2;
        }
        return cost().expected(size - cursor) > WORTH_A_WORKER_NANOS && Workforce.hasIdleProcessor() ? 1 : 0;
    }

    @Override
    boolean stopsOnFailure() {
        return stopOnFailure;
    }

    @Override
    void giveBack(Worker worker, int item) {
        giveBack(item, worker.claimedTo());
    }

    private void giveBack(int from, int to) {
        Rest below;
        do {
            below = givenBack;
        } while (!GIVEN_BACK.compareAndSet(this, below, new Rest(from, to, below)));
        sendHelpers();
    }

    /** Has the pool send two workers, each of which may send for more. */
    void sendHelpers() {
        send();
        send();
    }

    @Override
    void afterStop() {
        closeIfOver();
    }

    private void closeIfOver() {
        if (exhausted() && WORKERS.compareAndSet(this, 0, CLOSED)) {
            if (future != null) {
                try {
                    end();
                } finally {
                    future.callOver();
                }
            } else {
                LockSupport.unpark(caller);
            }
        }
    }

    @Override
    boolean isReported() {
        return future == null || future.isDone();
    }

    @Override
    boolean isOver() {
        return workers == CLOSED;
    }

    @Override
    boolean exhausted() {
        return cursor >= bound && givenBack == null;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only under this object's lock
    void lowerBound(long key) {
        assert Thread.holdsLock(this);
        bound = (int) Math.min(bound, key);
    }

    @Override
    int endOfRange(Worker worker, int to) {
        return Math.min(to, bound);
    }

    @Override
    void itemFailed(Worker worker, int item, Throwable thrown, boolean byItself) {
        if (endings != null && byItself) {
            endings.failed(item, thrown);
        }
        itemFailed(item, thrown);
    }

    @Override
    void itemsCutShort(Worker worker, int from, int to) {
        if (endings != null) {
            endings.cutShort(from, to);
        }
    }

    private void itemFailed(int item, Throwable thrown) {
        failures().add(item, thrown);
        if (stopOnFailure) {
            stopAbove(item);
        }
    }

    @Override
    void itemsDone(Worker worker, int from, int to) {
        if (endings != null) {
            endings.done(from, to);
        }
    }

    /** Sends for more workers again: those that kept the processors busy when this worker entered may have ended. */
    @Override
    void rangeLeft(Worker worker) {
        if (hasSeat() && cost().isShort()) {
            sendForMore();
        }
    }

    /**
     * Claims the next range for a worker: a share of what is left, so that the workers end together, but no more than
     * keeps the worker busy for a short while (guided self-scheduling, Polychronopoulos and Kuck 1987). Returns null if
     * no range is left.
     */
    @Override
    @Nullable
    Batch<?, ?> claim(Worker worker) {
        while (givenBack != null) {
            if (claimGivenBack(worker)) {
                return batch;
            }
        }
        for (; ; ) {
            int from = cursor;
            if (from >= bound) {
                return null;
            }
            int left = size - from;
            int to = from + (adapts() ? share(left) : Math.min(left, chunk()));
            if (CURSOR.compareAndSet(this, from, to)) {
                worker.take(from, to, null);
                return batch;
            }
        }
    }

    private int share(int left) {
        if (elsewhere() != null) {
            return shareElsewhere(left);
        }
        int fair = Math.min(left / 2 / threads(), cost().rangeLimit());
        return Math.min(left, Math.max(cost().rangeFloor(), fair));
    }

    /**
     * Several ranges for each worker, since items differ in cost, unless they are known to be cheap; towards the end,
     * equal shares. Cheap items are sent in one range for each worker and not in fewer ranges: nothing is given back if
     * they turn out to be costly.
     */
    private int shareElsewhere(int left) {
        int some = 1 + (size - 1) / RANGES_ELSEWHERE / threads();
        int fair = Math.min(Math.max(some, cost().rangeLimit()), 1 + (left - 1) / threads());
        int least = Math.min(cost().rangeFloor(), 1 + (size - 1) / threads());
        return Math.min(left, Math.max(least, fair));
    }

    /** Claims from the given-back items; false if there are none or another worker was faster. */
    private boolean claimGivenBack(Worker worker) {
        Rest rest = givenBack;
        if (rest == null) {
            return false;
        }
        int to = rest.from + share(rest.to - rest.from);
        Rest left = to == rest.to ? rest.below : new Rest(to, rest.to, rest.below);
        if (!GIVEN_BACK.compareAndSet(this, rest, left) || rest.from >= bound) {
            return false;
        }
        worker.take(rest.from, to, null);
        return true;
    }

    @Override
    boolean isCaller(Thread thread) {
        return thread == caller;
    }

    @Override
    @Nullable
    Worker parent() {
        return parent;
    }

    @Override
    @Nullable
    Worker madeIn() {
        return future == null ? parent : future.madeIn();
    }

    @Override
    boolean throwsToCaller() {
        return endings == null && future == null;
    }

    @Override
    boolean interruptible() {
        return endings == null && site().isInterruptible();
    }
}
