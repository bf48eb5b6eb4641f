package io.github.parallelmap.runtime;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls of one call site under options that are resolved once: what the variants of a generated wrapper call.
 * Immutable, thread-safe, and holds no thread.
 */
public final class Mapper {
    /** What takes less than this is done before a helper could be woken, and nearly so before one that is awake has come. */
    private static final float INLINE_NANOS = 60_000;

    private static final float INLINE_NANOS_WHILE_ONE_IS_AWAKE = 20_000;

    /** The same for a call in an item of one that has a worker on each processor, or that is within such a one: a helper would take one of them. */
    private static final float INLINE_NANOS_WHILE_ALL_WORK = 200_000;

    static {
        StackReserve.initialize();
    }

    private final CallSite site;
    private final MapOptions options;

    /** Whether nothing is asked for that a plain loop on the calling thread could not do. */
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

    /** Runs one call of a pool's own method, whose items' cost says nothing about the next call's. */
    static Mapper direct(ParallelPool pool, String method) {
        MapOptions options = MapOptions.defaults().pool(pool);
        return CallSite.of(ParallelPool.class, method, options).mapper(MapOptions.defaults());
    }

    /**
     * Begins to read the columns of one call.
     *
     * @return where to add the columns
     */
    public Columns columns() {
        return new Columns(site, options.zipOrStrict());
    }

    /**
     * Runs every item of a batch and waits for them, working along where the pool lets the caller.
     *
     * <p>Throws what the lowest failed item threw, whatever its type: the generated variant declares it. None of the
     * items is running when this returns or throws.
     *
     * @param batch the work
     * @param <R> the type of one result
     * @param <L> the type of the results together
     * @return the results in the order of the items
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
     * Runs every item of a batch, whatever becomes of the others, and tells how each ended. When the timeout passes, tells
     * how far it came.
     *
     * <p>Otherwise as {@link #run}, but never throws for an item.
     *
     * @param batch the work
     * @param <R> the type of one result
     * @return the outcomes in the order of the items, an unmodifiable list
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or if the pool
     *     is terminated
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
     * <p>The future completes as {@link #run} would have returned or thrown, once none of the items is running. Cancelling
     * it, or completing it in any other way, stops the work: what has not begun is skipped and what runs is interrupted.
     * What depends on the future runs on a thread of its own, not on the pool's.
     *
     * @param batch the work
     * @param <R> the type of one result
     * @param <L> the type of the results together
     * @return the future results
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
            // What captures the context is the caller's own, as a listener is, whose exceptions are told there.
            return CompletableFuture.failedFuture(thrown);
        }
        future.start(call, batch::results);
        return future;
    }

    /** Whether a call would need the permit of the item that makes it, which may then wait for the call. */
    private boolean isMadeInItemOfItsSizedPool() {
        ParallelPool pool = options.poolOrShared();
        Worker here = Worker.current();
        return here != null && !pool.callerWorks() && here.hostIn(pool) != null;
    }

    /** Runs every item and waits for them; whatever that throws is in the future, but for a pool that is closed. */
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
                // Only the exception is in the future: the item that made the call is still to see the interrupt.
                Thread.currentThread().interrupt();
            }
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /**
     * Runs items as their results are pulled, a bounded number ahead, and gives the results in the order of the items.
     *
     * <p>Nothing is read or run before the first pull; only the caller's context is captured at once, and what its carrier
     * throws is thrown here. The columns are read on the thread that pulls, never by workers.
     * Results before a failure come out before it does: a checked exception as the cause of an
     * {@link java.io.UncheckedIOException} or a {@link java.util.concurrent.CompletionException}, any other as it is.
     * Closing the stream stops its work and waits for what runs; if that is done in one of its own items or listeners, or
     * within a call that one of them makes, it does not wait for that one. Whoever pulls a stream that another thread has
     * closed gets a {@link MapCancelledException}. A stream that is merely dropped keeps nothing.
     *
     * @param columns the columns, added but not read
     * @param batches makes a batch of so many items from what the columns have read; it holds the very arrays and columns
     *     that they give, since these are filled with later items once all its results have been given
     * @param <R> the type of one result
     * @return a sequential, ordered stream
     */
    public <R extends @Nullable Object> Stream<R> stream(Columns columns, IntFunction<? extends Batch<R, ?>> batches) {
        return new StreamCall<R>(site, options, columns, batches, true).stream();
    }

    /**
     * As {@link #stream}, but gives the results as items complete, so that a slow item holds back none that are faster.
     *
     * @param columns the columns, added but not read
     * @param batches makes a batch of so many items from what the columns have read; it holds the very arrays and columns
     *     that they give, since these are filled with later items once all its results have been given
     * @param <R> the type of one result
     * @return a sequential, unordered stream
     */
    public <R extends @Nullable Object> Stream<R> unordered(
            Columns columns, IntFunction<? extends Batch<R, ?>> batches) {
        return new StreamCall<R>(site, options, columns, batches, false).stream();
    }
}
