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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Outer.Same} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <A_> as in {@link Outer.Same}
 * @param <A> as in {@link Outer.Same}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class Outer_SameParallel<A_, A> {
    private static final CallSite SAME = CallSite.of(Outer.Same.class, "same",
            MapOptions.defaults());

    private final Outer<A_>.Same<A> delegate;

    private final Mapper same;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    Outer_SameParallel(Outer<A_>.Same<A> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    Outer_SameParallel(Outer<A_>.Same<A> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.same = SAME.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    Outer_SameParallel<A_, A> with(MapOptions options) {
        return new Outer_SameParallel<>(delegate, options);
    }

    /**
     * Calls {@link Outer.Same#same(Object)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @return the results, in the order of the items
     */
    List<A> same(Iterable<? extends A> a) {
        return same.run(sameBatch(a));
    }

    /**
     * Calls {@link Outer.Same#same(Object)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<A>> sameAsync(Iterable<? extends A> a) {
        return same.async(sameBatch(a));
    }

    /**
     * Calls {@link Outer.Same#same(Object)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<A>> sameSettled(Iterable<? extends A> a) {
        return same.settled(sameBatch(a));
    }

    /**
     * Calls {@link Outer.Same#same(Object)} for every item, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<A> sameStream(Iterable<? extends A> a) {
        Columns columns = same.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        return same.stream(columns, size -> new SameBatch<A_, A>(delegate, aInput.column(), size));
    }

    /**
     * Calls {@link Outer.Same#same(Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<A> sameUnordered(Iterable<? extends A> a) {
        Columns columns = same.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        return same.unordered(columns, size -> new SameBatch<A_, A>(delegate, aInput.column(),
                size));
    }

    private SameBatch<A_, A> sameBatch(Iterable<? extends A> a) {
        Columns columns = same.columns();
        Columns.Input<A> aInput = columns.add("a", a);
        int size = columns.read();
        return new SameBatch<A_, A>(delegate, aInput.column(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class SameBatch<A_, A> extends Batch.OfObject<A> {
        private final Outer<A_>.Same<A> delegate;

        private final Column<A> a;

        SameBatch(Outer<A_>.Same<A> delegate, Column<A> a, int size) {
            super(size);
            this.delegate = delegate;
            this.a = a;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.same(a.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected SameBatch<A_, A> slice(int from, int to) {
            return new SameBatch<A_, A>(delegate, a.slice(from, to), to - from);
        }
    }
}
