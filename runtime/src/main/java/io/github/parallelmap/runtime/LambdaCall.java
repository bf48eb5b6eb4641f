package io.github.parallelmap.runtime;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of a pool's own methods: its columns, added but not read, and the function that creates the lambda's batch.
 *
 * @param <R> the type of one result
 * @param <L> the type of the results together
 */
final class LambdaCall<R extends @Nullable Object, L extends @Nullable Object> {
    private final Mapper mapper;
    private final Columns columns;
    private final IntFunction<Batch<R, L>> batches;

    private LambdaCall(Mapper mapper, Columns columns, IntFunction<Batch<R, L>> batches) {
        this.mapper = mapper;
        this.columns = columns;
        this.batches = batches;
    }

    static <A extends @Nullable Object, R extends @Nullable Object> LambdaCall<R, List<R>> map(
            ParallelPool pool,
            String method,
            Iterable<? extends A> a,
            ItemFunction<? super A, ? extends R, ?> function) {
        Objects.requireNonNull(function, "function");
        Mapper mapper = Mapper.direct(pool, method);
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        return new LambdaCall<>(mapper, columns, size -> new LambdaBatches.MapOne<>(function, aInput.column(), size));
    }

    static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            LambdaCall<R, List<R>> map(
                    ParallelPool pool,
                    String method,
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    ItemBiFunction<? super A, ? super B, ? extends R, ?> function) {
        Objects.requireNonNull(function, "function");
        Mapper mapper = Mapper.direct(pool, method);
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        return new LambdaCall<>(
                mapper, columns, size -> new LambdaBatches.MapTwo<>(function, aInput.column(), bInput.column(), size));
    }

    static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            LambdaCall<R, List<R>> map(
                    ParallelPool pool,
                    String method,
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriFunction<? super A, ? super B, ? super C, ? extends R, ?> function) {
        Objects.requireNonNull(function, "function");
        Mapper mapper = Mapper.direct(pool, method);
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        Columns.Input<C> cInput = columns.add("c", c);
        return new LambdaCall<>(
                mapper,
                columns,
                size -> new LambdaBatches.MapThree<>(
                        function, aInput.column(), bInput.column(), cInput.column(), size));
    }

    @SuppressWarnings("NullAway") // does not see that the results are nullable here
    static <A extends @Nullable Object> LambdaCall<@Nullable Void, @Nullable Void> forEach(
            ParallelPool pool, Iterable<? extends A> a, ItemAction<? super A, ?> action) {
        Objects.requireNonNull(action, "action");
        Mapper mapper = Mapper.direct(pool, "forEach");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        return new LambdaCall<>(mapper, columns, size -> new LambdaBatches.ForEachOne<>(action, aInput.column(), size));
    }

    @SuppressWarnings("NullAway") // does not see that the results are nullable here
    static <A extends @Nullable Object, B extends @Nullable Object> LambdaCall<@Nullable Void, @Nullable Void> forEach(
            ParallelPool pool,
            Iterable<? extends A> a,
            Iterable<? extends B> b,
            ItemBiAction<? super A, ? super B, ?> action) {
        Objects.requireNonNull(action, "action");
        Mapper mapper = Mapper.direct(pool, "forEach");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        return new LambdaCall<>(
                mapper,
                columns,
                size -> new LambdaBatches.ForEachTwo<>(action, aInput.column(), bInput.column(), size));
    }

    @SuppressWarnings("NullAway") // does not see that the results are nullable here
    static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            LambdaCall<@Nullable Void, @Nullable Void> forEach(
                    ParallelPool pool,
                    Iterable<? extends A> a,
                    Iterable<? extends B> b,
                    Iterable<? extends C> c,
                    ItemTriAction<? super A, ? super B, ? super C, ?> action) {
        Objects.requireNonNull(action, "action");
        Mapper mapper = Mapper.direct(pool, "forEach");
        Columns columns = mapper.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        Columns.Input<C> cInput = columns.add("c", c);
        return new LambdaCall<>(
                mapper,
                columns,
                size -> new LambdaBatches.ForEachThree<>(
                        action, aInput.column(), bInput.column(), cInput.column(), size));
    }

    /** Runs a task by itself, as a batch of one item. */
    static <T extends @Nullable Object> CompletableFuture<T> submit(ParallelPool pool, Callable<T> task) {
        return Mapper.direct(pool, "submit").async(new LambdaBatches.Task<>(task));
    }

    L run() {
        return mapper.run(batches.apply(columns.read()));
    }

    CompletableFuture<L> async() {
        return mapper.async(batches.apply(columns.read()));
    }

    List<Outcome<R>> settled() {
        return mapper.settled(batches.apply(columns.read()));
    }

    Stream<R> stream() {
        return mapper.stream(columns, batches);
    }

    Stream<R> unordered() {
        return mapper.unordered(columns, batches);
    }
}
