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
 * Parallel variants of the methods of {@link Point} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class PointParallel {
    private static final CallSite PLUS = CallSite.of(Point.class, "plus", MapOptions.defaults());

    private final Point delegate;

    private final Mapper plus;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    PointParallel(Point delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    PointParallel(Point delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.plus = PLUS.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    PointParallel with(MapOptions options) {
        return new PointParallel(delegate, options);
    }

    /**
     * Calls {@link Point#plus(int, int)} for every item, in parallel.
     *
     * @param dx the {@code dx} of each item
     * @param dy the {@code dy} of each item
     * @return the results, in the order of the items
     */
    List<Point> plus(int[] dx, int[] dy) {
        return plus.run(plusBatch(dx, dy));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param dx the {@code dx} of each item
     * @param dy the {@code dy} of each item
     * @return the results, in the order of the items
     */
    List<Point> plus(Iterable<Integer> dx, Iterable<Integer> dy) {
        return plus.run(plusBatch(dx, dy));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    List<Point> plus(Iterable<PlusArgs> rows) {
        return plus.run(plusBatch(rows));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every item, in parallel, and does not wait.
     *
     * @param dx the {@code dx} of each item
     * @param dy the {@code dy} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Point>> plusAsync(int[] dx, int[] dy) {
        return plus.async(plusBatch(dx, dy));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param dx the {@code dx} of each item
     * @param dy the {@code dy} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Point>> plusAsync(Iterable<Integer> dx, Iterable<Integer> dy) {
        return plus.async(plusBatch(dx, dy));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Point>> plusAsync(Iterable<PlusArgs> rows) {
        return plus.async(plusBatch(rows));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param dx the {@code dx} of each item
     * @param dy the {@code dy} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Point>> plusSettled(int[] dx, int[] dy) {
        return plus.settled(plusBatch(dx, dy));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param dx the {@code dx} of each item
     * @param dy the {@code dy} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Point>> plusSettled(Iterable<Integer> dx, Iterable<Integer> dy) {
        return plus.settled(plusBatch(dx, dy));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Point>> plusSettled(Iterable<PlusArgs> rows) {
        return plus.settled(plusBatch(rows));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param dx the {@code dx} of each item
     * @param dy the {@code dy} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Point> plusStream(Iterable<Integer> dx, Iterable<Integer> dy) {
        Columns columns = plus.columns();
        Columns.Input<Integer> dxInput = columns.add("dx", dx);
        Columns.Input<Integer> dyInput = columns.add("dy", dy);
        return plus.stream(columns, size -> new PlusBatch(delegate, dxInput.ints(), dyInput.ints(),
                size));
    }

    /**
     * Calls {@link Point#plus(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param dx the {@code dx} of each item
     * @param dy the {@code dy} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Point> plusUnordered(Iterable<Integer> dx, Iterable<Integer> dy) {
        Columns columns = plus.columns();
        Columns.Input<Integer> dxInput = columns.add("dx", dx);
        Columns.Input<Integer> dyInput = columns.add("dy", dy);
        return plus.unordered(columns, size -> new PlusBatch(delegate, dxInput.ints(),
                dyInput.ints(), size));
    }

    private PlusBatch plusBatch(int[] dx, int[] dy) {
        Columns columns = plus.columns();
        columns.add("dx", dx);
        columns.add("dy", dy);
        int size = columns.read();
        return new PlusBatch(delegate, dx, dy, size);
    }

    private PlusBatch plusBatch(Iterable<Integer> dx, Iterable<Integer> dy) {
        Columns columns = plus.columns();
        Columns.Input<Integer> dxInput = columns.add("dx", dx);
        Columns.Input<Integer> dyInput = columns.add("dy", dy);
        int size = columns.read();
        return new PlusBatch(delegate, dxInput.ints(), dyInput.ints(), size);
    }

    private PlusBatch plusBatch(Iterable<PlusArgs> rows) {
        Columns columns = plus.columns();
        Columns.Input<PlusArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] dx = new int[size];
        int[] dy = new int[size];
        for (int i = 0; i < size; i++) {
            PlusArgs row = input.require(i);
            dx[i] = row.dx();
            dy[i] = row.dy();
        }
        return new PlusBatch(delegate, dx, dy, size);
    }

    /**
     * One row of {@code plus}: the arguments of one item.
     *
     * @param dx the item's {@code dx}
     * @param dy the item's {@code dy}
     */
    @GeneratedWrapper
    record PlusArgs(int dx, int dy) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class PlusBatch extends Batch.OfObject<Point> {
        private final Point delegate;

        private final int[] dx;

        private final int[] dy;

        PlusBatch(Point delegate, int[] dx, int[] dy, int size) {
            super(size);
            this.delegate = delegate;
            this.dx = dx;
            this.dy = dy;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.plus(dx[i], dy[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected PlusBatch slice(int from, int to) {
            return new PlusBatch(delegate, Arrays.copyOfRange(dx, from, to),
                    Arrays.copyOfRange(dy, from, to), to - from);
        }
    }
}
