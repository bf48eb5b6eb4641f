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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Visibility} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
public final class VisibilityParallel {
    private static final CallSite OPEN = CallSite.of(Visibility.class, "open",
            MapOptions.defaults());

    private static final CallSite HEIRS = CallSite.of(Visibility.class, "heirs",
            MapOptions.defaults());

    private static final CallSite CLOSE = CallSite.of(Visibility.class, "close",
            MapOptions.defaults());

    private final Visibility delegate;

    private final Mapper open;

    private final Mapper heirs;

    private final Mapper close;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    public VisibilityParallel(Visibility delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    public VisibilityParallel(Visibility delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.open = OPEN.mapper(options);
        this.heirs = HEIRS.mapper(options);
        this.close = CLOSE.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    public VisibilityParallel with(MapOptions options) {
        return new VisibilityParallel(delegate, options);
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    public int[] open(int[] a, int[] b) {
        return open.run(openBatch(a, b));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    public int[] open(Iterable<Integer> a, Iterable<Integer> b) {
        return open.run(openBatch(a, b));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    public int[] open(Iterable<OpenArgs> rows) {
        return open.run(openBatch(rows));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<int[]> openAsync(int[] a, int[] b) {
        return open.async(openBatch(a, b));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<int[]> openAsync(Iterable<Integer> a, Iterable<Integer> b) {
        return open.async(openBatch(a, b));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<int[]> openAsync(Iterable<OpenArgs> rows) {
        return open.async(openBatch(rows));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Integer>> openSettled(int[] a, int[] b) {
        return open.settled(openBatch(a, b));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Integer>> openSettled(Iterable<Integer> a, Iterable<Integer> b) {
        return open.settled(openBatch(a, b));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Integer>> openSettled(Iterable<OpenArgs> rows) {
        return open.settled(openBatch(rows));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Integer> openStream(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = open.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        return open.stream(columns, size -> new OpenBatch(delegate, aInput.ints(), bInput.ints(),
                size));
    }

    /**
     * Calls {@link Visibility#open(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Integer> openUnordered(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = open.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        return open.unordered(columns, size -> new OpenBatch(delegate, aInput.ints(), bInput.ints(),
                size));
    }

    /**
     * Calls {@link Visibility#heirs(String)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @return the results, in the order of the items
     */
    protected List<String> heirs(Iterable<? extends String> a) {
        return heirs.run(heirsBatch(a));
    }

    /**
     * Calls {@link Visibility#heirs(String)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    protected CompletableFuture<List<String>> heirsAsync(Iterable<? extends String> a) {
        return heirs.async(heirsBatch(a));
    }

    /**
     * Calls {@link Visibility#heirs(String)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    protected List<Outcome<String>> heirsSettled(Iterable<? extends String> a) {
        return heirs.settled(heirsBatch(a));
    }

    /**
     * Calls {@link Visibility#heirs(String)} for every item, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    protected Stream<String> heirsStream(Iterable<? extends String> a) {
        Columns columns = heirs.columns();
        Columns.Input<String> aInput = columns.add("a", a);
        return heirs.stream(columns, size -> new HeirsBatch(delegate, aInput.column(), size));
    }

    /**
     * Calls {@link Visibility#heirs(String)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @return the results, in any order; closing it stops the work
     */
    protected Stream<String> heirsUnordered(Iterable<? extends String> a) {
        Columns columns = heirs.columns();
        Columns.Input<String> aInput = columns.add("a", a);
        return heirs.unordered(columns, size -> new HeirsBatch(delegate, aInput.column(), size));
    }

    /**
     * Calls {@link Visibility#close(long)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @return the results, in the order of the items
     */
    long[] close(long[] a) {
        return close.run(closeBatch(a));
    }

    /**
     * Calls {@link Visibility#close(long)} for every item, unboxing the columns, in parallel.
     *
     * @param a the {@code a} of each item
     * @return the results, in the order of the items
     */
    long[] close(Iterable<Long> a) {
        return close.run(closeBatch(a));
    }

    /**
     * Calls {@link Visibility#close(long)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<long[]> closeAsync(long[] a) {
        return close.async(closeBatch(a));
    }

    /**
     * Calls {@link Visibility#close(long)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<long[]> closeAsync(Iterable<Long> a) {
        return close.async(closeBatch(a));
    }

    /**
     * Calls {@link Visibility#close(long)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Long>> closeSettled(long[] a) {
        return close.settled(closeBatch(a));
    }

    /**
     * Calls {@link Visibility#close(long)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Long>> closeSettled(Iterable<Long> a) {
        return close.settled(closeBatch(a));
    }

    /**
     * Calls {@link Visibility#close(long)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Long> closeStream(Iterable<Long> a) {
        Columns columns = close.columns();
        Columns.Input<Long> aInput = columns.add("a", a);
        return close.stream(columns, size -> new CloseBatch(delegate, aInput.longs(), size));
    }

    /**
     * Calls {@link Visibility#close(long)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Long> closeUnordered(Iterable<Long> a) {
        Columns columns = close.columns();
        Columns.Input<Long> aInput = columns.add("a", a);
        return close.unordered(columns, size -> new CloseBatch(delegate, aInput.longs(), size));
    }

    private OpenBatch openBatch(int[] a, int[] b) {
        Columns columns = open.columns();
        columns.add("a", a);
        columns.add("b", b);
        int size = columns.read();
        return new OpenBatch(delegate, a, b, size);
    }

    private OpenBatch openBatch(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = open.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        int size = columns.read();
        return new OpenBatch(delegate, aInput.ints(), bInput.ints(), size);
    }

    private OpenBatch openBatch(Iterable<OpenArgs> rows) {
        Columns columns = open.columns();
        Columns.Input<OpenArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] a = new int[size];
        int[] b = new int[size];
        for (int i = 0; i < size; i++) {
            OpenArgs row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
        }
        return new OpenBatch(delegate, a, b, size);
    }

    private HeirsBatch heirsBatch(Iterable<? extends String> a) {
        Columns columns = heirs.columns();
        Columns.Input<String> aInput = columns.add("a", a);
        int size = columns.read();
        return new HeirsBatch(delegate, aInput.column(), size);
    }

    private CloseBatch closeBatch(long[] a) {
        Columns columns = close.columns();
        columns.add("a", a);
        int size = columns.read();
        return new CloseBatch(delegate, a, size);
    }

    private CloseBatch closeBatch(Iterable<Long> a) {
        Columns columns = close.columns();
        Columns.Input<Long> aInput = columns.add("a", a);
        int size = columns.read();
        return new CloseBatch(delegate, aInput.longs(), size);
    }

    /**
     * One row of {@code open}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     */
    @GeneratedWrapper
    public record OpenArgs(int a, int b) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class OpenBatch extends Batch.OfInt {
        private final Visibility delegate;

        private final int[] a;

        private final int[] b;

        OpenBatch(Visibility delegate, int[] a, int[] b, int size) {
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
                    out[i] = delegate.open(a[i], b[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected OpenBatch slice(int from, int to) {
            return new OpenBatch(delegate, Arrays.copyOfRange(a, from, to),
                    Arrays.copyOfRange(b, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class HeirsBatch extends Batch.OfObject<String> {
        private final Visibility delegate;

        private final Column<String> a;

        HeirsBatch(Visibility delegate, Column<String> a, int size) {
            super(size);
            this.delegate = delegate;
            this.a = a;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.heirs(a.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected HeirsBatch slice(int from, int to) {
            return new HeirsBatch(delegate, a.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class CloseBatch extends Batch.OfLong {
        private final Visibility delegate;

        private final long[] a;

        CloseBatch(Visibility delegate, long[] a, int size) {
            super(size);
            this.delegate = delegate;
            this.a = a;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.close(a[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected CloseBatch slice(int from, int to) {
            return new CloseBatch(delegate, Arrays.copyOfRange(a, from, to), to - from);
        }
    }
}
