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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Unit} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class UnitParallel {
    private static final CallSite METRES = CallSite.of(Unit.class, "metres", MapOptions.defaults());

    private final Unit delegate;

    private final Mapper metres;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    UnitParallel(Unit delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    UnitParallel(Unit delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.metres = METRES.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    UnitParallel with(MapOptions options) {
        return new UnitParallel(delegate, options);
    }

    /**
     * Calls {@link Unit#metres(double)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    double[] metres(double[] value) {
        return metres.run(metresBatch(value));
    }

    /**
     * Calls {@link Unit#metres(double)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    double[] metres(Iterable<Double> value) {
        return metres.run(metresBatch(value));
    }

    /**
     * Calls {@link Unit#metres(double)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<double[]> metresAsync(double[] value) {
        return metres.async(metresBatch(value));
    }

    /**
     * Calls {@link Unit#metres(double)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<double[]> metresAsync(Iterable<Double> value) {
        return metres.async(metresBatch(value));
    }

    /**
     * Calls {@link Unit#metres(double)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Double>> metresSettled(double[] value) {
        return metres.settled(metresBatch(value));
    }

    /**
     * Calls {@link Unit#metres(double)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Double>> metresSettled(Iterable<Double> value) {
        return metres.settled(metresBatch(value));
    }

    /**
     * Calls {@link Unit#metres(double)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Double> metresStream(Iterable<Double> value) {
        Columns columns = metres.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        return metres.stream(columns, size -> new MetresBatch(delegate, valueInput.doubles(),
                size));
    }

    /**
     * Calls {@link Unit#metres(double)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Double> metresUnordered(Iterable<Double> value) {
        Columns columns = metres.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        return metres.unordered(columns, size -> new MetresBatch(delegate, valueInput.doubles(),
                size));
    }

    private MetresBatch metresBatch(double[] value) {
        Columns columns = metres.columns();
        columns.add("value", value);
        int size = columns.read();
        return new MetresBatch(delegate, value, size);
    }

    private MetresBatch metresBatch(Iterable<Double> value) {
        Columns columns = metres.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        int size = columns.read();
        return new MetresBatch(delegate, valueInput.doubles(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class MetresBatch extends Batch.OfDouble {
        private final Unit delegate;

        private final double[] value;

        MetresBatch(Unit delegate, double[] value, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.metres(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MetresBatch slice(int from, int to) {
            return new MetresBatch(delegate, Arrays.copyOfRange(value, from, to), to - from);
        }
    }
}
