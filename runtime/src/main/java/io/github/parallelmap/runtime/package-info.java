/**
 * The small pool that generated wrappers call: iteration, ordering, argument zipping and failure.
 *
 * <p>{@link io.github.parallelmap.runtime.ParallelPool} is where to start, and
 * {@link io.github.parallelmap.runtime.MapOptions} says how a call is run. A call passes through the package in one
 * direction: {@link io.github.parallelmap.runtime.Columns} reads and zips what the caller passed,
 * {@link io.github.parallelmap.runtime.Batch} holds it with the loop body and the output,
 * {@link io.github.parallelmap.runtime.Mapper} passes the batch to a pool as a
 * {@link io.github.parallelmap.runtime.Call}, and the pool supplies the workers that take ranges of it until it is
 * over.
 *
 * <h2>Flight Recorder events</h2>
 *
 * While JDK Flight Recorder records, each call, each range and each failed item writes an event in the category
 * {@code parallelmap}:
 *
 * <ul>
 *   <li>{@code io.github.parallelmap.Call}, from the call's start until none of its items is running: {@code callSite}
 *       (such as {@code com.acme.Downloads.fetch}), {@code items} (of a stream, those that were read), {@code threads}
 *       (the most items that could run at once), {@code ranges} (how many were taken), {@code failure} (the class of
 *       the first failure, or the reason why the call was stopped, or null);
 *   <li>{@code io.github.parallelmap.Range}, on the thread of the worker: {@code callSite}, {@code from} and
 *       {@code to}, the first item and the one after the last that ended;
 *   <li>{@code io.github.parallelmap.Failure}, on the thread of the worker, when an item has failed: {@code callSite},
 *       {@code item}, and {@code thrownClass}, the class of what it threw.
 * </ul>
 *
 * <p>While nothing is recorded, the cost is too small to measure.
 *
 * <h2>System properties</h2>
 *
 * {@code parallelmap.threads.<owner's binary name>.<method>} is the number of threads of one method, read when its
 * wrapper is made. {@code parallelmap.itemNanos}, read once, replaces the measured cost of an item, in nanoseconds, for
 * all methods: it is for tests of what must hold whatever that cost is.
 *
 * <p>Nothing here is null unless its type or documentation says so.
 */
@NullMarked
package io.github.parallelmap.runtime;

import org.jspecify.annotations.NullMarked;
