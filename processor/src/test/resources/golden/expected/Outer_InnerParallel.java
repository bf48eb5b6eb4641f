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

/**
 * Parallel variants of the methods of {@link Outer.Inner} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <A> as in {@link Outer.Inner}
 * @param <B> as in {@link Outer.Inner}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class Outer_InnerParallel<A, B> {
    private static final CallSite PAIR = CallSite.of(Outer.Inner.class, "pair",
            MapOptions.defaults());

    private final Outer<A>.Inner<B> delegate;

    private final Mapper pair;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    Outer_InnerParallel(Outer<A>.Inner<B> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    Outer_InnerParallel(Outer<A>.Inner<B> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.pair = PAIR.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    Outer_InnerParallel<A, B> with(MapOptions options) {
        return new Outer_InnerParallel<>(delegate, options);
    }

    /**
     * Calls {@link Outer.Inner#pair(Object, Object)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    List<Map<A, B>> pair(Iterable<? extends A> a, Iterable<? extends B> b) {
        return pair.run(pairBatch(a, b));
    }

    /**
     * Calls {@link Outer.Inner#pair(Object, Object)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    List<Map<A, B>> pair(Iterable<PairArgs<A, B>> rows) {
        return pair.run(pairBatch(rows));
    }

    /**
     * Calls {@link Outer.Inner#pair(Object, Object)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Map<A, B>>> pairAsync(Iterable<? extends A> a, Iterable<? extends B> b) {
        return pair.async(pairBatch(a, b));
    }

    /**
     * Calls {@link Outer.Inner#pair(Object, Object)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Map<A, B>>> pairAsync(Iterable<PairArgs<A, B>> rows) {
        return pair.async(pairBatch(rows));
    }

    /**
     * Calls {@link Outer.Inner#pair(Object, Object)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Map<A, B>>> pairSettled(Iterable<? extends A> a, Iterable<? extends B> b) {
        return pair.settled(pairBatch(a, b));
    }

    /**
     * Calls {@link Outer.Inner#pair(Object, Object)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Map<A, B>>> pairSettled(Iterable<PairArgs<A, B>> rows) {
        return pair.settled(pairBatch(rows));
    }

    /**
     * Calls {@link Outer.Inner#pair(Object, Object)} for every item, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Map<A, B>> pairStream(Iterable<? extends A> a, Iterable<? extends B> b) {
        Columns columns = pair.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        return pair.stream(columns, size -> new PairBatch<A, B>(delegate, aInput.column(),
                bInput.column(), size));
    }

    /**
     * Calls {@link Outer.Inner#pair(Object, Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Map<A, B>> pairUnordered(Iterable<? extends A> a, Iterable<? extends B> b) {
        Columns columns = pair.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        return pair.unordered(columns, size -> new PairBatch<A, B>(delegate, aInput.column(),
                bInput.column(), size));
    }

    private PairBatch<A, B> pairBatch(Iterable<? extends A> a, Iterable<? extends B> b) {
        Columns columns = pair.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        int size = columns.read();
        return new PairBatch<A, B>(delegate, aInput.column(), bInput.column(), size);
    }

    private PairBatch<A, B> pairBatch(Iterable<PairArgs<A, B>> rows) {
        Columns columns = pair.columns();
        Columns.Input<PairArgs<A, B>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] a = new Object[size];
        Object[] b = new Object[size];
        for (int i = 0; i < size; i++) {
            PairArgs<A, B> row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
        }
        return new PairBatch<A, B>(delegate, Column.of(a), Column.of(b), size);
    }

    /**
     * One row of {@code pair}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     * @param <A> as in the method
     * @param <B> as in the method
     */
    @GeneratedWrapper
    record PairArgs<A, B>(A a, B b) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class PairBatch<A, B> extends Batch.OfObject<Map<A, B>> {
        private final Outer<A>.Inner<B> delegate;

        private final Column<A> a;

        private final Column<B> b;

        PairBatch(Outer<A>.Inner<B> delegate, Column<A> a, Column<B> b, int size) {
            super(size);
            this.delegate = delegate;
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.pair(a.get(i), b.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected PairBatch<A, B> slice(int from, int to) {
            return new PairBatch<A, B>(delegate, a.slice(from, to), b.slice(from, to), to - from);
        }
    }
}
