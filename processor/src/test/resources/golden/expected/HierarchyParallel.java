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
 * Parallel variants of the methods of {@link Hierarchy} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <T> as in {@link Hierarchy}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class HierarchyParallel<T> {
    private static final CallSite MEASURE = CallSite.of(Hierarchy.class, "measure",
            MapOptions.defaults());

    private static final CallSite NAME = CallSite.of(Hierarchy.class, "name",
            MapOptions.defaults());

    private final Hierarchy<T> delegate;

    private final Mapper measure;

    private final Mapper name;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    HierarchyParallel(Hierarchy<T> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    HierarchyParallel(Hierarchy<T> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.measure = MEASURE.mapper(options);
        this.name = NAME.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    HierarchyParallel<T> with(MapOptions options) {
        return new HierarchyParallel<>(delegate, options);
    }

    /**
     * Calls {@link Hierarchy#measure(Object)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public List<Number> measure(Iterable<? extends T> value) {
        return measure.run(measureBatch(value));
    }

    /**
     * Calls {@link Hierarchy#measure(Object)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<Number>> measureAsync(Iterable<? extends T> value) {
        return measure.async(measureBatch(value));
    }

    /**
     * Calls {@link Hierarchy#measure(Object)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Number>> measureSettled(Iterable<? extends T> value) {
        return measure.settled(measureBatch(value));
    }

    /**
     * Calls {@link Hierarchy#measure(Object)} for every item, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Number> measureStream(Iterable<? extends T> value) {
        Columns columns = measure.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        return measure.stream(columns, size -> new MeasureBatch<T>(delegate, valueInput.column(),
                size));
    }

    /**
     * Calls {@link Hierarchy#measure(Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Number> measureUnordered(Iterable<? extends T> value) {
        Columns columns = measure.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        return measure.unordered(columns, size -> new MeasureBatch<T>(delegate, valueInput.column(),
                size));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @param index the {@code index} of each item
     * @return the results, in the order of the items
     */
    public List<String> name(Iterable<? extends T> value, int[] index) {
        return name.run(nameBatch(value, index));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @param index the {@code index} of each item
     * @return the results, in the order of the items
     */
    public List<String> name(Iterable<? extends T> value, Iterable<Integer> index) {
        return name.run(nameBatch(value, index));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    public List<String> name(Iterable<NameArgs<T>> rows) {
        return name.run(nameBatch(rows));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @param index the {@code index} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<String>> nameAsync(Iterable<? extends T> value, int[] index) {
        return name.async(nameBatch(value, index));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @param index the {@code index} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<String>> nameAsync(Iterable<? extends T> value,
            Iterable<Integer> index) {
        return name.async(nameBatch(value, index));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<String>> nameAsync(Iterable<NameArgs<T>> rows) {
        return name.async(nameBatch(rows));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @param index the {@code index} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<String>> nameSettled(Iterable<? extends T> value, int[] index) {
        return name.settled(nameBatch(value, index));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @param index the {@code index} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<String>> nameSettled(Iterable<? extends T> value, Iterable<Integer> index) {
        return name.settled(nameBatch(value, index));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<String>> nameSettled(Iterable<NameArgs<T>> rows) {
        return name.settled(nameBatch(rows));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @param index the {@code index} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<String> nameStream(Iterable<? extends T> value, Iterable<Integer> index) {
        Columns columns = name.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        Columns.Input<Integer> indexInput = columns.add("index", index);
        return name.stream(columns, size -> new NameBatch<T>(delegate, valueInput.column(),
                indexInput.ints(), size));
    }

    /**
     * Calls {@link Hierarchy#name(Object, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @param index the {@code index} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<String> nameUnordered(Iterable<? extends T> value, Iterable<Integer> index) {
        Columns columns = name.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        Columns.Input<Integer> indexInput = columns.add("index", index);
        return name.unordered(columns, size -> new NameBatch<T>(delegate, valueInput.column(),
                indexInput.ints(), size));
    }

    private MeasureBatch<T> measureBatch(Iterable<? extends T> value) {
        Columns columns = measure.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        int size = columns.read();
        return new MeasureBatch<T>(delegate, valueInput.column(), size);
    }

    private NameBatch<T> nameBatch(Iterable<? extends T> value, int[] index) {
        Columns columns = name.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        columns.add("index", index);
        int size = columns.read();
        return new NameBatch<T>(delegate, valueInput.column(), index, size);
    }

    private NameBatch<T> nameBatch(Iterable<? extends T> value, Iterable<Integer> index) {
        Columns columns = name.columns();
        Columns.Input<T> valueInput = columns.add("value", value);
        Columns.Input<Integer> indexInput = columns.add("index", index);
        int size = columns.read();
        return new NameBatch<T>(delegate, valueInput.column(), indexInput.ints(), size);
    }

    private NameBatch<T> nameBatch(Iterable<NameArgs<T>> rows) {
        Columns columns = name.columns();
        Columns.Input<NameArgs<T>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] value = new Object[size];
        int[] index = new int[size];
        for (int i = 0; i < size; i++) {
            NameArgs<T> row = input.require(i);
            value[i] = row.value();
            index[i] = row.index();
        }
        return new NameBatch<T>(delegate, Column.of(value), index, size);
    }

    /**
     * One row of {@code name}: the arguments of one item.
     *
     * @param value the item's {@code value}
     * @param index the item's {@code index}
     * @param <T> as in the method
     */
    @GeneratedWrapper
    public record NameArgs<T>(T value, int index) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class MeasureBatch<T> extends Batch.OfObject<Number> {
        private final Hierarchy<T> delegate;

        private final Column<T> value;

        MeasureBatch(Hierarchy<T> delegate, Column<T> value, int size) {
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
        protected MeasureBatch<T> slice(int from, int to) {
            return new MeasureBatch<T>(delegate, value.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class NameBatch<T> extends Batch.OfObject<String> {
        private final Hierarchy<T> delegate;

        private final Column<T> value;

        private final int[] index;

        NameBatch(Hierarchy<T> delegate, Column<T> value, int[] index, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
            this.index = index;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.name(value.get(i), index[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected NameBatch<T> slice(int from, int to) {
            return new NameBatch<T>(delegate, value.slice(from, to),
                    Arrays.copyOfRange(index, from, to), to - from);
        }
    }
}
