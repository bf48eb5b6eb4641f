package io.github.parallelmap.runtime;

import java.util.function.BooleanSupplier;

/**
 * Another place than the workers' own threads, where the items of a pool's calls run: a cluster, for one.
 *
 * <p>A worker still claims ranges and keeps what holds for the call, but sends each range away as a {@link Slice}, and
 * waits. For those who write a pool; called by several threads at once.
 */
public interface Elsewhere {
    /**
     * Makes sure that the items can be sent, before any is. Called on the calling thread, in a call whose items are all
     * known; a stream's are not.
     *
     * @param call the call, which was let in
     * @param items all its items
     * @throws RuntimeException if they cannot be sent; the call throws it as it is
     */
    void require(Call call, Slice items);

    /**
     * Runs a slice whole, and returns when none of its items is running or will run. An interrupt of the calling thread
     * interrupts the items, and is waited through, too.
     *
     * @param call the call, which was let in
     * @param slice the items to run
     * @param cancelled whether the call has interrupted the calling thread, for who lets others run that may swallow it
     * @return how they ended
     * @throws InterruptedException if the calling thread was interrupted, and the results are lost
     * @throws RuntimeException if the items could not be run, through no fault of theirs; the call throws it as it is
     */
    Slice.Results run(Call call, Slice slice, BooleanSupplier cancelled) throws InterruptedException;
}
