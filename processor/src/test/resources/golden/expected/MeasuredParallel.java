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
 * Parallel variants of the methods of {@link Measured} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class MeasuredParallel {
    private static final CallSite PLUS = CallSite.of(Measured.class, "plus", MapOptions.defaults());

    private final Measured delegate;

    private final Mapper plus;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    MeasuredParallel(Measured delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    MeasuredParallel(Measured delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.plus = PLUS.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    MeasuredParallel with(MapOptions options) {
        return new MeasuredParallel(delegate, options);
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every item, in parallel.
     *
     * @param other the {@code other} of each item
     * @param others the {@code others} of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return the results, in the order of the items
     */
    List<Measured> plus(int[] other, Iterable<? extends String> others,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.run(plusBatch(other, others, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param other the {@code other} of each item
     * @param others the {@code others} of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return the results, in the order of the items
     */
    List<Measured> plus(Iterable<Integer> other, Iterable<? extends String> others,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.run(plusBatch(other, others, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return the results, in the order of the items
     */
    List<Measured> plus(Iterable<PlusArgs> rows,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.run(plusBatch(rows, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every item, in parallel, and does not wait.
     *
     * @param other the {@code other} of each item
     * @param others the {@code others} of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Measured>> plusAsync(int[] other, Iterable<? extends String> others,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.async(plusBatch(other, others, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param other the {@code other} of each item
     * @param others the {@code others} of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Measured>> plusAsync(Iterable<Integer> other,
            Iterable<? extends String> others,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.async(plusBatch(other, others, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Measured>> plusAsync(Iterable<PlusArgs> rows,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.async(plusBatch(rows, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param other the {@code other} of each item
     * @param others the {@code others} of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Measured>> plusSettled(int[] other, Iterable<? extends String> others,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.settled(plusBatch(other, others, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param other the {@code other} of each item
     * @param others the {@code others} of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Measured>> plusSettled(Iterable<Integer> other, Iterable<? extends String> others,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.settled(plusBatch(other, others, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Measured>> plusSettled(Iterable<PlusArgs> rows,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        return plus.settled(plusBatch(rows, constant, secret));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param other the {@code other} of each item
     * @param others the {@code others} of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Measured> plusStream(Iterable<Integer> other, Iterable<? extends String> others,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        Columns columns = plus.columns();
        Columns.Input<Integer> otherInput = columns.add("other", other);
        Columns.Input<String> othersInput = columns.add("others", others);
        return plus.stream(columns, size -> new PlusBatch(delegate, otherInput.ints(),
                othersInput.column(), constant, secret, size));
    }

    /**
     * Calls {@link Measured#plus(int, String, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param other the {@code other} of each item
     * @param others the {@code others} of each item
     * @param constant the {@code constant} of every item
     * @param secret the {@code secret} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Measured> plusUnordered(Iterable<Integer> other, Iterable<? extends String> others,
            @Measured.Everything(text = "\"quoted\"\n", character = '\'', numbers = {1L, 2L}, type = int[].class, level = Measured.Level.HIGH, range = @Measured.Range(to = 5)) int constant,
            int secret) {
        Columns columns = plus.columns();
        Columns.Input<Integer> otherInput = columns.add("other", other);
        Columns.Input<String> othersInput = columns.add("others", others);
        return plus.unordered(columns, size -> new PlusBatch(delegate, otherInput.ints(),
                othersInput.column(), constant, secret, size));
    }

    private PlusBatch plusBatch(int[] other, Iterable<? extends String> others, int constant,
            int secret) {
        Columns columns = plus.columns();
        columns.add("other", other);
        Columns.Input<String> othersInput = columns.add("others", others);
        int size = columns.read();
        return new PlusBatch(delegate, other, othersInput.column(), constant, secret, size);
    }

    private PlusBatch plusBatch(Iterable<Integer> other, Iterable<? extends String> others,
            int constant, int secret) {
        Columns columns = plus.columns();
        Columns.Input<Integer> otherInput = columns.add("other", other);
        Columns.Input<String> othersInput = columns.add("others", others);
        int size = columns.read();
        return new PlusBatch(delegate, otherInput.ints(), othersInput.column(), constant, secret,
                size);
    }

    private PlusBatch plusBatch(Iterable<PlusArgs> rows, int constant, int secret) {
        Columns columns = plus.columns();
        Columns.Input<PlusArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] other = new int[size];
        Object[] others = new Object[size];
        for (int i = 0; i < size; i++) {
            PlusArgs row = input.require(i);
            other[i] = row.other();
            others[i] = row.others();
        }
        return new PlusBatch(delegate, other, Column.of(others), constant, secret, size);
    }

    /**
     * One row of {@code plus}: the arguments of one item.
     *
     * @param other the item's {@code other}
     * @param others the item's {@code others}
     */
    @GeneratedWrapper
    record PlusArgs(@Measured.Range(from = 1, to = 2) int other,
            @Measured.Ranges({@Measured.Range(to = 3), @Measured.Range(to = 4)}) String others) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class PlusBatch extends Batch.OfObject<Measured> {
        private final Measured delegate;

        private final int[] other;

        private final Column<String> others;

        private final int constant;

        private final int secret;

        PlusBatch(Measured delegate, int[] other, Column<String> others, int constant, int secret,
                int size) {
            super(size);
            this.delegate = delegate;
            this.other = other;
            this.others = others;
            this.constant = constant;
            this.secret = secret;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.plus(other[i], others.get(i), constant, secret);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected PlusBatch slice(int from, int to) {
            return new PlusBatch(delegate, Arrays.copyOfRange(other, from, to),
                    others.slice(from, to), constant, secret, to - from);
        }
    }
}
