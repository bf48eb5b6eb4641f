package io.github.parallelmap.runtime;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pool that supplies workers to calls: as if sequential, only sooner.
 *
 * <p>Generated wrappers run on {@link #shared()} unless {@link MapOptions#pool} names another pool. A pool can also be
 * used directly, with a lambda:
 *
 * <pre>{@code
 * List<byte[]> pages = ParallelPool.shared().map(urls, this::fetch);  // throws IOException, as fetch does
 * }</pre>
 *
 * <p>The guarantees of every call, whatever the pool:
 *
 * <ul>
 *   <li><b>Order.</b> Result <i>i</i> belongs to item <i>i</i>, whichever finished first.
 *   <li><b>Failure.</b> The call throws what the plain loop would have thrown: the first failure in item order, the
 *       same object, with an {@link ItemFailure} and the other failures suppressed on it. Items after the failed one
 *       are skipped if they have not begun and interrupted if they are running, unless the options say
 *       {@link io.github.parallelmap.OnFailure#FINISH}.
 *   <li><b>Structure.</b> When the call returns, normally or not, none of its items is running or will run.
 *   <li><b>Interruption.</b> An interrupted caller interrupts its items, waits for them, and then throws
 *       {@link InterruptedException} where the annotated method declares it, else {@link MapCancelledException} with
 *       its interrupt flag set.
 *   <li><b>Input.</b> Columns are read once, on the calling thread, before any item runs. An {@code Iterable} is
 *       copied; a primitive array is read in place and must not change until the call has ended.
 * </ul>
 *
 * <p>Thread-safe. {@link #threadsFor}, {@link #callerWorks}, {@link #enter}, {@link #leave}, {@link #send},
 * {@link #sendsOwnThreads}, {@link #elsewhere}, {@link #undecorated} and {@link Call} are for authors of pools and of
 * decorators of pools.
 */
public interface ParallelPool extends AutoCloseable {
    /**
     * The default pool. The calling thread runs items, and daemon threads join it, so that as many threads work as the
     * call asks for; where it does not say, as many as there are available processors. A call nested in an item of
     * another call can never deadlock. There is nothing to close.
     *
     * <p>Over all calls together it has at most 2,048 platform threads and 100,000 virtual ones. The system properties
     * {@code parallelmap.maxThreads} and {@code parallelmap.maxVirtualThreads}, read when the pool is first used, set
     * other limits. Threads that stand in for callers that do not wait, on this pool or on a pool over an executor,
     * count towards these limits. Beyond them, a call runs on its caller alone.
     *
     * @return the one shared pool
     */
    static ParallelPool shared() {
        return SharedPool.INSTANCE;
    }

    /**
     * Creates a sized pool: it runs at most the given number of items at once over all calls together, whichever
     * threads call. Callers wait, except in a nested call, made inside an item on this pool: that call runs under the
     * permit of the item. The threads are daemons and end when idle, so a pool that is not closed holds on to nothing.
     * As with locks, two sized pools whose items call each other crosswise can wait for each other for ever; use
     * {@link #shared} for one of them.
     *
     * @param threads the greatest number of items at once, at least 1
     * @return a new pool
     * @throws IllegalArgumentException if {@code threads} is less than 1
     */
    static ParallelPool ofThreads(int threads) {
        return new SizedPool(threads, Helpers::execute, "ParallelPool.ofThreads(" + threads + ")");
    }

    /**
     * Creates a sized pool as {@link #ofThreads} does, on virtual threads where the JDK has them (21 and newer), else
     * on platform threads.
     *
     * @param threads the greatest number of items at once, at least 1
     * @return a new pool
     * @throws IllegalArgumentException if {@code threads} is less than 1
     */
    static ParallelPool ofVirtualThreads(int threads) {
        return new SizedPool(threads, VirtualThreads::execute, "ParallelPool.ofVirtualThreads(" + threads + ")");
    }

    /**
     * Creates a pool over a user's executor. The calling thread runs items, too, so that a call ends even if the
     * executor rejects, discards or delays its tasks. For an asynchronous call, a daemon thread of this library works
     * instead of the caller.
     *
     * @param executor runs the other workers; it is not shut down by {@link #close}
     * @param threads the greatest number of items of one call at once, the caller's included, at least 1
     * @return a new pool
     * @throws IllegalArgumentException if {@code threads} is less than 1
     */
    static ParallelPool over(Executor executor, int threads) {
        return new ExecutorPool(executor, threads);
    }

    /**
     * Applies a function to each item of one column and returns the results, as Python's {@code map} does.
     *
     * <p>When it returns or throws, none of the items is running or will run.
     *
     * @param a the column; not null; read once, on the calling thread
     * @param function the function; several threads call it at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @param <X> the checked exception that the function may throw
     * @return the results in item order, an unmodifiable random-access list, with null where the function returned null
     * @throws X the first failure, the same object that the item threw
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, R extends @Nullable Object, X extends Throwable> List<R> map(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, X> function) throws X {
        return LambdaCall.<A, R>map(this, "map", a, function).run();
    }

    /**
     * Applies a function to each item of two zipped columns and returns the results, as Python's {@code starmap} over
     * {@code zip} does.
     *
     * <p>When it returns or throws, none of the items is running or will run.
     *
     * @param a the first column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; read once, on the calling thread; as long as the others, or a
     *     {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <R> the type of the results
     * @param <X> the checked exception that the function may throw
     * @return the results in item order, an unmodifiable random-access list, with null where the function returned null
     * @throws X the first failure, the same object that the item threw
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object, X extends Throwable>
            List<R> map(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    ItemBiFunction<? super A, ? super B, ? extends R, X> function)
                    throws X {
        return LambdaCall.<A, B, R>map(this, "map", a, b, function).run();
    }

    /**
     * Applies a function to each item of three zipped columns and returns the results.
     *
     * <p>When it returns or throws, none of the items is running or will run.
     *
     * @param a the first column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; read once, on the calling thread; as long as the others, or a
     *     {@link Repeat}
     * @param c the third column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <R> the type of the results
     * @param <X> the checked exception that the function may throw
     * @return the results in item order, an unmodifiable random-access list, with null where the function returned null
     * @throws X the first failure, the same object that the item threw
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object,
                    X extends Throwable>
            List<R> map(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriFunction<? super A, ? super B, ? super C, ? extends R, X> function)
                    throws X {
        return LambdaCall.<A, B, C, R>map(this, "map", a, b, c, function).run();
    }

    /**
     * Performs an action on each item of one column.
     *
     * <p>When it returns or throws, none of the items is running or will run.
     *
     * @param a the column; not null; read once, on the calling thread
     * @param action the action; several threads call it at once
     * @param <A> the type of the column's values
     * @param <X> the checked exception that the action may throw
     * @throws X the first failure, the same object that the item threw
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, X extends Throwable> void forEach(
            Iterable<? extends A> a, ItemAction<? super A, X> action) throws X {
        LambdaCall.forEach(this, a, action).run();
    }

    /**
     * Performs an action on each item of two zipped columns.
     *
     * <p>When it returns or throws, none of the items is running or will run.
     *
     * @param a the first column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; read once, on the calling thread; as long as the others, or a
     *     {@link Repeat}
     * @param action the action; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <X> the checked exception that the action may throw
     * @throws X the first failure, the same object that the item threw
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, X extends Throwable> void forEach(
            Iterable<? extends A> a, Iterable<? extends B> b, ItemBiAction<? super A, ? super B, X> action) throws X {
        LambdaCall.forEach(this, a, b, action).run();
    }

    /**
     * Performs an action on each item of three zipped columns.
     *
     * <p>When it returns or throws, none of the items is running or will run.
     *
     * @param a the first column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; read once, on the calling thread; as long as the others, or a
     *     {@link Repeat}
     * @param c the third column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param action the action; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <X> the checked exception that the action may throw
     * @throws X the first failure, the same object that the item threw
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, X extends Throwable>
            void forEach(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriAction<? super A, ? super B, ? super C, X> action)
                    throws X {
        LambdaCall.forEach(this, a, b, c, action).run();
    }

    /**
     * Starts to apply a function to each item of one column and does not wait, as Python's {@code map_async} does.
     *
     * <p>The columns are read before this returns. The future completes as {@link #map} would have returned or thrown,
     * once none of the items is running; what a listener or a context carrier throws is in the future, too. Cancelling
     * the future, or completing it in any other way, stops the work before any dependent stage runs. When the call
     * completes it, dependent stages run on a thread of the library, not on a thread of the pool. When called inside an
     * item of a call on the same sized pool, it runs under that item's permit, and the future is complete when it is
     * returned.
     *
     * @param a the column; not null; read once, on the calling thread
     * @param function the function; several threads call it at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @return a future of the results, as {@link #map} returns them
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, R extends @Nullable Object> CompletableFuture<List<R>> mapAsync(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, ?> function) {
        return LambdaCall.<A, R>map(this, "mapAsync", a, function).async();
    }

    /**
     * Starts to apply a function to each item of two zipped columns and does not wait.
     *
     * <p>The columns are read before this returns. The future completes as {@link #map} would have returned or thrown,
     * once none of the items is running; what a listener or a context carrier throws is in the future, too. Cancelling
     * the future, or completing it in any other way, stops the work before any dependent stage runs. When the call
     * completes it, dependent stages run on a thread of the library, not on a thread of the pool. When called inside an
     * item of a call on the same sized pool, it runs under that item's permit, and the future is complete when it is
     * returned.
     *
     * @param a the first column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; read once, on the calling thread; as long as the others, or a
     *     {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <R> the type of the results
     * @return a future of the results, as {@link #map} returns them
     * @throws ZipLengthException if the columns differ in length
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            CompletableFuture<List<R>> mapAsync(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    ItemBiFunction<? super A, ? super B, ? extends R, ?> function) {
        return LambdaCall.<A, B, R>map(this, "mapAsync", a, b, function).async();
    }

    /**
     * Starts to apply a function to each item of three zipped columns and does not wait.
     *
     * <p>The columns are read before this returns. The future completes as {@link #map} would have returned or thrown,
     * once none of the items is running; what a listener or a context carrier throws is in the future, too. Cancelling
     * the future, or completing it in any other way, stops the work before any dependent stage runs. When the call
     * completes it, dependent stages run on a thread of the library, not on a thread of the pool. When called inside an
     * item of a call on the same sized pool, it runs under that item's permit, and the future is complete when it is
     * returned.
     *
     * @param a the first column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; read once, on the calling thread; as long as the others, or a
     *     {@link Repeat}
     * @param c the third column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <R> the type of the results
     * @return a future of the results, as {@link #map} returns them
     * @throws ZipLengthException if the columns differ in length
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            CompletableFuture<List<R>> mapAsync(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriFunction<? super A, ? super B, ? super C, ? extends R, ?> function) {
        return LambdaCall.<A, B, C, R>map(this, "mapAsync", a, b, c, function).async();
    }

    /**
     * Applies a function to each item of one column, even if others fail, and returns how each item ended.
     *
     * <p>Waits until every item has ended, and never throws for an item.
     *
     * @param a the column; not null; read once, on the calling thread
     * @param function the function; several threads call it at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @return the outcomes in item order, an unmodifiable list
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, R extends @Nullable Object> List<Outcome<R>> settled(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, ?> function) {
        return LambdaCall.<A, R>map(this, "settled", a, function).settled();
    }

    /**
     * Applies a function to each item of two zipped columns, even if others fail, and returns how each item ended.
     *
     * <p>Waits until every item has ended, and never throws for an item.
     *
     * @param a the first column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; read once, on the calling thread; as long as the others, or a
     *     {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <R> the type of the results
     * @return the outcomes in item order, an unmodifiable list
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            List<Outcome<R>> settled(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    ItemBiFunction<? super A, ? super B, ? extends R, ?> function) {
        return LambdaCall.<A, B, R>map(this, "settled", a, b, function).settled();
    }

    /**
     * Applies a function to each item of three zipped columns, even if others fail, and returns how each item ended.
     *
     * <p>Waits until every item has ended, and never throws for an item.
     *
     * @param a the first column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; read once, on the calling thread; as long as the others, or a
     *     {@link Repeat}
     * @param c the third column; not null; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <R> the type of the results
     * @return the outcomes in item order, an unmodifiable list
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted (its interrupt flag is then set), or the pool
     *     is terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            List<Outcome<R>> settled(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriFunction<? super A, ? super B, ? super C, ? extends R, ?> function) {
        return LambdaCall.<A, B, C, R>map(this, "settled", a, b, c, function).settled();
    }

    /**
     * Returns a lazy stream that applies a function to each item of one column and delivers the results in item order,
     * as Python's {@code imap} does.
     *
     * <p>The thread that pulls reads the columns, a bounded number of items ahead. Results before a failure are
     * delivered before the failure is thrown; a checked exception is thrown as the cause of an
     * {@link java.io.UncheckedIOException} or a {@link java.util.concurrent.CompletionException}. Closing the stream
     * stops its work; a stream that is abandoned holds on to nothing.
     *
     * @param a the column; not null; may be endless
     * @param function the function; several threads call it at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @return a sequential, ordered stream
     */
    default <A extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, ?> function) {
        return LambdaCall.<A, R>map(this, "stream", a, function).stream();
    }

    /**
     * Returns a lazy stream that applies a function to each item of two zipped columns and delivers the results in item
     * order.
     *
     * <p>The thread that pulls reads the columns, a bounded number of items ahead. Results before a failure are
     * delivered before the failure is thrown; a checked exception is thrown as the cause of an
     * {@link java.io.UncheckedIOException} or a {@link java.util.concurrent.CompletionException}. Closing the stream
     * stops its work; a stream that is abandoned holds on to nothing.
     *
     * @param a the first column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <R> the type of the results
     * @return a sequential, ordered stream
     */
    default <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
            Iterable<? extends A> a,
            Iterable<? extends B> b,
            ItemBiFunction<? super A, ? super B, ? extends R, ?> function) {
        return LambdaCall.<A, B, R>map(this, "stream", a, b, function).stream();
    }

    /**
     * Returns a lazy stream that applies a function to each item of three zipped columns and delivers the results in
     * item order.
     *
     * <p>The thread that pulls reads the columns, a bounded number of items ahead. Results before a failure are
     * delivered before the failure is thrown; a checked exception is thrown as the cause of an
     * {@link java.io.UncheckedIOException} or a {@link java.util.concurrent.CompletionException}. Closing the stream
     * stops its work; a stream that is abandoned holds on to nothing.
     *
     * @param a the first column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param c the third column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <R> the type of the results
     * @return a sequential, ordered stream
     */
    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            Stream<R> stream(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriFunction<? super A, ? super B, ? super C, ? extends R, ?> function) {
        return LambdaCall.<A, B, C, R>map(this, "stream", a, b, c, function).stream();
    }

    /**
     * Returns a lazy stream that applies a function to each item of one column and delivers the results as items
     * complete, as Python's {@code imap_unordered} does.
     *
     * <p>As {@code stream}, but a slow item does not hold back faster ones.
     *
     * @param a the column; not null; may be endless
     * @param function the function; several threads call it at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @return a sequential, unordered stream
     */
    default <A extends @Nullable Object, R extends @Nullable Object> Stream<R> unordered(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, ?> function) {
        return LambdaCall.<A, R>map(this, "unordered", a, function).unordered();
    }

    /**
     * Returns a lazy stream that applies a function to each item of two zipped columns and delivers the results as
     * items complete.
     *
     * <p>As {@code stream}, but a slow item does not hold back faster ones.
     *
     * @param a the first column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <R> the type of the results
     * @return a sequential, unordered stream
     */
    default <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> Stream<R> unordered(
            Iterable<? extends A> a,
            Iterable<? extends B> b,
            ItemBiFunction<? super A, ? super B, ? extends R, ?> function) {
        return LambdaCall.<A, B, R>map(this, "unordered", a, b, function).unordered();
    }

    /**
     * Returns a lazy stream that applies a function to each item of three zipped columns and delivers the results as
     * items complete.
     *
     * <p>As {@code stream}, but a slow item does not hold back faster ones.
     *
     * @param a the first column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param b the second column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param c the third column; not null; may be endless; as long as the others, or a {@link Repeat}
     * @param function the function; several threads call it at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <R> the type of the results
     * @return a sequential, unordered stream
     */
    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            Stream<R> unordered(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriFunction<? super A, ? super B, ? super C, ? extends R, ?> function) {
        return LambdaCall.<A, B, C, R>map(this, "unordered", a, b, c, function).unordered();
    }

    /**
     * Starts one task and does not wait, as Python's {@code apply_async} does.
     *
     * @param task the task; not null
     * @param <T> the type of its result
     * @return a future of the result; cancelling it interrupts the task
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> task) {
        return LambdaCall.submit(this, task);
    }

    /**
     * The number of items of a call that run at once, given how many it asks for.
     *
     * @param asked the number of threads that the call asks for, or 0 for as many as this pool has
     * @return at least 1
     */
    int threadsFor(int asked);

    /**
     * Whether the calling thread runs items of its call, too. Otherwise it waits, except inside an item of another call
     * on this pool.
     *
     * @return whether the caller works
     */
    boolean callerWorks();

    /**
     * Lets a call in. Called before any worker is sent to it.
     *
     * @param call the call
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    void enter(Call call);

    /**
     * Records that a call is over: none of its items is running or will run.
     *
     * @param call the call; it was let in before
     */
    void leave(Call call);

    /**
     * Has one more thread take a {@linkplain Call#takeSeat() seat} and then {@linkplain Call#work() work}, now or when
     * a thread is free, if the call still wants one. Does not wait for it.
     *
     * @param call the call; it was let in before
     * @return false if no thread is available and none of those that work for this pool will come to the call
     */
    boolean send(Call call);

    /**
     * Whether any thread may call {@link #send}: the pool uses the library's own threads, and {@code send} neither
     * blocks nor depends on the calling thread. If so, more workers are sent to a call when one of its items takes
     * longer than expected.
     *
     * @return false for a pool that asks others for a thread, such as a user's executor
     */
    default boolean sendsOwnThreads() {
        return false;
    }

    /**
     * The place where the items of this pool's calls run. Called once for each call, on the calling thread.
     *
     * @return the place, or null if items run on the threads that {@linkplain Call#work() work} for the call
     */
    default @Nullable Elsewhere elsewhere() {
        return null;
    }

    /**
     * The pool whose workers run the calls: this one, unless it passes its calls on to another pool, for example to
     * count them. A nested call uses it to find out whether it is made inside an item on the same pool.
     *
     * @return this pool; for a decorator, what the decorated pool returns
     */
    default ParallelPool undecorated() {
        return this;
    }

    /**
     * Refuses new calls with a {@link java.util.concurrent.RejectedExecutionException}, and waits until the running
     * ones have ended and their futures are complete. Closing a closed pool does nothing more than wait. An interrupt
     * does not end the wait; the interrupt flag is set afterwards. A stream that is still being read delivers what it
     * has read ahead, then throws the same exception. On the shared pool, does nothing.
     *
     * @throws IllegalStateException if called inside an item of a call on this pool, which would wait for itself
     */
    @Override
    void close();

    /**
     * Refuses new calls and cancels the running ones: items that have not begun are skipped, running ones are
     * interrupted, and each call throws a {@link MapCancelledException} once its items have ended. Does not wait for
     * that; {@link #close} does. On the shared pool, does nothing.
     */
    void terminate();
}
