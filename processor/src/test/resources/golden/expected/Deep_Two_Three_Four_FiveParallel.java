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
 * Parallel variants of the methods of {@link Deep.Two.Three.Four.Five} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <A> as in {@link Deep.Two.Three.Four.Five}
 * @param <B> as in {@link Deep.Two.Three.Four.Five}
 * @param <C> as in {@link Deep.Two.Three.Four.Five}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class Deep_Two_Three_Four_FiveParallel<A, B extends A, C> {
    private static final CallSite MAP = CallSite.of(Deep.Two.Three.Four.Five.class, "map",
            MapOptions.defaults());

    private final Deep<A>.Two.Three<B>.Four.Five<C> delegate;

    private final Mapper map;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    Deep_Two_Three_Four_FiveParallel(Deep<A>.Two.Three<B>.Four.Five<C> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    Deep_Two_Three_Four_FiveParallel(Deep<A>.Two.Three<B>.Four.Five<C> delegate,
            MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.map = MAP.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    Deep_Two_Three_Four_FiveParallel<A, B, C> with(MapOptions options) {
        return new Deep_Two_Three_Four_FiveParallel<>(delegate, options);
    }

    /**
     * Calls {@link Deep.Two.Three.Four.Five#map(Object, Object, Object, Object)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @param d the {@code d} of each item
     * @param <D> as in {@code map}
     * @return the results, in the order of the items
     */
    <D> List<Map<A, D>> map(Iterable<? extends A> a, Iterable<? extends B> b,
            Iterable<? extends C> c, Iterable<? extends D> d) {
        return map.run(mapBatch(a, b, c, d));
    }

    /**
     * Calls {@link Deep.Two.Three.Four.Five#map(Object, Object, Object, Object)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param <D> as in {@code map}
     * @return the results, in the order of the items
     */
    <D> List<Map<A, D>> map(Iterable<MapArgs<A, B, C, D>> rows) {
        return map.run(mapBatch(rows));
    }

    /**
     * Calls {@link Deep.Two.Three.Four.Five#map(Object, Object, Object, Object)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @param d the {@code d} of each item
     * @param <D> as in {@code map}
     * @return completes when all items have ended; cancelling it stops them
     */
    <D> CompletableFuture<List<Map<A, D>>> mapAsync(Iterable<? extends A> a,
            Iterable<? extends B> b, Iterable<? extends C> c, Iterable<? extends D> d) {
        return map.async(mapBatch(a, b, c, d));
    }

    /**
     * Calls {@link Deep.Two.Three.Four.Five#map(Object, Object, Object, Object)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param <D> as in {@code map}
     * @return completes when all items have ended; cancelling it stops them
     */
    <D> CompletableFuture<List<Map<A, D>>> mapAsync(Iterable<MapArgs<A, B, C, D>> rows) {
        return map.async(mapBatch(rows));
    }

    /**
     * Calls {@link Deep.Two.Three.Four.Five#map(Object, Object, Object, Object)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @param d the {@code d} of each item
     * @param <D> as in {@code map}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <D> List<Outcome<Map<A, D>>> mapSettled(Iterable<? extends A> a, Iterable<? extends B> b,
            Iterable<? extends C> c, Iterable<? extends D> d) {
        return map.settled(mapBatch(a, b, c, d));
    }

    /**
     * Calls {@link Deep.Two.Three.Four.Five#map(Object, Object, Object, Object)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param <D> as in {@code map}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <D> List<Outcome<Map<A, D>>> mapSettled(Iterable<MapArgs<A, B, C, D>> rows) {
        return map.settled(mapBatch(rows));
    }

    /**
     * Calls {@link Deep.Two.Three.Four.Five#map(Object, Object, Object, Object)} for every item, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @param d the {@code d} of each item
     * @param <D> as in {@code map}
     * @return the results, in the order of the items; closing it stops the work
     */
    <D> Stream<Map<A, D>> mapStream(Iterable<? extends A> a, Iterable<? extends B> b,
            Iterable<? extends C> c, Iterable<? extends D> d) {
        Columns columns = map.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        Columns.Input<C> cInput = columns.add("c", c);
        Columns.Input<D> dInput = columns.add("d", d);
        return map.stream(columns, size -> new MapBatch<A, B, C, D>(delegate, aInput.column(),
                bInput.column(), cInput.column(), dInput.column(), size));
    }

    /**
     * Calls {@link Deep.Two.Three.Four.Five#map(Object, Object, Object, Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @param d the {@code d} of each item
     * @param <D> as in {@code map}
     * @return the results, in any order; closing it stops the work
     */
    <D> Stream<Map<A, D>> mapUnordered(Iterable<? extends A> a, Iterable<? extends B> b,
            Iterable<? extends C> c, Iterable<? extends D> d) {
        Columns columns = map.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        Columns.Input<C> cInput = columns.add("c", c);
        Columns.Input<D> dInput = columns.add("d", d);
        return map.unordered(columns, size -> new MapBatch<A, B, C, D>(delegate, aInput.column(),
                bInput.column(), cInput.column(), dInput.column(), size));
    }

    private <D> MapBatch<A, B, C, D> mapBatch(Iterable<? extends A> a, Iterable<? extends B> b,
            Iterable<? extends C> c, Iterable<? extends D> d) {
        Columns columns = map.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        Columns.Input<B> bInput = columns.add("b", b);
        Columns.Input<C> cInput = columns.add("c", c);
        Columns.Input<D> dInput = columns.add("d", d);
        int size = columns.read();
        return new MapBatch<A, B, C, D>(delegate, aInput.column(), bInput.column(), cInput.column(),
                dInput.column(), size);
    }

    private <D> MapBatch<A, B, C, D> mapBatch(Iterable<MapArgs<A, B, C, D>> rows) {
        Columns columns = map.columns();
        Columns.Input<MapArgs<A, B, C, D>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] a = new Object[size];
        Object[] b = new Object[size];
        Object[] c = new Object[size];
        Object[] d = new Object[size];
        for (int i = 0; i < size; i++) {
            MapArgs<A, B, C, D> row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
            c[i] = row.c();
            d[i] = row.d();
        }
        return new MapBatch<A, B, C, D>(delegate, Column.of(a), Column.of(b), Column.of(c),
                Column.of(d), size);
    }

    /**
     * One row of {@code map}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     * @param c the item's {@code c}
     * @param d the item's {@code d}
     * @param <A> as in the method
     * @param <B> as in the method
     * @param <C> as in the method
     * @param <D> as in the method
     */
    @GeneratedWrapper
    record MapArgs<A, B extends A, C, D>(A a, B b, C c, D d) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class MapBatch<A, B extends A, C, D> extends Batch.OfObject<Map<A, D>> {
        private final Deep<A>.Two.Three<B>.Four.Five<C> delegate;

        private final Column<A> a;

        private final Column<B> b;

        private final Column<C> c;

        private final Column<D> d;

        MapBatch(Deep<A>.Two.Three<B>.Four.Five<C> delegate, Column<A> a, Column<B> b, Column<C> c,
                Column<D> d, int size) {
            super(size);
            this.delegate = delegate;
            this.a = a;
            this.b = b;
            this.c = c;
            this.d = d;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.map(a.get(i), b.get(i), c.get(i), d.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MapBatch<A, B, C, D> slice(int from, int to) {
            return new MapBatch<A, B, C, D>(delegate, a.slice(from, to), b.slice(from, to),
                    c.slice(from, to), d.slice(from, to), to - from);
        }
    }
}
