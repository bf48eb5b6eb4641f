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
 * Parallel variants of the methods of {@link Shape} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
public final class ShapeParallel {
    private static final CallSite AREA = CallSite.of(Shape.class, "area", MapOptions.defaults());

    private static final CallSite TWICE = CallSite.of(Shape.class, "twice", MapOptions.defaults());

    private static final CallSite UNIT = CallSite.of(Shape.class, "unit", MapOptions.defaults());

    private final Shape delegate;

    private final Mapper area;

    private final Mapper twice;

    private final Mapper unit;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    public ShapeParallel(Shape delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    public ShapeParallel(Shape delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.area = AREA.mapper(options);
        this.twice = TWICE.mapper(options);
        this.unit = UNIT.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    public ShapeParallel with(MapOptions options) {
        return new ShapeParallel(delegate, options);
    }

    /**
     * Calls {@link Shape#area(double)} for every item, in parallel.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items
     */
    public double[] area(double[] scale) {
        return area.run(areaBatch(scale));
    }

    /**
     * Calls {@link Shape#area(double)} for every item, unboxing the columns, in parallel.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items
     */
    public double[] area(Iterable<Double> scale) {
        return area.run(areaBatch(scale));
    }

    /**
     * Calls {@link Shape#area(double)} for every item, in parallel, and does not wait.
     *
     * @param scale the {@code scale} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<double[]> areaAsync(double[] scale) {
        return area.async(areaBatch(scale));
    }

    /**
     * Calls {@link Shape#area(double)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param scale the {@code scale} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<double[]> areaAsync(Iterable<Double> scale) {
        return area.async(areaBatch(scale));
    }

    /**
     * Calls {@link Shape#area(double)} for every item, in parallel, and tells how each ended.
     *
     * @param scale the {@code scale} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Double>> areaSettled(double[] scale) {
        return area.settled(areaBatch(scale));
    }

    /**
     * Calls {@link Shape#area(double)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param scale the {@code scale} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Double>> areaSettled(Iterable<Double> scale) {
        return area.settled(areaBatch(scale));
    }

    /**
     * Calls {@link Shape#area(double)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Double> areaStream(Iterable<Double> scale) {
        Columns columns = area.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        return area.stream(columns, size -> new AreaBatch(delegate, scaleInput.doubles(), size));
    }

    /**
     * Calls {@link Shape#area(double)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Double> areaUnordered(Iterable<Double> scale) {
        Columns columns = area.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        return area.unordered(columns, size -> new AreaBatch(delegate, scaleInput.doubles(), size));
    }

    /**
     * Calls {@link Shape#twice(double)} for every item, in parallel.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items
     */
    public double[] twice(double[] scale) {
        return twice.run(twiceBatch(scale));
    }

    /**
     * Calls {@link Shape#twice(double)} for every item, unboxing the columns, in parallel.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items
     */
    public double[] twice(Iterable<Double> scale) {
        return twice.run(twiceBatch(scale));
    }

    /**
     * Calls {@link Shape#twice(double)} for every item, in parallel, and does not wait.
     *
     * @param scale the {@code scale} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<double[]> twiceAsync(double[] scale) {
        return twice.async(twiceBatch(scale));
    }

    /**
     * Calls {@link Shape#twice(double)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param scale the {@code scale} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<double[]> twiceAsync(Iterable<Double> scale) {
        return twice.async(twiceBatch(scale));
    }

    /**
     * Calls {@link Shape#twice(double)} for every item, in parallel, and tells how each ended.
     *
     * @param scale the {@code scale} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Double>> twiceSettled(double[] scale) {
        return twice.settled(twiceBatch(scale));
    }

    /**
     * Calls {@link Shape#twice(double)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param scale the {@code scale} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Double>> twiceSettled(Iterable<Double> scale) {
        return twice.settled(twiceBatch(scale));
    }

    /**
     * Calls {@link Shape#twice(double)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Double> twiceStream(Iterable<Double> scale) {
        Columns columns = twice.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        return twice.stream(columns, size -> new TwiceBatch(delegate, scaleInput.doubles(), size));
    }

    /**
     * Calls {@link Shape#twice(double)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Double> twiceUnordered(Iterable<Double> scale) {
        Columns columns = twice.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        return twice.unordered(columns, size -> new TwiceBatch(delegate, scaleInput.doubles(),
                size));
    }

    /**
     * Calls {@link Shape#unit(double)} for every item, in parallel.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items
     */
    public double[] unit(double[] scale) {
        return unit.run(unitBatch(scale));
    }

    /**
     * Calls {@link Shape#unit(double)} for every item, unboxing the columns, in parallel.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items
     */
    public double[] unit(Iterable<Double> scale) {
        return unit.run(unitBatch(scale));
    }

    /**
     * Calls {@link Shape#unit(double)} for every item, in parallel, and does not wait.
     *
     * @param scale the {@code scale} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<double[]> unitAsync(double[] scale) {
        return unit.async(unitBatch(scale));
    }

    /**
     * Calls {@link Shape#unit(double)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param scale the {@code scale} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<double[]> unitAsync(Iterable<Double> scale) {
        return unit.async(unitBatch(scale));
    }

    /**
     * Calls {@link Shape#unit(double)} for every item, in parallel, and tells how each ended.
     *
     * @param scale the {@code scale} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Double>> unitSettled(double[] scale) {
        return unit.settled(unitBatch(scale));
    }

    /**
     * Calls {@link Shape#unit(double)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param scale the {@code scale} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Double>> unitSettled(Iterable<Double> scale) {
        return unit.settled(unitBatch(scale));
    }

    /**
     * Calls {@link Shape#unit(double)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Double> unitStream(Iterable<Double> scale) {
        Columns columns = unit.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        return unit.stream(columns, size -> new UnitBatch(scaleInput.doubles(), size));
    }

    /**
     * Calls {@link Shape#unit(double)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param scale the {@code scale} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Double> unitUnordered(Iterable<Double> scale) {
        Columns columns = unit.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        return unit.unordered(columns, size -> new UnitBatch(scaleInput.doubles(), size));
    }

    private AreaBatch areaBatch(double[] scale) {
        Columns columns = area.columns();
        columns.add("scale", scale);
        int size = columns.read();
        return new AreaBatch(delegate, scale, size);
    }

    private AreaBatch areaBatch(Iterable<Double> scale) {
        Columns columns = area.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        int size = columns.read();
        return new AreaBatch(delegate, scaleInput.doubles(), size);
    }

    private TwiceBatch twiceBatch(double[] scale) {
        Columns columns = twice.columns();
        columns.add("scale", scale);
        int size = columns.read();
        return new TwiceBatch(delegate, scale, size);
    }

    private TwiceBatch twiceBatch(Iterable<Double> scale) {
        Columns columns = twice.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        int size = columns.read();
        return new TwiceBatch(delegate, scaleInput.doubles(), size);
    }

    private UnitBatch unitBatch(double[] scale) {
        Columns columns = unit.columns();
        columns.add("scale", scale);
        int size = columns.read();
        return new UnitBatch(scale, size);
    }

    private UnitBatch unitBatch(Iterable<Double> scale) {
        Columns columns = unit.columns();
        Columns.Input<Double> scaleInput = columns.add("scale", scale);
        int size = columns.read();
        return new UnitBatch(scaleInput.doubles(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class AreaBatch extends Batch.OfDouble {
        private final Shape delegate;

        private final double[] scale;

        AreaBatch(Shape delegate, double[] scale, int size) {
            super(size);
            this.delegate = delegate;
            this.scale = scale;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.area(scale[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected AreaBatch slice(int from, int to) {
            return new AreaBatch(delegate, Arrays.copyOfRange(scale, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class TwiceBatch extends Batch.OfDouble {
        private final Shape delegate;

        private final double[] scale;

        TwiceBatch(Shape delegate, double[] scale, int size) {
            super(size);
            this.delegate = delegate;
            this.scale = scale;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.twice(scale[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected TwiceBatch slice(int from, int to) {
            return new TwiceBatch(delegate, Arrays.copyOfRange(scale, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class UnitBatch extends Batch.OfDouble {
        private final double[] scale;

        UnitBatch(double[] scale, int size) {
            super(size);
            this.scale = scale;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Shape.unit(scale[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected UnitBatch slice(int from, int to) {
            return new UnitBatch(Arrays.copyOfRange(scale, from, to), to - from);
        }
    }
}
