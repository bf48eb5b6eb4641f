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
 * Parallel variants of the methods of {@link Hierarchy.Wholly} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class Hierarchy_WhollyParallel {
    private static final CallSite MEASURE = CallSite.of(Hierarchy.Wholly.class, "measure",
            MapOptions.defaults());

    private final Hierarchy.Wholly delegate;

    private final Mapper measure;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    Hierarchy_WhollyParallel(Hierarchy.Wholly delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    Hierarchy_WhollyParallel(Hierarchy.Wholly delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.measure = MEASURE.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    Hierarchy_WhollyParallel with(MapOptions options) {
        return new Hierarchy_WhollyParallel(delegate, options);
    }

    /**
     * Calls {@link Hierarchy.Wholly#measure(String)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public List<Integer> measure(Iterable<? extends String> value) {
        return measure.run(measureBatch(value));
    }

    /**
     * Calls {@link Hierarchy.Wholly#measure(String)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<Integer>> measureAsync(Iterable<? extends String> value) {
        return measure.async(measureBatch(value));
    }

    /**
     * Calls {@link Hierarchy.Wholly#measure(String)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Integer>> measureSettled(Iterable<? extends String> value) {
        return measure.settled(measureBatch(value));
    }

    /**
     * Calls {@link Hierarchy.Wholly#measure(String)} for every item, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Integer> measureStream(Iterable<? extends String> value) {
        Columns columns = measure.columns();
        Columns.Input<String> valueInput = columns.add("value", value);
        return measure.stream(columns, size -> new MeasureBatch(delegate, valueInput.column(),
                size));
    }

    /**
     * Calls {@link Hierarchy.Wholly#measure(String)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Integer> measureUnordered(Iterable<? extends String> value) {
        Columns columns = measure.columns();
        Columns.Input<String> valueInput = columns.add("value", value);
        return measure.unordered(columns, size -> new MeasureBatch(delegate, valueInput.column(),
                size));
    }

    private MeasureBatch measureBatch(Iterable<? extends String> value) {
        Columns columns = measure.columns();
        Columns.Input<String> valueInput = columns.add("value", value);
        int size = columns.read();
        return new MeasureBatch(delegate, valueInput.column(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class MeasureBatch extends Batch.OfObject<Integer> {
        private final Hierarchy.Wholly delegate;

        private final Column<String> value;

        MeasureBatch(Hierarchy.Wholly delegate, Column<String> value, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.measure(value.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MeasureBatch slice(int from, int to) {
            return new MeasureBatch(delegate, value.slice(from, to), to - from);
        }
    }
}
