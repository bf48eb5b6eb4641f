package io.github.parallelmap.runtime;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls of one call site with options that are resolved once. The variants of a generated wrapper call it.
 * Immutable and thread-safe; holds no thread.
 */
public final class Mapper {
    /** A call that takes less than this is done before a helper could be woken. */
    private static final float INLINE_NANOS = 60_000;

    /** The same while a helper is awake, which comes sooner. */
    private static final float INLINE_NANOS_WHILE_ONE_IS_AWAKE = 20_000;

    /**
     * The same for a call made inside an item of a call that has a worker on each processor, directly or through nested
     * calls: a helper would take the processor from one of these workers.
     */
    private static final float INLINE_NANOS_WHILE_ALL_WORK = 200_000;

    static {
        StackReserve.initialize();
    }

    private final CallSite site;
    private final MapOptions options;

    /** Whether the options ask for nothing that a plain loop on the calling thread could not do. */
    private final boolean mayRunInline;

    Mapper(CallSite site, MapOptions resolved) {
        this.site = site;
        this.options = resolved.pool(resolved.poolOrShared());
        this.mayRunInline = options.poolOrShared() == SharedPool.INSTANCE
                && options.timeoutOrNone() == null
                && options.progressOrNone() == null
                && !options.setsContext()
                && options.chunkOrAdaptive() == 0;
    }

    /**
     * Creates a mapper for one call of a pool's own method. The cost of its items says nothing about the next call's,
     * so each call has a call site of its own.
     */
    static Mapper direct(ParallelPool pool, String method) {
        MapOptions options = MapOptions.defaults().pool(pool);
        return CallSite.of(ParallelPool.class, method, options).mapper(MapOptions.defaults());
    }

    /**
     * Starts a new call, to which columns are added.
     *
     * @return the columns of the call, none so far
     */
    public Columns columns() {
        return new Columns(site, options.zipOrStrict());
    }

    /**
     * Runs every item of a batch and waits for them. The calling thread runs items, too, where the pool allows it.
     *
     * <p>Throws the first failure, whatever its type: the generated variant declares it. None of the items is running
     * when this returns or throws.
     *
     * @param batch the work
     * @param <R> the type of one result
     * @param <L> the type of the results together
     * @return the results in item order
     * @throws MapCancelledException if the calling thread is interrupted and the method does not declare
     *     {@link InterruptedException}, or if the pool is terminated
     * @throws MapTimeoutException if the timeout passes first
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    public <R extends @Nullable Object, L extends @Nullable Object> L run(Batch<R, L> batch) {
        if (!mayRunInline || !isWorthInlining(batch.size())) {
            BatchCall call = BatchCall.waiting(site, batch, options, null);
            call.run();
            return resultsOf(call, batch);
        }
        BatchCall call = new InlineRun(site, options, batch).run();
        return call == null ? batch.results() : resultsOf(call, batch);
    }

    private boolean isWorthInlining(int size) {
        ItemCost cost = site.cost();
        boolean soon = cost.isTrusted() && endsSoon(cost.expected(size));
        return (soon || size == 1 || options.threadsOrAll() == 1) && !FlightRecording.isOn();
    }

    private static boolean endsSoon(float nanos) {
        float limit = Helpers.oneIsAwake() ? INLINE_NANOS_WHILE_ONE_IS_AWAKE : INLINE_NANOS;
        return nanos < limit || (nanos < INLINE_NANOS_WHILE_ALL_WORK && Workforce.isComplete(Worker.current()));
    }

    private static <L extends @Nullable Object> L resultsOf(BatchCall call, Batch<?, L> batch) {
        Throwable thrown = call.ending();
        if (thrown != null) {
            throw Throwables.sneaky(thrown);
        }
        return batch.results();
    }

    /**
     * Runs every item of a batch, even if others fail, and returns how each ended. When the timeout passes, returns the
     * outcomes so far, with {@link Outcome.Skipped} for the other items.
     *
     * <p>Otherwise as {@link #run}, but never throws for an item.
     *
     * @param batch the work
     * @param <R> the type of one result
     * @return the outcomes in item order, an unmodifiable list
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or if the
     *     pool is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    public <R extends @Nullable Object> List<Outcome<R>> settled(Batch<R, ?> batch) {
        Endings endings = new Endings(batch.size());
        BatchCall call = BatchCall.waiting(site, batch, options, endings);
        call.run();
        Throwable thrown = call.stopped() == Call.Stop.TIMEOUT ? null : call.stopping();
        if (thrown != null) {
            throw Throwables.sneaky(thrown);
        }
        call.markFailures(batch.size());
        return endings.outcomes(batch);
    }

    /**
     * Runs every item of a batch and does not wait for them.
     *
     * <p>The future completes as {@link #run} would have returned or thrown, once none of the items is running.
     * Cancelling it, or completing it in any other way, stops the work: items that have not begun are skipped and
     * running ones are interrupted. When the call completes it, dependent stages run on a thread of the library.
     *
     * @param batch the work
     * @param <R> the type of one result
     * @param <L> the type of the results together
     * @return a future of the results
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    public <R extends @Nullable Object, L extends @Nullable Object> CompletableFuture<L> async(Batch<R, L> batch) {
        Objects.requireNonNull(batch, "batch");
        if (batch.size() == 0 || isMadeInItemOfItsSizedPool()) {
            return completed(batch);
        }
        StackReserve.requireFor(Worker.current());
        MapFuture<L> future = new MapFuture<>();
        BatchCall call;
        try {
            call = BatchCall.detached(site, batch, options, future);
        } catch (Throwable thrown) {
            // The context carrier is the caller's own, like a listener, whose exceptions are in the future as well.
            return CompletableFuture.failedFuture(thrown);
        }
        future.start(call, batch::results);
        return future;
    }

    /**
     * Whether the calling thread runs an item of the same sized pool: then the call would need the permit of that item,
     * which may go on to wait for the call.
     */
    private boolean isMadeInItemOfItsSizedPool() {
        ParallelPool pool = options.poolOrShared();
        Worker here = Worker.current();
        return here != null && !pool.callerWorks() && here.hostIn(pool) != null;
    }

    /**
     * Runs every item and waits for them. Whatever that throws is in the future, except that a closed pool's refusal is
     * thrown.
     */
    private <L extends @Nullable Object> CompletableFuture<L> completed(Batch<?, L> batch) {
        BatchCall call;
        try {
            call = BatchCall.waiting(site, batch, options, null);
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
        call.enterPool();
        try {
            call.runInPool();
            L results = resultsOf(call, batch);
            return CompletableFuture.completedFuture(results);
        } catch (Throwable thrown) {
            if (call.stopped() == Call.Stop.INTERRUPTED) {
                // The future holds only the exception; the item that made the call must still see the interrupt.
                Thread.currentThread().interrupt();
            }
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /**
     * Runs items as their results are pulled, a bounded number ahead, and delivers the results in item order.
     *
     * <p>Nothing is read or run before the first pull. Only the caller's context is captured at once; what its carrier
     * throws is thrown here. The columns are read on the thread that pulls, never by workers. Results before a failure
     * are delivered before the failure is thrown: a checked exception as the cause of an
     * {@link java.io.UncheckedIOException} or a {@link java.util.concurrent.CompletionException}, any other exception
     * as it is. Closing the stream stops its work and waits for running items. If one of its own items or listeners
     * closes it, or a call made by one of them, closing does not wait for that one. A thread that pulls from a stream
     * that another thread has closed gets a {@link MapCancelledException}. A stream that is merely abandoned holds on
     * to nothing.
     *
     * @param columns the columns, added but not read
     * @param batches creates a batch of the given number of items from what the columns have read; the batch must hold
     *     the very arrays and columns that they return, since these are filled with later items once all of the batch's
     *     results have been delivered
     * @param <R> the type of one result
     * @return a sequential, ordered stream
     */
    public <R extends @Nullable Object> Stream<R> stream(Columns columns, IntFunction<? extends Batch<R, ?>> batches) {
        return new StreamCall<R>(site, options, columns, batches, true).stream();
    }

    /**
     * As {@link #stream}, but delivers the results as items complete, so that a slow item does not hold back faster
     * ones.
     *
     * @param columns the columns, added but not read
     * @param batches creates a batch of the given number of items from what the columns have read; the batch must hold
     *     the very arrays and columns that they return, since these are filled with later items once all of the batch's
     *     results have been delivered
     * @param <R> the type of one result
     * @return a sequential, unordered stream
     */
    public <R extends @Nullable Object> Stream<R> unordered(
            Columns columns, IntFunction<? extends Batch<R, ?>> batches) {
        return new StreamCall<R>(site, options, columns, batches, false).stream();
    }
}
