package io.github.parallelmap.runtime;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
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
 * <p>Thread-safe. {@link #run}, {@link #threads} and {@link Call} are for those who write a pool.
 */
public interface ParallelPool extends AutoCloseable {
    /**
     * The default pool: the calling thread works, and daemon threads join it, as many as the call asks for; where it does
     * not say, there are as many as available processors. A call in an item of another call can never deadlock. There is
     * nothing to close.
     *
     * @return the one shared pool
     */
    static ParallelPool shared() {
        return SharedPool.INSTANCE;
    }

    /**
     * A pool that runs at most so many items at once over all calls together, whoever calls. Callers wait, but for a
     * nested call, made in an item on this pool, which runs in the place of that item. The threads are daemons and end
     * when idle, so a pool that is not closed keeps nothing.
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
     * discards or delays what it is given.
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
     * Applies a function to each item of one column, as {@code for} over the column would.
     *
     * <p>Waits until none of the items is running or will run. See the class for order, failure and interruption.
     *
     * @param a the column; read once, on the calling thread
     * @param function what to apply; called by several threads at once
     * @param <A> the type of the column's values
     * @param <R> the type of the results
     * @param <X> what the function may throw
     * @return the results in the order of the items: unmodifiable, random access, with nulls where the function gave null
     * @throws X what the lowest failed item threw, the same object
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, R extends @Nullable Object, X extends Throwable> List<R> map(
            Iterable<? extends A> a, ItemFunction<? super A, ? extends R, X> function) throws X {
        Objects.requireNonNull(function, "function");
        Mapper mapper = Mapper.direct(this, "map");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        int size = columns.read();
        return mapper.run(new LambdaBatches.MapOne<A, R>(function, aInput.column(), size));
    }

    /**
     * Applies a function to each item of two columns, zipped: Python's {@code starmap} over {@code zip}.
     *
     * <p>Waits until none of the items is running or will run. See the class for order, failure and interruption.
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
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object, X extends Throwable>
            List<R> map(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    ItemBiFunction<? super A, ? super B, ? extends R, X> function)
                    throws X {
        Objects.requireNonNull(function, "function");
        Mapper mapper = Mapper.direct(this, "map");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        int size = columns.read();
        return mapper.run(new LambdaBatches.MapTwo<A, B, R>(function, aInput.column(), bInput.column(), size));
    }

    /**
     * Applies a function to each item of three columns, zipped: Python's {@code starmap} over {@code zip}.
     *
     * <p>Waits until none of the items is running or will run. See the class for order, failure and interruption.
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
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up
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
        Objects.requireNonNull(function, "function");
        Mapper mapper = Mapper.direct(this, "map");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        Columns.Input<C> cInput = columns.add("c", c);
        int size = columns.read();
        return mapper.run(new LambdaBatches.MapThree<A, B, C, R>(
                function, aInput.column(), bInput.column(), cInput.column(), size));
    }

    /**
     * Does something with each item of one column.
     *
     * <p>Waits until none of the items is running or will run. See the class for order, failure and interruption.
     *
     * @param a the column; read once, on the calling thread
     * @param action what to do; called by several threads at once
     * @param <A> the type of the column's values
     * @param <X> what the action may throw
     * @throws X what the lowest failed item threw, the same object
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, X extends Throwable> void forEach(
            Iterable<? extends A> a, ItemAction<? super A, X> action) throws X {
        Objects.requireNonNull(action, "action");
        Mapper mapper = Mapper.direct(this, "forEach");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        int size = columns.read();
        mapper.run(new LambdaBatches.ForEachOne<A>(action, aInput.column(), size));
    }

    /**
     * Does something with each item of two columns, zipped.
     *
     * <p>Waits until none of the items is running or will run. See the class for order, failure and interruption.
     *
     * @param a the first column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param b the second column; read once, on the calling thread; as long as the others, or a {@link Repeat}
     * @param action what to do; called by several threads at once
     * @param <A> the type of the first column's values
     * @param <B> the type of the second column's values
     * @param <X> what the action may throw
     * @throws X what the lowest failed item threw, the same object
     * @throws ZipLengthException if the columns differ in length
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, X extends Throwable> void forEach(
            Iterable<? extends A> a, Iterable<? extends B> b, ItemBiAction<? super A, ? super B, X> action) throws X {
        Objects.requireNonNull(action, "action");
        Mapper mapper = Mapper.direct(this, "forEach");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        int size = columns.read();
        mapper.run(new LambdaBatches.ForEachTwo<A, B>(action, aInput.column(), bInput.column(), size));
    }

    /**
     * Does something with each item of three columns, zipped.
     *
     * <p>Waits until none of the items is running or will run. See the class for order, failure and interruption.
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
     * @throws MapCancelledException if the calling thread is interrupted, whose interrupt flag is then up
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    default <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, X extends Throwable>
            void forEach(
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriAction<? super A, ? super B, ? super C, X> action)
                    throws X {
        Objects.requireNonNull(action, "action");
        Mapper mapper = Mapper.direct(this, "forEach");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        Columns.Input<C> cInput = columns.add("c", c);
        int size = columns.read();
        mapper.run(new LambdaBatches.ForEachThree<A, B, C>(
                action, aInput.column(), bInput.column(), cInput.column(), size));
    }

    /**
     * How many items of a call run at once where the call does not say.
     *
     * @return at least 1
     */
    int threads();

    /**
     * Has a call's items run, by threads that take a {@linkplain Call#takeSeat() seat} and then {@linkplain Call#work()
     * work}, and waits until it is over. Called by generated wrappers through {@link Mapper}, on the caller's thread.
     *
     * @param call the call
     * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
     */
    void run(Call call);

    /**
     * Refuses new calls with a {@link java.util.concurrent.RejectedExecutionException}, and waits for those that run. The
     * second time it does nothing. An interrupt does not end the waiting, and is kept. On the shared pool, does nothing.
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
