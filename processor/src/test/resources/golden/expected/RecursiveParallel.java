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
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Recursive} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <S> as in {@link Recursive}
 * @param <T> as in {@link Recursive}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class RecursiveParallel<S extends Recursive<S, T>, T extends Comparable<? super T> & Serializable> {
    private static final CallSite WITH = CallSite.of(Recursive.class, "with",
            MapOptions.defaults());

    private static final CallSite COMPLEMENT = CallSite.of(Recursive.class, "complement",
            MapOptions.defaults());

    private static final CallSite MUTUAL = CallSite.of(Recursive.class, "mutual",
            MapOptions.defaults());

    private final Recursive<S, T> delegate;

    private final Mapper with;

    private final Mapper complement;

    private final Mapper mutual;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    RecursiveParallel(Recursive<S, T> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    RecursiveParallel(Recursive<S, T> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.with = WITH.mapper(options);
        this.complement = COMPLEMENT.mapper(options);
        this.mutual = MUTUAL.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    RecursiveParallel<S, T> with(MapOptions options) {
        return new RecursiveParallel<>(delegate, options);
    }

    /**
     * Calls {@link Recursive#with(Comparable, Recursive)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @param other the {@code other} of each item
     * @return the results, in the order of the items
     */
    List<S> with(Iterable<? extends T> value, Iterable<? extends S> other) {
        return with.run(withBatch(value, other));
    }

    /**
     * Calls {@link Recursive#with(Comparable, Recursive)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    List<S> with(Iterable<WithArgs<S, T>> rows) {
        return with.run(withBatch(rows));
    }

    /**
     * Calls {@link Recursive#with(Comparable, Recursive)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @param other the {@code other} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<S>> withAsync(Iterable<? extends T> value, Iterable<? extends S> other) {
        return with.async(withBatch(value, other));
    }

    /**
     * Calls {@link Recursive#with(Comparable, Recursive)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<S>> withAsync(Iterable<WithArgs<S, T>> rows) {
        return with.async(withBatch(rows));
    }

    /**
     * Calls {@link Recursive#with(Comparable, Recursive)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @param other the {@code other} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<S>> withSettled(Iterable<? extends T> value, Iterable<? extends S> other) {
        return with.settled(withBatch(value, other));
    }

    /**
     * Calls {@link Recursive#with(Comparable, Recursive)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<S>> withSettled(Iterable<WithArgs<S, T>> rows) {
        return with.settled(withBatch(rows));
    }

    /**
     * Calls {@link Recursive#with(Comparable, Recursive)} for every item, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @param other the {@code other} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<S> withStream(Iterable<? extends T> value, Iterable<? extends S> other) {
        Columns columns = with.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        Columns.Input<S> otherInput = columns.add("other", other);
        return with.stream(columns, size -> new WithBatch<S, T>(delegate, valueInput.column(),
                otherInput.column(), size));
    }

    /**
     * Calls {@link Recursive#with(Comparable, Recursive)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @param other the {@code other} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<S> withUnordered(Iterable<? extends T> value, Iterable<? extends S> other) {
        Columns columns = with.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        Columns.Input<S> otherInput = columns.add("other", other);
        return with.unordered(columns, size -> new WithBatch<S, T>(delegate, valueInput.column(),
                otherInput.column(), size));
    }

    /**
     * Calls {@link Recursive#complement(EnumSet, Enum)} for every item, in parallel.
     *
     * @param set the {@code set} of each item
     * @param extra the {@code extra} of each item
     * @param <E> as in {@code complement}
     * @return the results, in the order of the items
     */
    <E extends Enum<E> & Supplier<E>> List<EnumSet<E>> complement(
            Iterable<? extends EnumSet<E>> set, Iterable<? extends E> extra) {
        return complement.run(complementBatch(set, extra));
    }

    /**
     * Calls {@link Recursive#complement(EnumSet, Enum)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param <E> as in {@code complement}
     * @return the results, in the order of the items
     */
    <E extends Enum<E> & Supplier<E>> List<EnumSet<E>> complement(
            Iterable<ComplementArgs<E>> rows) {
        return complement.run(complementBatch(rows));
    }

    /**
     * Calls {@link Recursive#complement(EnumSet, Enum)} for every item, in parallel, and does not wait.
     *
     * @param set the {@code set} of each item
     * @param extra the {@code extra} of each item
     * @param <E> as in {@code complement}
     * @return completes when all items have ended; cancelling it stops them
     */
    <E extends Enum<E> & Supplier<E>> CompletableFuture<List<EnumSet<E>>> complementAsync(
            Iterable<? extends EnumSet<E>> set, Iterable<? extends E> extra) {
        return complement.async(complementBatch(set, extra));
    }

    /**
     * Calls {@link Recursive#complement(EnumSet, Enum)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param <E> as in {@code complement}
     * @return completes when all items have ended; cancelling it stops them
     */
    <E extends Enum<E> & Supplier<E>> CompletableFuture<List<EnumSet<E>>> complementAsync(
            Iterable<ComplementArgs<E>> rows) {
        return complement.async(complementBatch(rows));
    }

    /**
     * Calls {@link Recursive#complement(EnumSet, Enum)} for every item, in parallel, and tells how each ended.
     *
     * @param set the {@code set} of each item
     * @param extra the {@code extra} of each item
     * @param <E> as in {@code complement}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <E extends Enum<E> & Supplier<E>> List<Outcome<EnumSet<E>>> complementSettled(
            Iterable<? extends EnumSet<E>> set, Iterable<? extends E> extra) {
        return complement.settled(complementBatch(set, extra));
    }

    /**
     * Calls {@link Recursive#complement(EnumSet, Enum)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param <E> as in {@code complement}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <E extends Enum<E> & Supplier<E>> List<Outcome<EnumSet<E>>> complementSettled(
            Iterable<ComplementArgs<E>> rows) {
        return complement.settled(complementBatch(rows));
    }

    /**
     * Calls {@link Recursive#complement(EnumSet, Enum)} for every item, in parallel, as the results are pulled.
     *
     * @param set the {@code set} of each item
     * @param extra the {@code extra} of each item
     * @param <E> as in {@code complement}
     * @return the results, in the order of the items; closing it stops the work
     */
    <E extends Enum<E> & Supplier<E>> Stream<EnumSet<E>> complementStream(
            Iterable<? extends EnumSet<E>> set, Iterable<? extends E> extra) {
        Columns columns = complement.columns();
        Columns.Input<EnumSet<E>> setInput = columns.add("set", set);
        Columns.Input<E> extraInput = columns.add("extra", extra);
        return complement.stream(columns, size -> new ComplementBatch<E>(setInput.column(),
                extraInput.column(), size));
    }

    /**
     * Calls {@link Recursive#complement(EnumSet, Enum)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param set the {@code set} of each item
     * @param extra the {@code extra} of each item
     * @param <E> as in {@code complement}
     * @return the results, in any order; closing it stops the work
     */
    <E extends Enum<E> & Supplier<E>> Stream<EnumSet<E>> complementUnordered(
            Iterable<? extends EnumSet<E>> set, Iterable<? extends E> extra) {
        Columns columns = complement.columns();
        Columns.Input<EnumSet<E>> setInput = columns.add("set", set);
        Columns.Input<E> extraInput = columns.add("extra", extra);
        return complement.unordered(columns, size -> new ComplementBatch<E>(setInput.column(),
                extraInput.column(), size));
    }

    /**
     * Calls {@link Recursive#mutual(List, List)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @param <A> as in {@code mutual}
     * @param <B> as in {@code mutual}
     * @return the results, in the order of the items
     */
    <A extends List<B>, B extends List<A>> List<A> mutual(Iterable<? extends A> a, B b) {
        return mutual.run(mutualBatch(a, b));
    }

    /**
     * Calls {@link Recursive#mutual(List, List)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @param <A> as in {@code mutual}
     * @param <B> as in {@code mutual}
     * @return completes when all items have ended; cancelling it stops them
     */
    <A extends List<B>, B extends List<A>> CompletableFuture<List<A>> mutualAsync(
            Iterable<? extends A> a, B b) {
        return mutual.async(mutualBatch(a, b));
    }

    /**
     * Calls {@link Recursive#mutual(List, List)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @param <A> as in {@code mutual}
     * @param <B> as in {@code mutual}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <A extends List<B>, B extends List<A>> List<Outcome<A>> mutualSettled(Iterable<? extends A> a,
            B b) {
        return mutual.settled(mutualBatch(a, b));
    }

    /**
     * Calls {@link Recursive#mutual(List, List)} for every item, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @param <A> as in {@code mutual}
     * @param <B> as in {@code mutual}
     * @return the results, in the order of the items; closing it stops the work
     */
    <A extends List<B>, B extends List<A>> Stream<A> mutualStream(Iterable<? extends A> a, B b) {
        Columns columns = mutual.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        return mutual.stream(columns, size -> new MutualBatch<A, B>(aInput.column(), b, size));
    }

    /**
     * Calls {@link Recursive#mutual(List, List)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @param <A> as in {@code mutual}
     * @param <B> as in {@code mutual}
     * @return the results, in any order; closing it stops the work
     */
    <A extends List<B>, B extends List<A>> Stream<A> mutualUnordered(Iterable<? extends A> a, B b) {
        Columns columns = mutual.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        return mutual.unordered(columns, size -> new MutualBatch<A, B>(aInput.column(), b, size));
    }

    private WithBatch<S, T> withBatch(Iterable<? extends T> value, Iterable<? extends S> other) {
        Columns columns = with.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        Columns.Input<S> otherInput = columns.add("other", other);
        int size = columns.read();
        return new WithBatch<S, T>(delegate, valueInput.column(), otherInput.column(), size);
    }

    private WithBatch<S, T> withBatch(Iterable<WithArgs<S, T>> rows) {
        Columns columns = with.columns();
        Columns.Input<WithArgs<S, T>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] value = new Object[size];
        Object[] other = new Object[size];
        for (int i = 0; i < size; i++) {
            WithArgs<S, T> row = input.require(i);
            value[i] = row.value();
            other[i] = row.other();
        }
        return new WithBatch<S, T>(delegate, Column.of(value), Column.of(other), size);
    }

    private <E extends Enum<E> & Supplier<E>> ComplementBatch<E> complementBatch(
            Iterable<? extends EnumSet<E>> set, Iterable<? extends E> extra) {
        Columns columns = complement.columns();
        Columns.Input<EnumSet<E>> setInput = columns.add("set", set);
        Columns.Input<E> extraInput = columns.add("extra", extra);
        int size = columns.read();
        return new ComplementBatch<E>(setInput.column(), extraInput.column(), size);
    }

    private <E extends Enum<E> & Supplier<E>> ComplementBatch<E> complementBatch(
            Iterable<ComplementArgs<E>> rows) {
        Columns columns = complement.columns();
        Columns.Input<ComplementArgs<E>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] set = new Object[size];
        Object[] extra = new Object[size];
        for (int i = 0; i < size; i++) {
            ComplementArgs<E> row = input.require(i);
            set[i] = row.set();
            extra[i] = row.extra();
        }
        return new ComplementBatch<E>(Column.of(set), Column.of(extra), size);
    }

    private <A extends List<B>, B extends List<A>> MutualBatch<A, B> mutualBatch(
            Iterable<? extends A> a, B b) {
        Columns columns = mutual.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        int size = columns.read();
        return new MutualBatch<A, B>(aInput.column(), b, size);
    }

    /**
     * One row of {@code with}: the arguments of one item.
     *
     * @param value the item's {@code value}
     * @param other the item's {@code other}
     * @param <S> as in the method
     * @param <T> as in the method
     */
    @GeneratedWrapper
    record WithArgs<S extends Recursive<S, T>, T extends Comparable<? super T> & Serializable>(
            T value, S other) {
    }

    /**
     * One row of {@code complement}: the arguments of one item.
     *
     * @param set the item's {@code set}
     * @param extra the item's {@code extra}
     * @param <E> as in the method
     */
    @GeneratedWrapper
    record ComplementArgs<E extends Enum<E> & Supplier<E>>(EnumSet<E> set, E extra) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class WithBatch<S extends Recursive<S, T>, T extends Comparable<? super T> & Serializable> extends Batch.OfObject<S> {
        private final Recursive<S, T> delegate;

        private final Column<T> value;

        private final Column<S> other;

        WithBatch(Recursive<S, T> delegate, Column<T> value, Column<S> other, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
            this.other = other;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.with(value.get(i), other.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected WithBatch<S, T> slice(int from, int to) {
            return new WithBatch<S, T>(delegate, value.slice(from, to), other.slice(from, to),
                    to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ComplementBatch<E extends Enum<E> & Supplier<E>> extends Batch.OfObject<EnumSet<E>> {
        private final Column<EnumSet<E>> set;

        private final Column<E> extra;

        ComplementBatch(Column<EnumSet<E>> set, Column<E> extra, int size) {
            super(size);
            this.set = set;
            this.extra = extra;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Recursive.complement(set.get(i), extra.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ComplementBatch<E> slice(int from, int to) {
            return new ComplementBatch<E>(set.slice(from, to), extra.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class MutualBatch<A extends List<B>, B extends List<A>> extends Batch.OfObject<A> {
        private final Column<A> a;

        private final B b;

        MutualBatch(Column<A> a, B b, int size) {
            super(size);
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Recursive.mutual(a.get(i), b);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MutualBatch<A, B> slice(int from, int to) {
            return new MutualBatch<A, B>(a.slice(from, to), b, to - from);
        }
    }
}
