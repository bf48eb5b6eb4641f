package shapes;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.GeneratedWrapper;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.Range;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Deep.Apart.Further} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class Deep_Apart_FurtherParallel {
    private static final CallSite TWICE = CallSite.of(Deep.Apart.Further.class, "twice",
            MapOptions.defaults());

    private final Mapper twice;

    /**
     * Runs as the annotations say.
     */
    Deep_Apart_FurtherParallel() {
        this(MapOptions.defaults());
    }

    /**
     * Runs as the options say, and where they are silent as the annotations do.
     *
     * @param options how the methods are run
     */
    Deep_Apart_FurtherParallel(MapOptions options) {
        this.twice = TWICE.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    Deep_Apart_FurtherParallel with(MapOptions options) {
        return new Deep_Apart_FurtherParallel(options);
    }

    /**
     * Calls {@link Deep.Apart.Further#twice(int)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public int[] twice(int[] value) {
        return twice.run(twiceBatch(value));
    }

    /**
     * Calls {@link Deep.Apart.Further#twice(int)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public int[] twice(Iterable<Integer> value) {
        return twice.run(twiceBatch(value));
    }

    /**
     * Calls {@link Deep.Apart.Further#twice(int)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<int[]> twiceAsync(int[] value) {
        return twice.async(twiceBatch(value));
    }

    /**
     * Calls {@link Deep.Apart.Further#twice(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<int[]> twiceAsync(Iterable<Integer> value) {
        return twice.async(twiceBatch(value));
    }

    /**
     * Calls {@link Deep.Apart.Further#twice(int)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Integer>> twiceSettled(int[] value) {
        return twice.settled(twiceBatch(value));
    }

    /**
     * Calls {@link Deep.Apart.Further#twice(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Integer>> twiceSettled(Iterable<Integer> value) {
        return twice.settled(twiceBatch(value));
    }

    /**
     * Calls {@link Deep.Apart.Further#twice(int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Integer> twiceStream(Iterable<Integer> value) {
        Columns columns = twice.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return twice.stream(columns, size -> new TwiceBatch(valueInput.ints(), size));
    }

    /**
     * Calls {@link Deep.Apart.Further#twice(int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Integer> twiceUnordered(Iterable<Integer> value) {
        Columns columns = twice.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return twice.unordered(columns, size -> new TwiceBatch(valueInput.ints(), size));
    }

    private TwiceBatch twiceBatch(int[] value) {
        Columns columns = twice.columns();
        columns.add("value", value);
        int size = columns.read();
        return new TwiceBatch(value, size);
    }

    private TwiceBatch twiceBatch(Iterable<Integer> value) {
        Columns columns = twice.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        int size = columns.read();
        return new TwiceBatch(valueInput.ints(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class TwiceBatch extends Batch.OfInt {
        private final int[] value;

        TwiceBatch(int[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Deep.Apart.Further.twice(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected TwiceBatch slice(int from, int to) {
            return new TwiceBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }
}
