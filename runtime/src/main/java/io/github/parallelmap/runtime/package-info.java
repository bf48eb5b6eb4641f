/**
 * The small pool that generated wrappers call: iteration, ordering, argument zipping and failure.
 *
 * <p>{@link io.github.parallelmap.runtime.ParallelPool} is where to start, and
 * {@link io.github.parallelmap.runtime.MapOptions} says how a call is run. A call's way through the package reads in one
 * direction: {@link io.github.parallelmap.runtime.Columns} reads and zips what the caller passed,
 * {@link io.github.parallelmap.runtime.Batch} holds it with the loop body and the output,
 * {@link io.github.parallelmap.runtime.Mapper} hands the batch to a pool as a
 * {@link io.github.parallelmap.runtime.Call}, and the pool supplies the workers that take ranges of it until it is over.
 *
 * <p>Nothing here is null unless it says so.
 */
@NullMarked
package io.github.parallelmap.runtime;

import org.jspecify.annotations.NullMarked;
