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
 * <h2>What can be recorded</h2>
 *
 * While JDK Flight Recorder records, each call, each range and each failed item writes an event in the category
 * {@code parallelmap}:
 *
 * <ul>
 *   <li>{@code io.github.parallelmap.Call}, from the call's start until none of its items is running: {@code callSite}
 *       (such as {@code com.acme.Downloads.fetch}), {@code items} (of a stream, those that were read), {@code threads} (the
 *       most at once), {@code ranges} (how many were taken), {@code failure} (the class of the lowest failure, or what
 *       stopped the call, or null);
 *   <li>{@code io.github.parallelmap.Range}, on the thread of the worker: {@code callSite}, {@code from} and {@code to}, the
 *       first item and the one after the last that ended;
 *   <li>{@code io.github.parallelmap.Failure}, on the thread of the worker, when an item has failed: {@code callSite},
 *       {@code item}, and {@code thrownClass}, the class of what it threw.
 * </ul>
 *
 * <p>Where nobody records, this costs nothing that can be measured.
 *
 * <h2>What can be set from outside</h2>
 *
 * {@code parallelmap.threads.<owner's binary name>.<method>} is the number of threads of one method, read when its wrapper
 * is made. {@code parallelmap.itemNanos}, read once, takes the place of what the items of all methods are measured to cost,
 * in nanoseconds: it is for tests of what must hold whatever that is.
 *
 * <p>Nothing here is null unless it says so.
 */
@NullMarked
package io.github.parallelmap.runtime;

import org.jspecify.annotations.NullMarked;
