package io.github.parallelmap.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls of one call site under options that are resolved once. Immutable, thread-safe, and holds no thread.
 */
public final class Mapper {
    private final CallSite site;
    private final MapOptions options;
    private final ParallelPool pool;

    Mapper(CallSite site, MapOptions resolved) {
        this.site = site;
        this.options = resolved;
        this.pool = resolved.poolOrShared();
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
     *     {@link InterruptedException}
     * @throws MapTimeoutException if the timeout passes first
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    public <R extends @Nullable Object, L extends @Nullable Object> L run(Batch<R, L> batch) {
        Objects.requireNonNull(batch, "batch");
        if (batch.size > 0) {
            new Call(site, batch, options, pool).run();
        }
        return batch.results();
    }
}
