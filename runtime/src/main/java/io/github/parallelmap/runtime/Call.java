package io.github.parallelmap.runtime;

import io.github.parallelmap.ThreadKind;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    private final CallSite site;
    private final ParallelPool pool;
    private final ThreadKind kind;
    private final int threads;
    private final @Nullable Duration timeout;
    private final @Nullable Progress progress;
    private final @Nullable ClassLoader classLoader = Thread.currentThread().getContextClassLoader();

    private final ContextCarrier.@Nullable Snapshot context;

    private final AtomicInteger seats;
    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
    private final Failures failures = new Failures();

    /** The workers inside, and how many items those that have left ended normally; under this object's lock. */
    private final List<Worker> registered = new ArrayList<>(2);

    private long doneByLeft;

    private long rangesByLeft;

    Call(CallSite site, ParallelPool pool, MapOptions options, int threads, long items) {
        this.site = site;
        this.pool = pool;
        this.kind = options.kindOrPlatform();
        this.threads = threads;
        this.timeout = options.timeoutOrNone();
        ProgressListener listener = options.progressOrNone();
        this.progress = listener == null ? null : new Progress(listener, items);
        ContextCarrier carrier = options.contextOrNone();
        this.context = carrier == null || items == 0 ? null : carrier.capture();
        this.seats = new AtomicInteger(threads);
    }

    // ---- what pools use ----

    /**
     * Takes the right to send one more worker here, which then {@linkplain #work() works}.
     *
     * @return false if as many as may run at once have been sent, or there is nothing to do
     */
    public final boolean takeSeat() {
        return hasSeat() && seats.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /**
     * Whether another worker could be sent here.
     *
     * @return false if as many as may run at once have been sent, or there is nothing to do
     */
    public final boolean hasSeat() {
        return seats.get() > 0 && !exhausted();
    }

    /**
     * Works in the calling thread, which has {@linkplain #takeSeat() taken a seat}, until there is nothing left to take.
     * Returns at once if the call is over. Never throws for an item.
     *
     * <p>Where all items are known, each worker first has the pool send two more, since its first item may block; so many
     * are there soon, and nobody has to wake all.
     */
    public final void work() {
        do {
            if (!enter()) {
                return;
            }
            try {
                if (spreads()) {
                    pool.send(this);
                    pool.send(this);
                }
                new Worker(this).work();
            } finally {
                leave();
            }
        } while (stays());
    }

    /** Has an executor run one more worker, if one is wanted; false if it refuses or has no thread to give. */
    final boolean sendThrough(Executor executor) {
        if (!takeSeat()) {
            return true;
        }
        Summons summons = new Summons(this);
        try {
            summons.sendThrough(executor);
            sent(summons);
            return true;
        } catch (RuntimeException | OutOfMemoryError e) {
            if (summons.revoke()) {
                giveSeatBack();
                return false;
            }
            // It was taken all the same, and whoever runs it gives the seat back.
            return true;
        }
    }

    /** Takes note that a worker was sent for. */
    abstract void sent(Summons summons);

    final void giveSeatBack() {
        seats.incrementAndGet();
    }

    /** Whether no worker is here or on its way. */
    final boolean allSeatsFree() {
        return seats.get() == threads;
    }

    final ParallelPool pool() {
        return pool;
    }

    final ThreadKind kind() {
        return kind;
    }

    /** The most workers at once. */
    final int threads() {
        return threads;
    }

    /** The worker in whose item the call was made, or null. */
    abstract @Nullable Worker parent();

    /** The innermost worker of that pool in whose item the call was made, on whatever thread, or null. */
    final @Nullable Worker hostIn(ParallelPool other) {
        Worker parent = parent();
        return parent == null ? null : parent.hostIn(other);
    }

    /** Stops the call once its time is up, unless what is returned is cancelled; null where there is no limit. */
    final @Nullable Future<?> startAlarm() {
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

    /** Whether workers send for more. */
    abstract boolean spreads();

    /** Whether a worker that has left is to come in again, and has a seat for it. */
    abstract boolean stays();

    /** Whether there is nothing to take, for now at least. */
    abstract boolean exhausted();

    /** Has a worker take one range and run it; false if there is none. */
    abstract boolean runRange(Worker worker);

    /** How far a worker's current range may be run: to that item, or where it is stopped, less. */
    abstract int endOfRange(Worker worker, int to);

    /** Takes what an item threw by itself. */
    abstract void itemFailed(Worker worker, int item, Throwable thrown);

    /** Takes note that items have ended normally. */
    abstract void itemsDone(Worker worker, int from, int to);

    /** Whether that thread is the one that waits for the results. */
    abstract boolean isCaller(Thread thread);

    final ItemCost cost() {
        return site.cost();
    }

    final @Nullable ClassLoader classLoader() {
        return classLoader;
    }

    final synchronized void register(Worker worker) {
        registered.add(worker);
    }

    final synchronized void unregister(Worker worker) {
        registered.remove(worker);
        doneByLeft += worker.done();
        rangesByLeft += worker.ranges();
    }

    /** How many ranges the workers that have left took. */
    final synchronized long ranges() {
        return rangesByLeft;
    }

    /** What the call ends with, for the recorder: a class, a reason to stop, or null. */
    @Nullable
    String failureName() {
        Stop why = stop.get();
        return why != null && !failures.any() ? why.name() : failures.lowestName();
    }

    final ContextCarrier.@Nullable Snapshot context() {
        return context;
    }

    /** Takes what a listener or a carrier of the caller's threw: it ends the call as the caller's own exception. */
    final void callbackThrew(Throwable thrown) {
        failures.callbackThrew(thrown);
        stop(Stop.CALLBACK);
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
        return failures;
    }

    final CallSite site() {
        return site;
    }

    final @Nullable Duration timeout() {
        return timeout;
    }

    final @Nullable Stop stopped() {
        return stop.get();
    }

    /** Begins no further item and interrupts those that run. The first reason stands; over is over. */
    final void stop(Stop why) {
        if (isOver() || !stop.compareAndSet(null, why)) {
            return;
        }
        stopAll();
        afterStop();
    }

    /** Whether all items have ended and the call cannot be stopped any more. */
    abstract boolean isOver();

    /** Begins no item from that key on; the keys of ranges, and of the items that fail, rise with the items. */
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
        for (Worker worker : registered) {
            worker.interruptFrom(key);
        }
    }

    /** What a stopped call throws, with the failures that there were suppressed on it. */
    final Throwable stopException(Stop why, long items) {
        String done = site + ": " + done() + (items < 0 ? "" : " of " + items) + " items were done";
        Throwable thrown = switch (why) {
            case CALLBACK -> failures.fromCallback();
            case TIMEOUT -> new MapTimeoutException(done + " when the timeout of " + timeout + " passed");
            case CANCELLED -> new MapCancelledException(done + " when the call was cancelled");
            case TERMINATED -> new MapCancelledException(done + " when the pool was terminated");
            case INTERRUPTED -> interrupted(done + " when the caller was interrupted");
        };
        failures.suppressOn(thrown, site, items, callerStack());
        return thrown;
    }

    /** What the lowest failed item threw, with the other failures suppressed on it. There is one. */
    final Throwable lowestFailure(long items) {
        return failures.lowest(site, items, callerStack());
    }

    /** Tells the failures which items they were, where the call does not throw them. */
    final void markFailures(long items) {
        if (failures.any()) {
            failures.mark(site, items, callerStack());
        }
    }

    /** The stack of who made the call; the frames of this package on top do not matter. */
    abstract StackTraceElement[] callerStack();

    /** Whether {@link InterruptedException} is among what the call may throw. */
    abstract boolean interruptible();

    private Throwable interrupted(String message) {
        if (interruptible()) {
            // The flag may have been raised again by who interrupted the caller twice; the exception stands for both.
            Thread.interrupted();
            // Where an item on the caller's thread has answered, its exception is what the plain loop would have
            // thrown.
            return failures.lowestThrown() instanceof InterruptedException thrown
                    ? thrown
                    : new InterruptedException(message);
        }
        Thread.currentThread().interrupt();
        return new MapCancelledException(message);
    }

    private synchronized long done() {
        long done = doneByLeft;
        for (Worker worker : registered) {
            done += worker.done();
        }
        return done;
    }

    /** Why a call was stopped before its end, other than by a failed item. */
    enum Stop {
        INTERRUPTED,
        TIMEOUT,
        CANCELLED,
        TERMINATED,
        /** A listener or carrier of the caller's threw. */
        CALLBACK
    }
}
