package io.github.parallelmap.runtime;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ThreadKind;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A batch while it is run: hands ranges to workers, decides when to stop, and knows when all is over.
 *
 * <p>Made for one call and used by its pool; of interest to who writes a pool.
 */
public final class Call {
    /*
     * Three numbers say all about the items, and one about the workers.
     *
     * cursor: items below it have been claimed, by whoever moved it there. It only rises.
     * bound: no item at or above it begins. It only falls: to a failed item under STOP, to 0 when the call is stopped.
     * Together: the call is exhausted once cursor >= bound, and stays so. Every item below the last bound has been
     * claimed, and its worker runs its range up to the bound, so all of them run; that is why the lowest failure is the
     * one that the plain loop would have met.
     *
     * seats: how many more workers may be sent here. Whoever sends one takes a seat first; seats are not given back.
     *
     * workers: how many are inside, or CLOSED. A worker enters by raising it and leaves by lowering it; one leaves only
     * when the call is exhausted. Whoever finds 0 workers in an exhausted call closes it, by a compare-and-set that
     * succeeds once. From then on nobody enters, so that workers sent too late, or never run by an executor, are not
     * waited for. Each worker's writes to the output happen before its leaving, this before the closing, and this before
     * the return of await().
     *
     * A worker that enters puts itself on the list before it claims its first range, and publishes each range before it
     * reads the bound; whoever lowers the bound does so before it walks the list. So either the worker sees the new bound,
     * or the walker sees the range, and interrupts it if it lies above.
     */
    private static final int CLOSED = Integer.MIN_VALUE;

    private final CallSite site;
    private final Batch<?, ?> batch;
    private final int size;
    private final int threads;
    private final int chunk;
    private final ThreadKind kind;
    private final boolean stopOnFailure;
    private final @Nullable Duration timeout;
    private final @Nullable Progress progress;
    private final ParallelPool pool;
    private final Thread caller = Thread.currentThread();
    private final @Nullable ClassLoader classLoader = caller.getContextClassLoader();
    private final @Nullable Worker parent = Worker.current();

    private final AtomicInteger cursor = new AtomicInteger();
    private volatile int bound;
    private final AtomicInteger seats = new AtomicInteger();
    private final AtomicInteger workers = new AtomicInteger();
    private final AtomicReference<@Nullable Worker> entered = new AtomicReference<>();
    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
    private final Failures failures = new Failures();

    Call(CallSite site, Batch<?, ?> batch, MapOptions options, ParallelPool pool) {
        this.site = site;
        this.batch = batch;
        this.size = batch.size;
        this.threads = Math.min(size, limit(options.threadsOrAll(), pool.threads()));
        this.chunk = options.chunkOrAdaptive();
        this.kind = options.kindOrPlatform();
        this.stopOnFailure = options.onFailureOrStop() == OnFailure.STOP;
        this.timeout = options.timeoutOrNone();
        ProgressListener listener = options.progressOrNone();
        this.progress = listener == null ? null : new Progress(listener, size);
        this.pool = pool;
        this.bound = size;
        this.seats.set(threads);
    }

    /** As many threads as were asked for, as the pool has where none were, and no more than a sized pool has. */
    private static int limit(int asked, int poolThreads) {
        return asked == 0 ? poolThreads : asked;
    }

    /** Runs the call on the calling thread and those that the pool sends, until it is over. */
    void run() {
        Future<?> alarm = timeout == null ? null : Timeouts.after(timeout, () -> stop(Stop.TIMEOUT));
        try {
            pool.run(this);
        } finally {
            if (alarm != null) {
                alarm.cancel(false);
            }
        }
        Stop why = stop.get();
        if (why != null) {
            throw stopped(why);
        }
        if (failures.any()) {
            throw failures.raise(site, size);
        }
    }

    /** What kind of threads the caller asked for. */
    ThreadKind kind() {
        return kind;
    }

    ParallelPool pool() {
        return pool;
    }

    /** The worker in whose item the call was made, or null. */
    @Nullable
    Worker parent() {
        return parent;
    }

    /** Whether the call was made in an item of a call on that pool, on whatever thread. */
    boolean isMadeIn(ParallelPool other) {
        return hostIn(other) != null;
    }

    /** The innermost worker of that pool in whose item the call was made, on whatever thread, or null. */
    @Nullable
    Worker hostIn(ParallelPool other) {
        Worker worker = parent;
        while (worker != null && worker.call().pool != other) {
            worker = worker.call().parent;
        }
        return worker;
    }

    // ---- workers ----

    /**
     * Takes the right to send one more worker here, which then {@linkplain #work() works}.
     *
     * @return false if as many as may run at once have been sent, or nothing is left to do
     */
    public boolean takeSeat() {
        return !exhausted() && seats.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /**
     * Whether another worker could still be sent here.
     *
     * @return false if as many as may run at once have been sent, or nothing is left to do
     */
    public boolean hasSeat() {
        return seats.get() > 0 && !exhausted();
    }

    /**
     * Works in the calling thread, which has {@linkplain #takeSeat() taken a seat}, until there is nothing left to take.
     * Returns at once if the call is over. Never throws for an item.
     */
    public void work() {
        work(null);
    }

    /** Works, and first sends two more, each of whom sends two more, until all seats are taken. */
    void work(@Nullable Executor recruits) {
        if (!enter()) {
            return;
        }
        try {
            if (recruits != null) {
                recruit(recruits);
            }
            new Worker(this).work();
        } finally {
            leave();
        }
    }

    private void recruit(Executor recruits) {
        for (int i = 0; i < 2 && takeSeat(); i++) {
            try {
                recruits.execute(new Summons(this, recruits));
            } catch (RuntimeException | OutOfMemoryError e) {
                // Rejected, or no thread to be had: the call goes on with the workers that it has.
                return;
            }
        }
    }

    /** Waits until no item is running or will run. An interrupt meanwhile stops the call. */
    void await() {
        boolean interrupted = false;
        while (workers.get() != CLOSED) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                interrupted = true;
                stop(Stop.INTERRUPTED);
            }
        }
        if (interrupted && stop.get() != Stop.INTERRUPTED) {
            // It came when the call was already over or stopped, and has ended nothing: the caller still gets to see
            // it.
            caller.interrupt();
        }
    }

    private boolean enter() {
        for (; ; ) {
            int inside = workers.get();
            if (inside == CLOSED) {
                return false;
            }
            if (workers.compareAndSet(inside, inside + 1)) {
                return true;
            }
        }
    }

    private void leave() {
        workers.decrementAndGet();
        closeIfOver();
    }

    private void closeIfOver() {
        if (exhausted() && workers.compareAndSet(0, CLOSED)) {
            LockSupport.unpark(caller);
        }
    }

    private boolean exhausted() {
        return cursor.get() >= bound;
    }

    /** Puts a worker that has entered where those who stop the call find it. */
    void register(Worker worker) {
        do {
            worker.next = entered.get();
        } while (!entered.compareAndSet(worker.next, worker));
    }

    boolean isCaller(Thread thread) {
        return thread == caller;
    }

    @Nullable
    ClassLoader classLoader() {
        return classLoader;
    }

    // ---- ranges ----

    Batch<?, ?> batch() {
        return batch;
    }

    ItemCost cost() {
        return site.cost();
    }

    /** No item at or above this one begins. */
    int bound() {
        return bound;
    }

    /**
     * Claims the next range for a worker: a share of what is left, so that the workers end together, yet no more than
     * keeps it busy for a short while (guided self-scheduling, Polychronopoulos and Kuck 1987).
     *
     * @return the first item of the range and the one after its last, packed by {@link Claim}, or {@link Claim#NONE}
     */
    long claim() {
        for (; ; ) {
            int from = cursor.get();
            if (from >= bound) {
                return Claim.NONE;
            }
            int left = size - from;
            int wanted = chunk > 0
                    ? chunk
                    : Math.min(left / (2 * threads), site.cost().rangeLimit());
            int to = from + Math.min(left, Math.max(1, wanted));
            if (cursor.compareAndSet(from, to)) {
                return Claim.of(from, to);
            }
        }
    }

    /** Counts items that have ended. */
    void ended(int items) {
        if (progress != null) {
            try {
                progress.add(items);
            } catch (Throwable thrown) {
                failures.listenerThrew(thrown);
                stop(Stop.LISTENER);
            }
        }
    }

    // ---- failures and stopping ----

    /** Records what an item threw by itself, and under STOP begins no item above it. */
    void failed(int item, Throwable thrown) {
        failures.add(item, thrown);
        if (stopOnFailure) {
            lowerBound(item);
            interruptFrom(item + 1);
        }
    }

    /** The interrupt flag of the caller was raised, or one of its items answered to an interrupt. */
    void callerInterrupted() {
        stop(Stop.INTERRUPTED);
    }

    /** Begins no further item and interrupts those that run. The first reason stands; over is over. */
    void stop(Stop why) {
        if (workers.get() == CLOSED || !stop.compareAndSet(null, why)) {
            return;
        }
        lowerBound(0);
        interruptFrom(0);
        closeIfOver();
    }

    private synchronized void lowerBound(int item) {
        bound = Math.min(bound, item);
    }

    private void interruptFrom(int item) {
        for (Worker worker = entered.get(); worker != null; worker = worker.next) {
            worker.interruptFrom(item);
        }
    }

    private RuntimeException stopped(Stop why) {
        String done = site + ": " + doneItems() + " of " + size + " items were done";
        Throwable thrown = switch (why) {
            case LISTENER -> failures.fromListener();
            case TIMEOUT -> new MapTimeoutException(done + " when the timeout of " + timeout + " passed");
            case TERMINATED -> new MapCancelledException(done + " when the pool was terminated");
            case INTERRUPTED -> interrupted(done + " when the caller was interrupted");
        };
        failures.suppressOn(thrown, site, size);
        throw Throwables.sneaky(thrown);
    }

    private Throwable interrupted(String message) {
        if (site.isInterruptible()) {
            // The flag may have been raised again by who interrupted the caller twice; the exception stands for both.
            Thread.interrupted();
            return new InterruptedException(message);
        }
        Thread.currentThread().interrupt();
        return new MapCancelledException(message);
    }

    private int doneItems() {
        int done = 0;
        for (Worker worker = entered.get(); worker != null; worker = worker.next) {
            done += worker.done();
        }
        return done;
    }

    /** Why a call was stopped before its end, other than by a failed item. */
    enum Stop {
        INTERRUPTED,
        TIMEOUT,
        TERMINATED,
        LISTENER
    }

    /** A claimed range in one number, so that claiming allocates nothing. */
    static final class Claim {
        static final long NONE = -1;

        private Claim() {}

        static long of(int from, int to) {
            return (long) from << 32 | to;
        }

        static int from(long claim) {
            return (int) (claim >>> 32);
        }

        static int to(long claim) {
            return (int) claim;
        }
    }
}
