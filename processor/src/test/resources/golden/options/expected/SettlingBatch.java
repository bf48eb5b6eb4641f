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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Settling} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class SettlingBatch {
    private static final CallSite SETTLING = CallSite.of(Settling.class, "settling",
            MapOptions.defaults());

    private final Settling delegate;

    private final Mapper settling;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    SettlingBatch(Settling delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    SettlingBatch(Settling delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.settling = SETTLING.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    SettlingBatch with(MapOptions options) {
        return new SettlingBatch(delegate, options);
    }

    /**
     * Calls {@link Settling#settling(int, String)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> settlingSettled(int[] a, Iterable<? extends String> b) {
        return settling.settled(settlingBatch(a, b));
    }

    /**
     * Calls {@link Settling#settling(int, String)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> settlingSettled(Iterable<SettlingArgs> rows) {
        return settling.settled(settlingBatch(rows));
    }

    private SettlingBatch2 settlingBatch(int[] a, Iterable<? extends String> b) {
        Columns columns = settling.columns();
        columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        int size = columns.read();
        return new SettlingBatch2(delegate, a, bInput.column(), size);
    }

    private SettlingBatch2 settlingBatch(Iterable<SettlingArgs> rows) {
        Columns columns = settling.columns();
        Columns.Input<SettlingArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] a = new int[size];
        Object[] b = new Object[size];
        for (int i = 0; i < size; i++) {
            SettlingArgs row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
        }
        return new SettlingBatch2(delegate, a, Column.of(b), size);
    }

    /**
     * One row of {@code settling}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     */
    @GeneratedWrapper
    record SettlingArgs(int a, String b) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class SettlingBatch2 extends Batch.OfInt {
        private final Settling delegate;

        private final int[] a;

        private final Column<String> b;

        SettlingBatch2(Settling delegate, int[] a, Column<String> b, int size) {
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
                    out[i] = delegate.settling(a[i], b.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected SettlingBatch2 slice(int from, int to) {
            return new SettlingBatch2(delegate, Arrays.copyOfRange(a, from, to), b.slice(from, to),
                    to - from);
        }
    }
}
