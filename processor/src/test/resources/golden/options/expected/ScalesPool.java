package shapes;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.GeneratedWrapper;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Range;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Scales} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
@Singleton
final class ScalesPool {
    private static final CallSite WEIGH = CallSite.of(Scales.class, "weigh", MapOptions.defaults());

    private static final CallSite FORGET = CallSite.of(Scales.class, "forget",
            MapOptions.defaults());

    private static final CallSite WEIGH_SETTLED = CallSite.of(Scales.class, "weighSettled",
            MapOptions.defaults());

    private final Scales delegate;

    private final Mapper weigh;

    private final Mapper forget;

    private final Mapper weighSettled;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    @Inject
    ScalesPool(Scales delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    ScalesPool(Scales delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.weigh = WEIGH.mapper(options);
        this.forget = FORGET.mapper(options);
        this.weighSettled = WEIGH_SETTLED.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    ScalesPool with(MapOptions options) {
        return new ScalesPool(delegate, options);
    }

    /**
     * Calls {@link Scales#weigh(int, String)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> weighAsync(int[] a, Iterable<? extends String> b) {
        return weigh.async(weighBatch(a, b));
    }

    /**
     * Calls {@link Scales#weigh(int, String)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> weighUnordered(Iterable<Integer> a, Iterable<? extends String> b) {
        Columns columns = weigh.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        return weigh.unordered(columns, size -> new WeighBatch(delegate, aInput.ints(),
                bInput.column(), size));
    }

    /**
     * Calls {@link Scales#forget(long, long)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> forgetAsync(long[] a, long[] b) {
        return forget.async(forgetBatch(a, b));
    }

    /**
     * Calls {@link Scales#weighSettled(int, String)} for every item, in parallel, and does not wait.
     *
     * <blockquote>
     * Not in the way of what is left out.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> weighSettledAsync(int[] a, Iterable<? extends String> b) {
        return weighSettled.async(weighSettledBatch(a, b));
    }

    /**
     * Calls {@link Scales#weighSettled(int, String)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * <blockquote>
     * Not in the way of what is left out.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> weighSettledUnordered(Iterable<Integer> a, Iterable<? extends String> b) {
        Columns columns = weighSettled.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        return weighSettled.unordered(columns, size -> new WeighSettledBatch(delegate,
                aInput.ints(), bInput.column(), size));
    }

    private WeighBatch weighBatch(int[] a, Iterable<? extends String> b) {
        Columns columns = weigh.columns();
        columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        int size = columns.read();
        return new WeighBatch(delegate, a, bInput.column(), size);
    }

    private ForgetBatch forgetBatch(long[] a, long[] b) {
        Columns columns = forget.columns();
        columns.add("a", a);
        columns.add("b", b);
        int size = columns.read();
        return new ForgetBatch(delegate, a, b, size);
    }

    private WeighSettledBatch weighSettledBatch(int[] a, Iterable<? extends String> b) {
        Columns columns = weighSettled.columns();
        columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        int size = columns.read();
        return new WeighSettledBatch(delegate, a, bInput.column(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class WeighBatch extends Batch.OfInt {
        private final Scales delegate;

        private final int[] a;

        private final Column<String> b;

        WeighBatch(Scales delegate, int[] a, Column<String> b, int size) {
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
                    out[i] = delegate.weigh(a[i], b.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected WeighBatch slice(int from, int to) {
            return new WeighBatch(delegate, Arrays.copyOfRange(a, from, to), b.slice(from, to),
                    to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ForgetBatch extends Batch.OfVoid {
        private final Scales delegate;

        private final long[] a;

        private final long[] b;

        ForgetBatch(Scales delegate, long[] a, long[] b, int size) {
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
                    delegate.forget(a[i], b[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ForgetBatch slice(int from, int to) {
            return new ForgetBatch(delegate, Arrays.copyOfRange(a, from, to),
                    Arrays.copyOfRange(b, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class WeighSettledBatch extends Batch.OfInt {
        private final Scales delegate;

        private final int[] a;

        private final Column<String> b;

        WeighSettledBatch(Scales delegate, int[] a, Column<String> b, int size) {
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
                    out[i] = delegate.weighSettled(a[i], b.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected WeighSettledBatch slice(int from, int to) {
            return new WeighSettledBatch(delegate, Arrays.copyOfRange(a, from, to),
                    b.slice(from, to), to - from);
        }
    }
}
