package io.github.parallelmap.runtime;

import io.github.parallelmap.OnFailure;
import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A call over one batch, whose items are all known: hands out its ranges, and knows when all is over. */
final class BatchCall extends Call {
    /*
     * Two numbers say all about the items, and one about the workers.
     *
     * cursor: items below it have been claimed, by whoever moved it there. It only rises.
     * bound: no item at or above it begins. It only falls: to a failed item under STOP, to 0 when the call is stopped.
     * Together: the call is exhausted once cursor >= bound, and nothing has been given back. Every item below the last
     * bound has been claimed, and its worker runs its range up to the bound, so all of them run; that is why the lowest
     * failure is the one that the plain loop would have met. A range's key, for stopping, is its first item: ranges do not
     * overlap, so each of the others lies wholly below or above a failed item.
     *
     * givenBack: what is left of ranges that took longer than they should, a stack (Treiber 1986), to be claimed before
     * anything else. A worker that gives back goes on to claim, and leaves only when there is nothing: so a call without
     * workers has nothing given back, and an exhausted call without workers stays exhausted.
     *
     * workers: how many are inside, or CLOSED. A worker enters by raising it and leaves by lowering it; one leaves only
     * when the call is exhausted. Whoever finds 0 workers in an exhausted call closes it, by a compare-and-set that
     * succeeds once. From then on nobody enters, so that workers sent too late, or never run by an executor, are not
     * waited for. Each worker's writes to the output happen before its leaving, this before the closing, and this before
     * the results are taken.
     */
    private static final int CLOSED = Integer.MIN_VALUE;

    /** How long the caller looks whether the call is over before it parks: about what it takes to be woken. */
    private static final long SPIN_NANOS = 20_000;

    /** A worker more is not worth waking for less than this. */
    private static final float WORTH_A_WORKER_NANOS = 20_000;

    /** How many ranges a worker takes where the items run elsewhere, if all cost the same. */
    private static final int RANGES_ELSEWHERE = 4;

    private static final VarHandle CURSOR = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "cursor", VarHandle.class, BatchCall.class, int.class);
    private static final VarHandle WORKERS = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "workers", VarHandle.class, BatchCall.class, int.class);
    private static final VarHandle GIVEN_BACK = ConstantBootstraps.fieldVarHandle(
            MethodHandles.lookup(), "givenBack", VarHandle.class, BatchCall.class, Rest.class);

    /** Items that were claimed, and are to be claimed again. */
    private record Rest(int from, int to, @Nullable Rest below) {}

    private final Batch<?, ?> batch;
    private final int size;
    private final boolean stopOnFailure;
    private final @Nullable Endings endings;
    private final @Nullable Thread caller;
    private final @Nullable Worker parent;
    private final @Nullable MapFuture<?> future;

    /** The worker in whose item a call was made that nobody waits for; weak, since the item may end long before. */
    private @Nullable WeakReference<Worker> maker;

    /** Where the caller has begun to run the call alone: the item after those that it had claimed by then. */
    private int sharedFrom;

    /** What stops the call when its time is up; written before any worker is sent. */
    private @Nullable Future<?> alarm;

    private @Nullable Object event;

    /** The last worker that was sent for and had not come by then, linked to the others; under this object's lock. */
    private @Nullable Summons underWay;

    /** Whether those that are sent from now on are not wanted; under this object's lock. */
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

    /** A call whose caller waits. Where endings are given, failures are told there and stop nothing. */
    static BatchCall waiting(CallSite site, Batch<?, ?> batch, MapOptions options, @Nullable Endings endings) {
        Thread caller = Thread.currentThread();
        return new BatchCall(
                site, batch, options, endings, null, caller, caller.getContextClassLoader(), Worker.current());
    }

    /** A call that nobody waits for, and that completes the future. */
    static BatchCall detached(CallSite site, Batch<?, ?> batch, MapOptions options, MapFuture<?> future) {
        Thread maker = Thread.currentThread();
        BatchCall call = new BatchCall(site, batch, options, null, future, maker, maker.getContextClassLoader(), null);
        Worker here = Worker.current();
        call.maker = here == null ? null : new WeakReference<>(here);
        return call;
    }

    /** What is left of a call that its caller has begun to run alone, from that item on; the caller {@linkplain #join joins}. */
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
     * Runs the call on the workers that the pool sends, and where it lets the caller work, on the calling thread; returns
     * when it is over.
     */
    void run() {
        enterPool();
        runInPool();
    }

    /** Has the pool let the call in, or throws what it throws where it is closed. */
    void enterPool() {
        StackReserve.requireFor(parent);
        pool().enter(this);
    }

    /** Runs the call, which the pool has let in. */
    void runInPool() {
        ParallelPool pool = pool();
        if (size == 0) {
            pool.leave(this);
            tellProgressEnd();
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
            // Out of memory or stack: others are not to run on.
            callbackThrew(thrown);
        } finally {
            awaitAndEnd();
        }
    }

    private void sendOrWork(ParallelPool pool) {
        if (Thread.currentThread().isInterrupted()) {
            // Before any item runs, not only if one is still to run when the caller looks.
            stop(Stop.INTERRUPTED);
        }
        Worker host = pool.callerWorks() ? null : hostIn(pool);
        if (pool.callerWorks()) {
            if (takeSeat()) {
                work();
            }
        } else if (host != null && takeSeat()) {
            host.workInPlace(this);
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
     * Takes in the caller, which has run the items below one by itself; returns when the call is over.
     *
     * @param from the item after those that it has run
     * @param thrown what the item has thrown, or null if it is still to be run
     */
    void join(int from, @Nullable Throwable thrown) {
        doneBefore(from);
        try {
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
            // Out of memory or stack: others are not to run on.
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
        // Where the caller would have worked, one of our own threads does.
        boolean served = pool.callerWorks() ? sendWithin(ThreadLimit.PLATFORM) : send();
        if (!served && takeSeat()) {
            work();
        }
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
        callOff();
        FlightRecording.endCall(event, this, size);
        if (alarm != null) {
            alarm.cancel(false);
        }
        pool().leave(this);
    }

    /** Waits until no item is running or will run. An interrupt meanwhile stops the call. */
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
            // It came when the call was already over or stopped, and has ended nothing: the caller still gets to see
            // it.
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

    /** What the call throws, once it is over; null if all went well. */
    @Nullable
    Throwable ending() {
        Throwable stopping = stopping();
        return stopping == null && anyFailed() ? lowestFailure(size) : stopping;
    }

    /** What the call throws if it was stopped for another reason than a failed item, once it is over; else null. */
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
        // Something may still be given back, which another is to be sent for.
        giveSeatBack();
        WORKERS.getAndAdd(this, -1);
        closeIfOver();
    }

    /**
     * Remembers whom to call off in the end, since an executor may keep a task that it never runs. A seat that is lost
     * with it is not missed where the caller has one of its own.
     */
    @Override
    synchronized void sent(Summons summons) {
        if (calledOff) {
            summons.revoke();
        } else if (!summons.isSpent()) {
            summons.before = underWay;
            underWay = summons;
        }
    }

    private synchronized void callOff() {
        for (Summons summons = underWay; summons != null; summons = summons.before) {
            summons.revoke();
        }
        underWay = null;
        calledOff = true;
    }

    /** Never: one leaves only when nothing is left. */
    @Override
    boolean stays() {
        return false;
    }

    /**
     * Two where an item may block, so that all are there soon. Where items are short, one at a time, and none if there is
     * little left, or every processor is at such work already. Whether items that have been short wait for each other now
     * is found by the ticker, where their range is watched.
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

    /** Has the pool send two workers, each of which sends for more. */
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
    @SuppressWarnings("NonAtomicVolatileUpdate") // under this object's lock
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

    /** Asks for help again: those that kept the processors busy when this worker came may have ended. */
    @Override
    void rangeLeft(Worker worker) {
        if (hasSeat() && cost().isShort()) {
            sendForMore();
        }
    }

    /**
     * Claims the next range for a worker: a share of what is left, so that the workers end together, yet no more than
     * keeps it busy for a short while (guided self-scheduling, Polychronopoulos and Kuck 1987). Null if none is left.
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
     * Some for each worker, since what they cost differs, unless that is known to be little; in the end as many for all.
     * Cheap items are sent in one range for each worker, and not in fewer: nobody gives back what turns out to be dear.
     */
    private int shareElsewhere(int left) {
        int some = 1 + (size - 1) / RANGES_ELSEWHERE / threads();
        int fair = Math.min(Math.max(some, cost().rangeLimit()), 1 + (left - 1) / threads());
        int least = Math.min(cost().rangeFloor(), 1 + (size - 1) / threads());
        return Math.min(left, Math.max(least, fair));
    }

    /** Claims from what was given back; false if it was nothing, or another was faster. */
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
        Worker made = maker == null ? null : maker.get();
        return made != null && made.call().isRegistered(made) ? made : parent;
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
