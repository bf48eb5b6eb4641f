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
 * Parallel variants of the methods of {@link Arrays} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class ArraysParallel {
    private static final CallSite TRANSPOSE = CallSite.of(Arrays.class, "transpose",
            MapOptions.defaults());

    private static final CallSite SUM = CallSite.of(Arrays.class, "sum", MapOptions.defaults());

    private static final CallSite JOIN = CallSite.of(Arrays.class, "join", MapOptions.defaults());

    private static final CallSite PLUS = CallSite.of(Arrays.class, "plus", MapOptions.defaults());

    private final Arrays delegate;

    private final Mapper transpose;

    private final Mapper sum;

    private final Mapper join;

    private final Mapper plus;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    ArraysParallel(Arrays delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    ArraysParallel(Arrays delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.transpose = TRANSPOSE.mapper(options);
        this.sum = SUM.mapper(options);
        this.join = JOIN.mapper(options);
        this.plus = PLUS.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    ArraysParallel with(MapOptions options) {
        return new ArraysParallel(delegate, options);
    }

    /**
     * Calls {@link Arrays#transpose(int[][])} for every item, in parallel.
     *
     * @param matrix the {@code matrix} of each item
     * @return the results, in the order of the items
     */
    List<int[][]> transpose(Iterable<? extends int[][]> matrix) {
        return transpose.run(transposeBatch(matrix));
    }

    /**
     * Calls {@link Arrays#transpose(int[][])} for every item, in parallel, and does not wait.
     *
     * @param matrix the {@code matrix} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<int[][]>> transposeAsync(Iterable<? extends int[][]> matrix) {
        return transpose.async(transposeBatch(matrix));
    }

    /**
     * Calls {@link Arrays#transpose(int[][])} for every item, in parallel, and tells how each ended.
     *
     * @param matrix the {@code matrix} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<int[][]>> transposeSettled(Iterable<? extends int[][]> matrix) {
        return transpose.settled(transposeBatch(matrix));
    }

    /**
     * Calls {@link Arrays#transpose(int[][])} for every item, in parallel, as the results are pulled.
     *
     * @param matrix the {@code matrix} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<int[][]> transposeStream(Iterable<? extends int[][]> matrix) {
        Columns columns = transpose.columns();
        Columns.Input<int[][]> matrixInput = columns.add("matrix", matrix);
        return transpose.stream(columns, size -> new TransposeBatch(delegate, matrixInput.column(),
                size));
    }

    /**
     * Calls {@link Arrays#transpose(int[][])} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param matrix the {@code matrix} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<int[][]> transposeUnordered(Iterable<? extends int[][]> matrix) {
        Columns columns = transpose.columns();
        Columns.Input<int[][]> matrixInput = columns.add("matrix", matrix);
        return transpose.unordered(columns, size -> new TransposeBatch(delegate,
                matrixInput.column(), size));
    }

    /**
     * Calls {@link Arrays#sum(int[])} for every item, in parallel.
     *
     * @param values the {@code values} of each item
     * @return the results, in the order of the items
     */
    int[] sum(Iterable<? extends int[]> values) {
        return sum.run(sumBatch(values));
    }

    /**
     * Calls {@link Arrays#sum(int[])} for every item, in parallel, and does not wait.
     *
     * @param values the {@code values} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> sumAsync(Iterable<? extends int[]> values) {
        return sum.async(sumBatch(values));
    }

    /**
     * Calls {@link Arrays#sum(int[])} for every item, in parallel, and tells how each ended.
     *
     * @param values the {@code values} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> sumSettled(Iterable<? extends int[]> values) {
        return sum.settled(sumBatch(values));
    }

    /**
     * Calls {@link Arrays#sum(int[])} for every item, in parallel, as the results are pulled.
     *
     * @param values the {@code values} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> sumStream(Iterable<? extends int[]> values) {
        Columns columns = sum.columns();
        Columns.Input<int[]> valuesInput = columns.add("values", values);
        return sum.stream(columns, size -> new SumBatch(delegate, valuesInput.column(), size));
    }

    /**
     * Calls {@link Arrays#sum(int[])} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param values the {@code values} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> sumUnordered(Iterable<? extends int[]> values) {
        Columns columns = sum.columns();
        Columns.Input<int[]> valuesInput = columns.add("values", values);
        return sum.unordered(columns, size -> new SumBatch(delegate, valuesInput.column(), size));
    }

    /**
     * Calls {@link Arrays#join(String, Object[])} for every item, in parallel.
     *
     * @param separator the {@code separator} of each item
     * @param parts the {@code parts} of every item
     * @return the results, in the order of the items
     */
    List<String> join(Iterable<? extends String> separator, Object[] parts) {
        return join.run(joinBatch(separator, parts));
    }

    /**
     * Calls {@link Arrays#join(String, Object[])} for every item, in parallel, and does not wait.
     *
     * @param separator the {@code separator} of each item
     * @param parts the {@code parts} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<String>> joinAsync(Iterable<? extends String> separator,
            Object[] parts) {
        return join.async(joinBatch(separator, parts));
    }

    /**
     * Calls {@link Arrays#join(String, Object[])} for every item, in parallel, and tells how each ended.
     *
     * @param separator the {@code separator} of each item
     * @param parts the {@code parts} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<String>> joinSettled(Iterable<? extends String> separator, Object[] parts) {
        return join.settled(joinBatch(separator, parts));
    }

    /**
     * Calls {@link Arrays#join(String, Object[])} for every item, in parallel, as the results are pulled.
     *
     * @param separator the {@code separator} of each item
     * @param parts the {@code parts} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<String> joinStream(Iterable<? extends String> separator, Object[] parts) {
        Columns columns = join.columns();
        Columns.Input<String> separatorInput = columns.add("separator", separator);
        return join.stream(columns, size -> new JoinBatch(delegate, separatorInput.column(), parts,
                size));
    }

    /**
     * Calls {@link Arrays#join(String, Object[])} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param separator the {@code separator} of each item
     * @param parts the {@code parts} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<String> joinUnordered(Iterable<? extends String> separator, Object[] parts) {
        Columns columns = join.columns();
        Columns.Input<String> separatorInput = columns.add("separator", separator);
        return join.unordered(columns, size -> new JoinBatch(delegate, separatorInput.column(),
                parts, size));
    }

    /**
     * Calls {@link Arrays#plus(int, int)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @return the results, in the order of the items
     */
    int[] plus(int[] a, int b) {
        return plus.run(plusBatch(a, b));
    }

    /**
     * Calls {@link Arrays#plus(int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @return the results, in the order of the items
     */
    int[] plus(Iterable<Integer> a, int b) {
        return plus.run(plusBatch(a, b));
    }

    /**
     * Calls {@link Arrays#plus(int, int)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> plusAsync(int[] a, int b) {
        return plus.async(plusBatch(a, b));
    }

    /**
     * Calls {@link Arrays#plus(int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> plusAsync(Iterable<Integer> a, int b) {
        return plus.async(plusBatch(a, b));
    }

    /**
     * Calls {@link Arrays#plus(int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> plusSettled(int[] a, int b) {
        return plus.settled(plusBatch(a, b));
    }

    /**
     * Calls {@link Arrays#plus(int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> plusSettled(Iterable<Integer> a, int b) {
        return plus.settled(plusBatch(a, b));
    }

    /**
     * Calls {@link Arrays#plus(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> plusStream(Iterable<Integer> a, int b) {
        Columns columns = plus.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        return plus.stream(columns, size -> new PlusBatch(aInput.ints(), b, size));
    }

    /**
     * Calls {@link Arrays#plus(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> plusUnordered(Iterable<Integer> a, int b) {
        Columns columns = plus.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        return plus.unordered(columns, size -> new PlusBatch(aInput.ints(), b, size));
    }

    private TransposeBatch transposeBatch(Iterable<? extends int[][]> matrix) {
        Columns columns = transpose.columns();
        Columns.Input<int[][]> matrixInput = columns.add("matrix", matrix);
        int size = columns.read();
        return new TransposeBatch(delegate, matrixInput.column(), size);
    }

    private SumBatch sumBatch(Iterable<? extends int[]> values) {
        Columns columns = sum.columns();
        Columns.Input<int[]> valuesInput = columns.add("values", values);
        int size = columns.read();
        return new SumBatch(delegate, valuesInput.column(), size);
    }

    private JoinBatch joinBatch(Iterable<? extends String> separator, Object[] parts) {
        Columns columns = join.columns();
        Columns.Input<String> separatorInput = columns.add("separator", separator);
        int size = columns.read();
        return new JoinBatch(delegate, separatorInput.column(), parts, size);
    }

    private PlusBatch plusBatch(int[] a, int b) {
        Columns columns = plus.columns();
        columns.add("a", a);
        int size = columns.read();
        return new PlusBatch(a, b, size);
    }

    private PlusBatch plusBatch(Iterable<Integer> a, int b) {
        Columns columns = plus.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        int size = columns.read();
        return new PlusBatch(aInput.ints(), b, size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class TransposeBatch extends Batch.OfObject<int[][]> {
        private final Arrays delegate;

        private final Column<int[][]> matrix;

        TransposeBatch(Arrays delegate, Column<int[][]> matrix, int size) {
            super(size);
            this.delegate = delegate;
            this.matrix = matrix;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.transpose(matrix.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected TransposeBatch slice(int from, int to) {
            return new TransposeBatch(delegate, matrix.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class SumBatch extends Batch.OfInt {
        private final Arrays delegate;

        private final Column<int[]> values;

        SumBatch(Arrays delegate, Column<int[]> values, int size) {
            super(size);
            this.delegate = delegate;
            this.values = values;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.sum(values.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected SumBatch slice(int from, int to) {
            return new SumBatch(delegate, values.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class JoinBatch extends Batch.OfObject<String> {
        private final Arrays delegate;

        private final Column<String> separator;

        private final Object[] parts;

        JoinBatch(Arrays delegate, Column<String> separator, Object[] parts, int size) {
            super(size);
            this.delegate = delegate;
            this.separator = separator;
            this.parts = parts;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.join(separator.get(i), parts);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected JoinBatch slice(int from, int to) {
            return new JoinBatch(delegate, separator.slice(from, to), parts, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class PlusBatch extends Batch.OfInt {
        private final int[] a;

        private final int b;

        PlusBatch(int[] a, int b, int size) {
            super(size);
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Arrays.plus(a[i], b);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected PlusBatch slice(int from, int to) {
            return new PlusBatch(java.util.Arrays.copyOfRange(a, from, to), b, to - from);
        }
    }
}
