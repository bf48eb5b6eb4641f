package io.github.parallelmap.runtime;

import java.util.function.BooleanSupplier;

/**
 * A place other than the workers' own threads where the items of a pool's calls run, such as a cluster.
 *
 * <p>A worker still claims ranges and upholds the guarantees of the call, but sends each range away as a {@link Slice}
 * and waits for it. For authors of pools. Several threads call it at once, so implementations must be thread-safe.
 */
public interface Elsewhere {
    /**
     * Checks that the items can be sent, before any item is. Called on the calling thread, for a call whose items are
     * all known; so not for a stream.
     *
     * @param call the call; its pool has let it in
     * @param items all its items
     * @throws RuntimeException if the items cannot be sent; the call throws it as it is
     */
    void require(Call call, Slice items);

    /**
     * Runs a whole slice, and returns when none of its items is running or will run. An interrupt of the calling thread
     * interrupts the items; this method still waits for them.
     *
     * @param call the call; its pool has let it in
     * @param slice the items to run
     * @param cancelled whether the call has interrupted the calling thread; for implementations that call code which
     *     may swallow the interrupt
     * @return how the items ended
     * @throws InterruptedException if the calling thread was interrupted and the results are lost
     * @throws RuntimeException if the items could not be run, through no fault of their own; the call throws it as it
     *     is
     */
    Slice.Results run(Call call, Slice slice, BooleanSupplier cancelled) throws InterruptedException;
}
