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
 * Parallel variants of the methods of {@link Unpackaged} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
public final class UnpackagedParallel {
    private static final CallSite JOIN = CallSite.of(Unpackaged.class, "join",
            MapOptions.defaults());

    private final Unpackaged delegate;

    private final Mapper join;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    public UnpackagedParallel(Unpackaged delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    public UnpackagedParallel(Unpackaged delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.join = JOIN.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    public UnpackagedParallel with(MapOptions options) {
        return new UnpackagedParallel(delegate, options);
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every item, in parallel.
     *
     * @param other the {@code other} of each item
     * @param times the {@code times} of each item
     * @param separator the {@code separator} of every item
     * @return the results, in the order of the items
     */
    public List<Unpackaged> join(Iterable<? extends Unpackaged> other, int[] times,
            Unpackaged separator) {
        return join.run(joinBatch(other, times, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every item, unboxing the columns, in parallel.
     *
     * @param other the {@code other} of each item
     * @param times the {@code times} of each item
     * @param separator the {@code separator} of every item
     * @return the results, in the order of the items
     */
    public List<Unpackaged> join(Iterable<? extends Unpackaged> other, Iterable<Integer> times,
            Unpackaged separator) {
        return join.run(joinBatch(other, times, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param separator the {@code separator} of every item
     * @return the results, in the order of the items
     */
    public List<Unpackaged> join(Iterable<JoinArgs> rows, Unpackaged separator) {
        return join.run(joinBatch(rows, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every item, in parallel, and does not wait.
     *
     * @param other the {@code other} of each item
     * @param times the {@code times} of each item
     * @param separator the {@code separator} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<Unpackaged>> joinAsync(Iterable<? extends Unpackaged> other,
            int[] times, Unpackaged separator) {
        return join.async(joinBatch(other, times, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param other the {@code other} of each item
     * @param times the {@code times} of each item
     * @param separator the {@code separator} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<Unpackaged>> joinAsync(Iterable<? extends Unpackaged> other,
            Iterable<Integer> times, Unpackaged separator) {
        return join.async(joinBatch(other, times, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param separator the {@code separator} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<Unpackaged>> joinAsync(Iterable<JoinArgs> rows,
            Unpackaged separator) {
        return join.async(joinBatch(rows, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every item, in parallel, and tells how each ended.
     *
     * @param other the {@code other} of each item
     * @param times the {@code times} of each item
     * @param separator the {@code separator} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Unpackaged>> joinSettled(Iterable<? extends Unpackaged> other, int[] times,
            Unpackaged separator) {
        return join.settled(joinBatch(other, times, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param other the {@code other} of each item
     * @param times the {@code times} of each item
     * @param separator the {@code separator} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Unpackaged>> joinSettled(Iterable<? extends Unpackaged> other,
            Iterable<Integer> times, Unpackaged separator) {
        return join.settled(joinBatch(other, times, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param separator the {@code separator} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Unpackaged>> joinSettled(Iterable<JoinArgs> rows, Unpackaged separator) {
        return join.settled(joinBatch(rows, separator));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param other the {@code other} of each item
     * @param times the {@code times} of each item
     * @param separator the {@code separator} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Unpackaged> joinStream(Iterable<? extends Unpackaged> other,
            Iterable<Integer> times, Unpackaged separator) {
        Columns columns = join.columns();
        Columns.Input<Unpackaged> otherInput = columns.add("other", other);
        Columns.Input<Integer> timesInput = columns.add("times", times);
        return join.stream(columns, size -> new JoinBatch(delegate, otherInput.column(),
                timesInput.ints(), separator, size));
    }

    /**
     * Calls {@link Unpackaged#join(Unpackaged, int, Unpackaged)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param other the {@code other} of each item
     * @param times the {@code times} of each item
     * @param separator the {@code separator} of every item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Unpackaged> joinUnordered(Iterable<? extends Unpackaged> other,
            Iterable<Integer> times, Unpackaged separator) {
        Columns columns = join.columns();
        Columns.Input<Unpackaged> otherInput = columns.add("other", other);
        Columns.Input<Integer> timesInput = columns.add("times", times);
        return join.unordered(columns, size -> new JoinBatch(delegate, otherInput.column(),
                timesInput.ints(), separator, size));
    }

    private JoinBatch joinBatch(Iterable<? extends Unpackaged> other, int[] times,
            Unpackaged separator) {
        Columns columns = join.columns();
        Columns.Input<Unpackaged> otherInput = columns.add("other", other);
        columns.add("times", times);
        int size = columns.read();
        return new JoinBatch(delegate, otherInput.column(), times, separator, size);
    }

    private JoinBatch joinBatch(Iterable<? extends Unpackaged> other, Iterable<Integer> times,
            Unpackaged separator) {
        Columns columns = join.columns();
        Columns.Input<Unpackaged> otherInput = columns.add("other", other);
        Columns.Input<Integer> timesInput = columns.add("times", times);
        int size = columns.read();
        return new JoinBatch(delegate, otherInput.column(), timesInput.ints(), separator, size);
    }

    private JoinBatch joinBatch(Iterable<JoinArgs> rows, Unpackaged separator) {
        Columns columns = join.columns();
        Columns.Input<JoinArgs> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] other = new Object[size];
        int[] times = new int[size];
        for (int i = 0; i < size; i++) {
            JoinArgs row = input.require(i);
            other[i] = row.other();
            times[i] = row.times();
        }
        return new JoinBatch(delegate, Column.of(other), times, separator, size);
    }

    /**
     * One row of {@code join}: the arguments of one item.
     *
     * @param other the item's {@code other}
     * @param times the item's {@code times}
     */
    @GeneratedWrapper
    public record JoinArgs(Unpackaged other, int times) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class JoinBatch extends Batch.OfObject<Unpackaged> {
        private final Unpackaged delegate;

        private final Column<Unpackaged> other;

        private final int[] times;

        private final Unpackaged separator;

        JoinBatch(Unpackaged delegate, Column<Unpackaged> other, int[] times, Unpackaged separator,
                int size) {
            super(size);
            this.delegate = delegate;
            this.other = other;
            this.times = times;
            this.separator = separator;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.join(other.get(i), times[i], separator);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected JoinBatch slice(int from, int to) {
            return new JoinBatch(delegate, other.slice(from, to),
                    Arrays.copyOfRange(times, from, to), separator, to - from);
        }
    }
}
