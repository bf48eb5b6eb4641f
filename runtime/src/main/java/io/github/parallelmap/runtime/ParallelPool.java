package io.github.parallelmap.runtime;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What supplies workers to calls: as if sequential, only sooner.
 *
 * <p>Generated wrappers run on {@link #shared()} unless {@link MapOptions#pool} names another. A pool can be used
 * directly, too, with a lambda:
 *
 * <pre>{@code
 * List<byte[]> pages = ParallelPool.shared().map(urls, this::fetch);  // throws IOException, as fetch does
 * }</pre>
 *
 * <p>What holds for every call, whatever the pool:
 *
 * <ul>
 *   <li><b>Order.</b> Result <i>i</i> belongs to item <i>i</i>, whichever finished first.
 *   <li><b>Failure.</b> The call throws what the plain loop would have thrown: what the lowest failed item threw, the same
 *       object, with an {@link ItemFailure} and the other failures suppressed on it. Items above the failed one that have
 *       not begun are skipped and those running are interrupted, unless the options say
 *       {@link io.github.parallelmap.OnFailure#FINISH}.
 *   <li><b>Structure.</b> When the call returns, normally or not, none of its items is running or will run.
 *   <li><b>Interruption.</b> An interrupted caller interrupts its items, waits for them, and then throws
 *       {@link InterruptedException} where the annotated method declares it, else {@link MapCancelledException} with its
 *       interrupt flag up.
 *   <li><b>Input.</b> Columns are read once, on the calling thread, before any item runs. An {@code Iterable} is copied, a
 *       primitive array is read in place and must not change meanwhile.
 * </ul>
 *
 * <p>Thread-safe. {@link #threadsFor}, {@link #callerWorks}, {@link #enter}, {@link #leave}, {@link #send},
 * {@link #elsewhere}, {@link #undecorated} and {@link Call} are for those who write a pool, or decorate one.
 */
public interface ParallelPool extends AutoCloseable {
    /**
     * The default pool: the calling thread works, and daemon threads join it, as many as the call asks for; where it does
     * not say, there are as many as available processors. A call in an item of another call can never deadlock. There is
     * nothing to close.
     *
     * <p>Over all calls together it has at most 2,048 platform threads and 100,000 virtual ones, or as many as the system
     * properties {@code parallelmap.maxThreads} and {@code parallelmap.maxVirtualThreads} say when it is first used. The
     * threads that stand in for callers who do not wait, on this pool or on one over an executor, are among them. Beyond
     * that, a call runs on its caller alone.
     *
     * @return the one shared pool
     */
    static ParallelPool shared() {
        return SharedPool.INSTANCE;
    }

    /**
     * A pool that runs at most so many items at once over all calls together, whoever calls. Callers wait, but for a
     * nested call, made in an item on this pool, which runs in the place of that item. The threads are daemons and end
     * when idle, so a pool that is not closed keeps nothing. As with locks, two sized pools whose items call each other
     * crosswise can wait for each other for ever; use {@link #shared} for one of them.
     *
     * @param threads the most items at once, at least 1
     * @return a new pool
     * @throws IllegalArgumentException if there are fewer threads than 1
     */
    static ParallelPool ofThreads(int threads) {
        return new SizedPool(threads, Helpers::execute, "ParallelPool.ofThreads(" + threads + ")");
    }

    /**
     * As {@link #ofThreads}, on virtual threads where the JDK has them (21 and newer), else on platform threads.
     *
     * @param threads the most items at once, at least 1
     * @return a new pool
     * @throws IllegalArgumentException if there are fewer threads than 1
     */
    static ParallelPool ofVirtualThreads(int threads) {
        return new SizedPool(threads, VirtualThreads::execute, "ParallelPool.ofVirtualThreads(" + threads + ")");
    }

    /**
     * A pool over a user's executor. The calling thread works, too, so that a call ends even where the executor rejects,
     * discards or delays what it is given. For a call that nobody waits for, a daemon thread of this library works in the
     * caller's stead.
     *
     * @param executor runs the other workers; it is not shut down by {@link #close}
     * @param threads the most items of one call at once, the caller's included, at least 1
     * @return a new pool
     * @throws IllegalArgumentException if there are fewer threads than 1
     */
    static ParallelPool over(Executor executor, int threads) {
        return new ExecutorPool(executor, threads);
    }

    /**
     * Applies a function to each item of one column: Python's {@code map}.
     *
     * <p>Waits until none of the items is running or will run.
     *
     * @param a the column; read once, on the calling thread
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @param <X> what the function may throw
     * @return the results in the order of the items: unmodifiable, random access, with nulls where the function gave null
     * @throws X what the lowest failed item threw, the same object
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, R extends @Nullable Object, X extends Throwable> List<R> map(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, X> function) throws X {
        return LambdaCall.<A, R>map(this, "map", a, function).run();
    }

    /**
     * Applies a function to each item of two columns, zipped: Python's {@code starmap} over {@code zip}.
     *
     * <p>Waits until none of the items is running or will run.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <R> the type of the results
     * @param <X> what the function may throw
     * @return the results in the order of the items: unmodifiable, random access, with nulls where the function gave null
     * @throws X what the lowest failed item threw, the same object
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
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
     * Applies a function to each item of three columns, zipped.
     *
     * <p>Waits until none of the items is running or will run.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param c the third column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <R> the type of the results
     * @param <X> what the function may throw
     * @return the results in the order of the items: unmodifiable, random access, with nulls where the function gave null
     * @throws X what the lowest failed item threw, the same object
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
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
     * Does something with each item of one column.
     *
     * <p>Waits until none of the items is running or will run.
     *
     * @param a the column; read once, on the calling thread
     * @param action what to do; called by several threads at once
     * @param <A> the type of the column's values
     * @param <X> what the action may throw
     * @throws X what the lowest failed item threw, the same object
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, X extends Throwable> void forEach(
            Iterable<? extends A> a, ItemAction<? super A, X> action) throws X {
        LambdaCall.forEach(this, a, action).run();
    }

    /**
     * Does something with each item of two columns, zipped.
     *
     * <p>Waits until none of the items is running or will run.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param action what to do; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <X> what the action may throw
     * @throws X what the lowest failed item threw, the same object
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, X extends Throwable> void forEach(
            Iterable<? extends A> a, Iterable<? extends B> b, ItemBiAction<? super A, ? super B, X> action) throws X {
        LambdaCall.forEach(this, a, b, action).run();
    }

    /**
     * Does something with each item of three columns, zipped.
     *
     * <p>Waits until none of the items is running or will run.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param c the third column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param action what to do; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <X> what the action may throw
     * @throws X what the lowest failed item threw, the same object
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
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
     * Applies a function to each item of one column, and does not wait: Python's {@code map_async}.
     *
     * <p>The columns are read before this returns. The future completes as {@link #map} would have returned or thrown, once
     * none of the items is running; what a listener or a context carrier throws is in it, too. Cancelling it, or completing it
     * in any other way, stops the work before anything that depends on it runs. What depends on it runs on a thread of its
     * own, not on the pool's. Made in an item of a call on the same pool of a fixed size, it runs in that item's place and is
     * complete when it is returned.
     *
     * @param a the column; read once, on the calling thread
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @return the future results, as {@link #map} gives them
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, R extends @Nullable Object> CompletableFuture<List<R>> mapAsync(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, ?> function) {
        return LambdaCall.<A, R>map(this, "mapAsync", a, function).async();
    }

    /**
     * Applies a function to each item of two columns, and does not wait, zipped.
     *
     * <p>The columns are read before this returns. The future completes as {@link #map} would have returned or thrown, once
     * none of the items is running; what a listener or a context carrier throws is in it, too. Cancelling it, or completing it
     * in any other way, stops the work before anything that depends on it runs. What depends on it runs on a thread of its
     * own, not on the pool's. Made in an item of a call on the same pool of a fixed size, it runs in that item's place and is
     * complete when it is returned.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <R> the type of the results
     * @return the future results, as {@link #map} gives them
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
     * Applies a function to each item of three columns, and does not wait, zipped.
     *
     * <p>The columns are read before this returns. The future completes as {@link #map} would have returned or thrown, once
     * none of the items is running; what a listener or a context carrier throws is in it, too. Cancelling it, or completing it
     * in any other way, stops the work before anything that depends on it runs. What depends on it runs on a thread of its
     * own, not on the pool's. Made in an item of a call on the same pool of a fixed size, it runs in that item's place and is
     * complete when it is returned.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param c the third column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <R> the type of the results
     * @return the future results, as {@link #map} gives them
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
     * Applies a function to each item of one column, whatever becomes of the others.
     *
     * <p>Waits until every item has ended, and never throws for one.
     *
     * @param a the column; read once, on the calling thread
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @return the outcomes in the order of the items, unmodifiable
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, R extends @Nullable Object> List<Outcome<R>> settled(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, ?> function) {
        return LambdaCall.<A, R>map(this, "settled", a, function).settled();
    }

    /**
     * Applies a function to each item of two columns, whatever becomes of the others, zipped.
     *
     * <p>Waits until every item has ended, and never throws for one.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <R> the type of the results
     * @return the outcomes in the order of the items, unmodifiable
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
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
     * Applies a function to each item of three columns, whatever becomes of the others, zipped.
     *
     * <p>Waits until every item has ended, and never throws for one.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param c the third column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <C> the type of the third column's values
     * @param <R> the type of the results
     * @return the outcomes in the order of the items, unmodifiable
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up, or the pool is
     *     terminated
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
     * Applies a function to each item of one column as the results are pulled, in order: Python's {@code imap}.
     *
     * <p>The columns are read by the thread that pulls, a bounded number of items ahead. Results before a failure come out
     * before it does; a checked exception comes out as the cause of an {@link java.io.UncheckedIOException} or a
     * {@link java.util.concurrent.CompletionException}. Closing the stream stops its work; one that is dropped keeps nothing.
     *
     * @param a the column; may be endless
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @return a sequential, ordered stream
     */
    default <A extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, ?> function) {
        return LambdaCall.<A, R>map(this, "stream", a, function).stream();
    }

    /**
     * Applies a function to each item of two columns as the results are pulled, in order, zipped.
     *
     * <p>The columns are read by the thread that pulls, a bounded number of items ahead. Results before a failure come out
     * before it does; a checked exception comes out as the cause of an {@link java.io.UncheckedIOException} or a
     * {@link java.util.concurrent.CompletionException}. Closing the stream stops its work; one that is dropped keeps nothing.
     *
     * @param a the first column; may be endless; as long as the others, or a {@link Repeat}
     * @param b the second column; may be endless; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
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
     * Applies a function to each item of three columns as the results are pulled, in order, zipped.
     *
     * <p>The columns are read by the thread that pulls, a bounded number of items ahead. Results before a failure come out
     * before it does; a checked exception comes out as the cause of an {@link java.io.UncheckedIOException} or a
     * {@link java.util.concurrent.CompletionException}. Closing the stream stops its work; one that is dropped keeps nothing.
     *
     * @param a the first column; may be endless; as long as the others, or a {@link Repeat}
     * @param b the second column; may be endless; as long as the others, or a {@link Repeat}
     * @param c the third column; may be endless; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
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
     * Applies a function to each item of one column as the results are pulled, and gives them as items complete: Python's {@code imap_unordered}.
     *
     * <p>As {@code stream}, but a slow item holds back none that are faster.
     *
     * @param a the column; may be endless
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @return a sequential, unordered stream
     */
    default <A extends @Nullable Object, R extends @Nullable Object> Stream<R> unordered(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, ?> function) {
        return LambdaCall.<A, R>map(this, "unordered", a, function).unordered();
    }

    /**
     * Applies a function to each item of two columns as the results are pulled, and gives them as items complete, zipped.
     *
     * <p>As {@code stream}, but a slow item holds back none that are faster.
     *
     * @param a the first column; may be endless; as long as the others, or a {@link Repeat}
     * @param b the second column; may be endless; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
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
     * Applies a function to each item of three columns as the results are pulled, and gives them as items complete, zipped.
     *
     * <p>As {@code stream}, but a slow item holds back none that are faster.
     *
     * @param a the first column; may be endless; as long as the others, or a {@link Repeat}
     * @param b the second column; may be endless; as long as the others, or a {@link Repeat}
     * @param c the third column; may be endless; as long as the others, or a {@link Repeat}
     * @param function what to apply; called by several threads at once
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
     * Runs one task, and does not wait: Python's {@code apply_async}.
     *
     * @param task what to run
     * @param <T> the type of its result
     * @return the future result; cancelling it interrupts the task
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> task) {
        return LambdaCall.submit(this, task);
    }

    /**
     * How many items of a call run at once, of so many that it asks for.
     *
     * @param asked a positive number, or 0 for as many as this pool has
     * @return at least 1
     */
    int threadsFor(int asked);

    /**
     * Whether the calling thread runs items of its call, too; otherwise it waits, except in an item of another call on
     * this pool.
     *
     * @return whether the caller works
     */
    boolean callerWorks();

    /**
     * Lets a call in, before anything is sent to it.
     *
     * @param call the call
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    void enter(Call call);

    /**
     * Takes note that a call is over: none of its items is running or will run.
     *
     * @param call the call, which was let in
     */
    void leave(Call call);

    /**
     * Has one more thread take a {@linkplain Call#takeSeat() seat} and then {@linkplain Call#work() work}, now or when
     * there is room for it, if the call still wants one. Does not wait for it.
     *
     * @param call the call, which was let in
     * @return false if no thread is to be had, and none of those that work for this pool will come to the call
     */
    boolean send(Call call);

    /**
     * Where the items of this pool's calls run. Asked for once in each call, on the calling thread.
     *
     * @return null for on the threads that {@linkplain Call#work() work} for the call
     */
    default @Nullable Elsewhere elsewhere() {
        return null;
    }

    /**
     * The pool whose workers run the calls: this one, unless it passes them on to another, say to count them. A nested call
     * goes by it to tell whether it is made in an item on the same pool.
     *
     * @return this pool, or of one that decorates another, what that one returns
     */
    default ParallelPool undecorated() {
        return this;
    }

    /**
     * Refuses new calls with a {@link java.util.concurrent.RejectedExecutionException}, and waits for those that run, and
     * until their futures are complete. The second time it does nothing. An interrupt does not end the waiting, and is kept. A stream that is still being read gives what it
     * has read ahead, then throws the same exception. On the shared pool, does nothing.
     *
     * @throws IllegalStateException if called in an item of a call on this pool, which would wait for itself
     */
    @Override
    void close();

    /**
     * Refuses new calls and cancels those that run: what has not begun is skipped, what runs is interrupted, and each
     * call throws a {@link MapCancelledException} once its items have ended. Does not wait for that; {@link #close} does.
     * On the shared pool, does nothing.
     */
    void terminate();
}
