package shapes;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.GeneratedWrapper;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Range;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Lazily} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class LazilyParallel {
    private static final CallSite WEIGH = CallSite.of(Lazily.class, "weigh", MapOptions.defaults());

    private final Lazily delegate;

    private final Mapper weigh;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    LazilyParallel(Lazily delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    LazilyParallel(Lazily delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.weigh = WEIGH.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    LazilyParallel with(MapOptions options) {
        return new LazilyParallel(delegate, options);
    }

    /**
     * Calls {@link Lazily#weigh(int, String)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> weighStream(Iterable<Integer> a, Iterable<? extends String> b) {
        Columns columns = weigh.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        return weigh.stream(columns, size -> new WeighBatch(delegate, aInput.ints(),
                bInput.column(), size));
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class WeighBatch extends Batch.OfInt {
        private final Lazily delegate;

        private final int[] a;

        private final Column<String> b;

        WeighBatch(Lazily delegate, int[] a, Column<String> b, int size) {
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
}
