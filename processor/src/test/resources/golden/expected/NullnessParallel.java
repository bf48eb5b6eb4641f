package shapes;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.GeneratedWrapper;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.Range;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Parallel variants of the methods of {@link Nullness} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <T> as in {@link Nullness}
 */
@NullMarked
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class NullnessParallel<T extends @Nullable Object> {
    private static final CallSite F = CallSite.of(Nullness.class, "f", MapOptions.defaults());

    private static final CallSite G = CallSite.of(Nullness.class, "g",
            MapOptions.defaults()).interruptible();

    private static final CallSite H = CallSite.of(Nullness.class, "h", MapOptions.defaults());

    private final Nullness<T> delegate;

    private final Mapper f;

    private final Mapper g;

    private final Mapper h;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    NullnessParallel(Nullness<T> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    NullnessParallel(Nullness<T> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.f = F.mapper(options);
        this.g = G.mapper(options);
        this.h = H.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    NullnessParallel<T> with(MapOptions options) {
        return new NullnessParallel<>(delegate, options);
    }

    /**
     * Calls {@link Nullness#f(String[], List, Map.Entry, Nullness.Part, Object)} for every item, in parallel.
     *
     * @param array the {@code array} of each item
     * @param wildcard the {@code wildcard} of each item
     * @param nested the {@code nested} of each item
     * @param inner the {@code inner} of each item
     * @param constant the {@code constant} of every item
     * @return the results, in the order of the items
     */
    List<@Nullable String @Nullable []> f(Iterable<? extends @Nullable String @Nullable []> array,
            Iterable<? extends List<? extends @Nullable String>> wildcard,
            Iterable<? extends Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nested,
            Iterable<? extends Nullness<T>. @Nullable Part<@Nullable T>> inner,
            @Nullable T constant) {
        return f.run(fBatch(array, wildcard, nested, inner, constant));
    }

    /**
     * Calls {@link Nullness#f(String[], List, Map.Entry, Nullness.Part, Object)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @return the results, in the order of the items
     */
    List<@Nullable String @Nullable []> f(Iterable<FArgs<T>> rows, @Nullable T constant) {
        return f.run(fBatch(rows, constant));
    }

    /**
     * Calls {@link Nullness#f(String[], List, Map.Entry, Nullness.Part, Object)} for every item, in parallel, and does not wait.
     *
     * @param array the {@code array} of each item
     * @param wildcard the {@code wildcard} of each item
     * @param nested the {@code nested} of each item
     * @param inner the {@code inner} of each item
     * @param constant the {@code constant} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<@Nullable String @Nullable []>> fAsync(
            Iterable<? extends @Nullable String @Nullable []> array,
            Iterable<? extends List<? extends @Nullable String>> wildcard,
            Iterable<? extends Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nested,
            Iterable<? extends Nullness<T>. @Nullable Part<@Nullable T>> inner,
            @Nullable T constant) {
        return f.async(fBatch(array, wildcard, nested, inner, constant));
    }

    /**
     * Calls {@link Nullness#f(String[], List, Map.Entry, Nullness.Part, Object)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<@Nullable String @Nullable []>> fAsync(Iterable<FArgs<T>> rows,
            @Nullable T constant) {
        return f.async(fBatch(rows, constant));
    }

    /**
     * Calls {@link Nullness#f(String[], List, Map.Entry, Nullness.Part, Object)} for every item, in parallel, and tells how each ended.
     *
     * @param array the {@code array} of each item
     * @param wildcard the {@code wildcard} of each item
     * @param nested the {@code nested} of each item
     * @param inner the {@code inner} of each item
     * @param constant the {@code constant} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<@Nullable String @Nullable []>> fSettled(
            Iterable<? extends @Nullable String @Nullable []> array,
            Iterable<? extends List<? extends @Nullable String>> wildcard,
            Iterable<? extends Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nested,
            Iterable<? extends Nullness<T>. @Nullable Part<@Nullable T>> inner,
            @Nullable T constant) {
        return f.settled(fBatch(array, wildcard, nested, inner, constant));
    }

    /**
     * Calls {@link Nullness#f(String[], List, Map.Entry, Nullness.Part, Object)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<@Nullable String @Nullable []>> fSettled(Iterable<FArgs<T>> rows,
            @Nullable T constant) {
        return f.settled(fBatch(rows, constant));
    }

    /**
     * Calls {@link Nullness#f(String[], List, Map.Entry, Nullness.Part, Object)} for every item, in parallel, as the results are pulled.
     *
     * @param array the {@code array} of each item
     * @param wildcard the {@code wildcard} of each item
     * @param nested the {@code nested} of each item
     * @param inner the {@code inner} of each item
     * @param constant the {@code constant} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<@Nullable String @Nullable []> fStream(
            Iterable<? extends @Nullable String @Nullable []> array,
            Iterable<? extends List<? extends @Nullable String>> wildcard,
            Iterable<? extends Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nested,
            Iterable<? extends Nullness<T>. @Nullable Part<@Nullable T>> inner,
            @Nullable T constant) {
        Columns columns = f.columns();
        Columns.Input<@Nullable String @Nullable []> arrayInput = columns.add("array", array);
        Columns.Input<List<? extends @Nullable String>> wildcardInput = columns.add("wildcard", wildcard);
        Columns.Input<Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nestedInput = columns.add("nested", nested);
        Columns.Input<Nullness<T>. @Nullable Part<@Nullable T>> innerInput = columns.add("inner", inner);
        return f.stream(columns, size -> new FBatch<T>(delegate, arrayInput.column(),
                wildcardInput.column(), nestedInput.column(), innerInput.column(), constant, size));
    }

    /**
     * Calls {@link Nullness#f(String[], List, Map.Entry, Nullness.Part, Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param array the {@code array} of each item
     * @param wildcard the {@code wildcard} of each item
     * @param nested the {@code nested} of each item
     * @param inner the {@code inner} of each item
     * @param constant the {@code constant} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<@Nullable String @Nullable []> fUnordered(
            Iterable<? extends @Nullable String @Nullable []> array,
            Iterable<? extends List<? extends @Nullable String>> wildcard,
            Iterable<? extends Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nested,
            Iterable<? extends Nullness<T>. @Nullable Part<@Nullable T>> inner,
            @Nullable T constant) {
        Columns columns = f.columns();
        Columns.Input<@Nullable String @Nullable []> arrayInput = columns.add("array", array);
        Columns.Input<List<? extends @Nullable String>> wildcardInput = columns.add("wildcard", wildcard);
        Columns.Input<Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nestedInput = columns.add("nested", nested);
        Columns.Input<Nullness<T>. @Nullable Part<@Nullable T>> innerInput = columns.add("inner", inner);
        return f.unordered(columns, size -> new FBatch<T>(delegate, arrayInput.column(),
                wildcardInput.column(), nestedInput.column(), innerInput.column(), constant, size));
    }

    /**
     * Calls {@link Nullness#g(Comparable, Comparable, List[][], Integer[])} for every item, in parallel.
     *
     * @param one the {@code one} of each item
     * @param other the {@code other} of each item
     * @param constant the {@code constant} of every item
     * @param rest the {@code rest} of each item
     * @param <X> as in {@code g}
     * @return the results, in the order of the items
     * @throws Exception if that is what the lowest failed item threw
     */
    <X extends @Nullable Comparable<? super @NonNull X>> List<X> g(Iterable<? extends X> one,
            Iterable<? extends @Nullable X> other, List<@Nullable X>[] @Nullable [] constant,
            Iterable<? extends @Nullable Integer[]> rest) throws Exception {
        return g.run(gBatch(one, other, constant, rest));
    }

    /**
     * Calls {@link Nullness#g(Comparable, Comparable, List[][], Integer[])} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @param <X> as in {@code g}
     * @return the results, in the order of the items
     * @throws Exception if that is what the lowest failed item threw
     */
    <X extends @Nullable Comparable<? super @NonNull X>> List<X> g(Iterable<GArgs<X>> rows,
            List<@Nullable X>[] @Nullable [] constant) throws Exception {
        return g.run(gBatch(rows, constant));
    }

    /**
     * Calls {@link Nullness#g(Comparable, Comparable, List[][], Integer[])} for every item, in parallel, and does not wait.
     *
     * @param one the {@code one} of each item
     * @param other the {@code other} of each item
     * @param constant the {@code constant} of every item
     * @param rest the {@code rest} of each item
     * @param <X> as in {@code g}
     * @return completes when all items have ended; cancelling it stops them
     */
    <X extends @Nullable Comparable<? super @NonNull X>> CompletableFuture<List<X>> gAsync(
            Iterable<? extends X> one, Iterable<? extends @Nullable X> other,
            List<@Nullable X>[] @Nullable [] constant,
            Iterable<? extends @Nullable Integer[]> rest) {
        return g.async(gBatch(one, other, constant, rest));
    }

    /**
     * Calls {@link Nullness#g(Comparable, Comparable, List[][], Integer[])} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @param <X> as in {@code g}
     * @return completes when all items have ended; cancelling it stops them
     */
    <X extends @Nullable Comparable<? super @NonNull X>> CompletableFuture<List<X>> gAsync(
            Iterable<GArgs<X>> rows, List<@Nullable X>[] @Nullable [] constant) {
        return g.async(gBatch(rows, constant));
    }

    /**
     * Calls {@link Nullness#g(Comparable, Comparable, List[][], Integer[])} for every item, in parallel, and tells how each ended.
     *
     * @param one the {@code one} of each item
     * @param other the {@code other} of each item
     * @param constant the {@code constant} of every item
     * @param rest the {@code rest} of each item
     * @param <X> as in {@code g}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <X extends @Nullable Comparable<? super @NonNull X>> List<Outcome<X>> gSettled(
            Iterable<? extends X> one, Iterable<? extends @Nullable X> other,
            List<@Nullable X>[] @Nullable [] constant,
            Iterable<? extends @Nullable Integer[]> rest) {
        return g.settled(gBatch(one, other, constant, rest));
    }

    /**
     * Calls {@link Nullness#g(Comparable, Comparable, List[][], Integer[])} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @param <X> as in {@code g}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <X extends @Nullable Comparable<? super @NonNull X>> List<Outcome<X>> gSettled(
            Iterable<GArgs<X>> rows, List<@Nullable X>[] @Nullable [] constant) {
        return g.settled(gBatch(rows, constant));
    }

    /**
     * Calls {@link Nullness#g(Comparable, Comparable, List[][], Integer[])} for every item, in parallel, as the results are pulled.
     *
     * @param one the {@code one} of each item
     * @param other the {@code other} of each item
     * @param constant the {@code constant} of every item
     * @param rest the {@code rest} of each item
     * @param <X> as in {@code g}
     * @return the results, in the order of the items; closing it stops the work
     */
    <X extends @Nullable Comparable<? super @NonNull X>> Stream<X> gStream(
            Iterable<? extends X> one, Iterable<? extends @Nullable X> other,
            List<@Nullable X>[] @Nullable [] constant,
            Iterable<? extends @Nullable Integer[]> rest) {
        Columns columns = g.columns();
        Columns.Input<X> oneInput = columns.add("one", one);
        Columns.Input<@Nullable X> otherInput = columns.add("other", other);
        Columns.Input<@Nullable Integer[]> restInput = columns.add("rest", rest);
        return g.stream(columns, size -> new GBatch<T, X>(delegate, oneInput.column(),
                otherInput.column(), constant, restInput.column(), size));
    }

    /**
     * Calls {@link Nullness#g(Comparable, Comparable, List[][], Integer[])} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param one the {@code one} of each item
     * @param other the {@code other} of each item
     * @param constant the {@code constant} of every item
     * @param rest the {@code rest} of each item
     * @param <X> as in {@code g}
     * @return the results, in any order; closing it stops the work
     */
    <X extends @Nullable Comparable<? super @NonNull X>> Stream<X> gUnordered(
            Iterable<? extends X> one, Iterable<? extends @Nullable X> other,
            List<@Nullable X>[] @Nullable [] constant,
            Iterable<? extends @Nullable Integer[]> rest) {
        Columns columns = g.columns();
        Columns.Input<X> oneInput = columns.add("one", one);
        Columns.Input<@Nullable X> otherInput = columns.add("other", other);
        Columns.Input<@Nullable Integer[]> restInput = columns.add("rest", rest);
        return g.unordered(columns, size -> new GBatch<T, X>(delegate, oneInput.column(),
                otherInput.column(), constant, restInput.column(), size));
    }

    /**
     * Calls {@link Nullness#h(int[][], byte[][])} for every item, in parallel.
     *
     * @param outer the {@code outer} of each item
     * @param inner the {@code inner} of every item
     * @return the results, in the order of the items
     */
    List<int @Nullable [][]> h(Iterable<? extends int @Nullable [][]> outer,
            byte[] @Nullable [] inner) {
        return h.run(hBatch(outer, inner));
    }

    /**
     * Calls {@link Nullness#h(int[][], byte[][])} for every item, in parallel, and does not wait.
     *
     * @param outer the {@code outer} of each item
     * @param inner the {@code inner} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<int @Nullable [][]>> hAsync(Iterable<? extends int @Nullable [][]> outer,
            byte[] @Nullable [] inner) {
        return h.async(hBatch(outer, inner));
    }

    /**
     * Calls {@link Nullness#h(int[][], byte[][])} for every item, in parallel, and tells how each ended.
     *
     * @param outer the {@code outer} of each item
     * @param inner the {@code inner} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<int @Nullable [][]>> hSettled(Iterable<? extends int @Nullable [][]> outer,
            byte[] @Nullable [] inner) {
        return h.settled(hBatch(outer, inner));
    }

    /**
     * Calls {@link Nullness#h(int[][], byte[][])} for every item, in parallel, as the results are pulled.
     *
     * @param outer the {@code outer} of each item
     * @param inner the {@code inner} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<int @Nullable [][]> hStream(Iterable<? extends int @Nullable [][]> outer,
            byte[] @Nullable [] inner) {
        Columns columns = h.columns();
        Columns.Input<int @Nullable [][]> outerInput = columns.add("outer", outer);
        return h.stream(columns, size -> new HBatch<T>(delegate, outerInput.column(), inner, size));
    }

    /**
     * Calls {@link Nullness#h(int[][], byte[][])} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param outer the {@code outer} of each item
     * @param inner the {@code inner} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<int @Nullable [][]> hUnordered(Iterable<? extends int @Nullable [][]> outer,
            byte[] @Nullable [] inner) {
        Columns columns = h.columns();
        Columns.Input<int @Nullable [][]> outerInput = columns.add("outer", outer);
        return h.unordered(columns, size -> new HBatch<T>(delegate, outerInput.column(), inner,
                size));
    }

    private FBatch<T> fBatch(Iterable<? extends @Nullable String @Nullable []> array,
            Iterable<? extends List<? extends @Nullable String>> wildcard,
            Iterable<? extends Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nested,
            Iterable<? extends Nullness<T>. @Nullable Part<@Nullable T>> inner,
            @Nullable T constant) {
        Columns columns = f.columns();
        Columns.Input<@Nullable String @Nullable []> arrayInput = columns.add("array", array);
        Columns.Input<List<? extends @Nullable String>> wildcardInput = columns.add("wildcard", wildcard);
        Columns.Input<Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nestedInput = columns.add("nested", nested);
        Columns.Input<Nullness<T>. @Nullable Part<@Nullable T>> innerInput = columns.add("inner", inner);
        int size = columns.read();
        return new FBatch<T>(delegate, arrayInput.column(), wildcardInput.column(),
                nestedInput.column(), innerInput.column(), constant, size);
    }

    private FBatch<T> fBatch(Iterable<FArgs<T>> rows, @Nullable T constant) {
        Columns columns = f.columns();
        Columns.Input<FArgs<T>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] array = new Object[size];
        Object[] wildcard = new Object[size];
        Object[] nested = new Object[size];
        Object[] inner = new Object[size];
        for (int i = 0; i < size; i++) {
            FArgs<T> row = input.require(i);
            array[i] = row.array();
            wildcard[i] = row.wildcard();
            nested[i] = row.nested();
            inner[i] = row.inner();
        }
        return new FBatch<T>(delegate, Column.of(array), Column.of(wildcard), Column.of(nested),
                Column.of(inner), constant, size);
    }

    private <X extends @Nullable Comparable<? super @NonNull X>> GBatch<T, X> gBatch(
            Iterable<? extends X> one, Iterable<? extends @Nullable X> other,
            List<@Nullable X>[] @Nullable [] constant,
            Iterable<? extends @Nullable Integer[]> rest) {
        Columns columns = g.columns();
        Columns.Input<X> oneInput = columns.add("one", one);
        Columns.Input<@Nullable X> otherInput = columns.add("other", other);
        Columns.Input<@Nullable Integer[]> restInput = columns.add("rest", rest);
        int size = columns.read();
        return new GBatch<T, X>(delegate, oneInput.column(), otherInput.column(), constant,
                restInput.column(), size);
    }

    private <X extends @Nullable Comparable<? super @NonNull X>> GBatch<T, X> gBatch(
            Iterable<GArgs<X>> rows, List<@Nullable X>[] @Nullable [] constant) {
        Columns columns = g.columns();
        Columns.Input<GArgs<X>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] one = new Object[size];
        Object[] other = new Object[size];
        Object[] rest = new Object[size];
        for (int i = 0; i < size; i++) {
            GArgs<X> row = input.require(i);
            one[i] = row.one();
            other[i] = row.other();
            rest[i] = row.rest();
        }
        return new GBatch<T, X>(delegate, Column.of(one), Column.of(other), constant,
                Column.of(rest), size);
    }

    private HBatch<T> hBatch(Iterable<? extends int @Nullable [][]> outer,
            byte[] @Nullable [] inner) {
        Columns columns = h.columns();
        Columns.Input<int @Nullable [][]> outerInput = columns.add("outer", outer);
        int size = columns.read();
        return new HBatch<T>(delegate, outerInput.column(), inner, size);
    }

    /**
     * One row of {@code f}: the arguments of one item.
     *
     * @param array the item's {@code array}
     * @param wildcard the item's {@code wildcard}
     * @param nested the item's {@code nested}
     * @param inner the item's {@code inner}
     * @param <T> as in the method
     */
    @GeneratedWrapper
    record FArgs<T extends @Nullable Object>(@Nullable String @Nullable [] array,
            List<? extends @Nullable String> wildcard,
            Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>> nested,
            Nullness<T>. @Nullable Part<@Nullable T> inner) {
    }

    /**
     * One row of {@code g}: the arguments of one item.
     *
     * @param one the item's {@code one}
     * @param other the item's {@code other}
     * @param rest the item's {@code rest}
     * @param <X> as in the method
     */
    @GeneratedWrapper
    record GArgs<X extends @Nullable Comparable<? super @NonNull X>>(X one, @Nullable X other,
            @Nullable Integer[] rest) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class FBatch<T extends @Nullable Object> extends Batch.OfObject<@Nullable String @Nullable []> {
        private final Nullness<T> delegate;

        private final Column<@Nullable String @Nullable []> array;

        private final Column<List<? extends @Nullable String>> wildcard;

        private final Column<Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nested;

        private final Column<Nullness<T>. @Nullable Part<@Nullable T>> inner;

        private final @Nullable T constant;

        FBatch(Nullness<T> delegate, Column<@Nullable String @Nullable []> array,
                Column<List<? extends @Nullable String>> wildcard,
                Column<Map. @Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>>> nested,
                Column<Nullness<T>. @Nullable Part<@Nullable T>> inner, @Nullable T constant,
                int size) {
            super(size);
            this.delegate = delegate;
            this.array = array;
            this.wildcard = wildcard;
            this.nested = nested;
            this.inner = inner;
            this.constant = constant;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.f(array.get(i), wildcard.get(i), nested.get(i), inner.get(i), constant);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected FBatch<T> slice(int from, int to) {
            return new FBatch<T>(delegate, array.slice(from, to), wildcard.slice(from, to),
                    nested.slice(from, to), inner.slice(from, to), constant, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class GBatch<T extends @Nullable Object, X extends @Nullable Comparable<? super @NonNull X>> extends Batch.OfObject<X> {
        private final Nullness<T> delegate;

        private final Column<X> one;

        private final Column<@Nullable X> other;

        private final List<@Nullable X>[] @Nullable [] constant;

        private final Column<@Nullable Integer[]> rest;

        GBatch(Nullness<T> delegate, Column<X> one, Column<@Nullable X> other,
                List<@Nullable X>[] @Nullable [] constant, Column<@Nullable Integer[]> rest,
                int size) {
            super(size);
            this.delegate = delegate;
            this.one = one;
            this.other = other;
            this.constant = constant;
            this.rest = rest;
        }

        @Override
        protected void run(Range range) throws Exception {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.g(one.get(i), other.get(i), constant, rest.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected GBatch<T, X> slice(int from, int to) {
            return new GBatch<T, X>(delegate, one.slice(from, to), other.slice(from, to), constant,
                    rest.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class HBatch<T extends @Nullable Object> extends Batch.OfObject<int @Nullable [][]> {
        private final Nullness<T> delegate;

        private final Column<int @Nullable [][]> outer;

        private final byte[] @Nullable [] inner;

        HBatch(Nullness<T> delegate, Column<int @Nullable [][]> outer, byte[] @Nullable [] inner,
                int size) {
            super(size);
            this.delegate = delegate;
            this.outer = outer;
            this.inner = inner;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.h(outer.get(i), inner);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected HBatch<T> slice(int from, int to) {
            return new HBatch<T>(delegate, outer.slice(from, to), inner, to - from);
        }
    }
}
