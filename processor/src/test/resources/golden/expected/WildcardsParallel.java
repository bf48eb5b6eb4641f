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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Wildcards} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <T> as in {@link Wildcards}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class WildcardsParallel<T> {
    private static final CallSite FIRST = CallSite.of(Wildcards.class, "first",
            MapOptions.defaults());

    private static final CallSite BY_VALUE = CallSite.of(Wildcards.class, "byValue",
            MapOptions.defaults());

    private static final CallSite ALL = CallSite.of(Wildcards.class, "all", MapOptions.defaults());

    private final Wildcards<T> delegate;

    private final Mapper first;

    private final Mapper byValue;

    private final Mapper all;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    WildcardsParallel(Wildcards<T> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    WildcardsParallel(Wildcards<T> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.first = FIRST.mapper(options);
        this.byValue = BY_VALUE.mapper(options);
        this.all = ALL.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    WildcardsParallel<T> with(MapOptions options) {
        return new WildcardsParallel<>(delegate, options);
    }

    /**
     * Calls {@link Wildcards#first(Collection, Map)} for every item, in parallel.
     *
     * @param values the {@code values} of each item
     * @param map the {@code map} of each item
     * @return the results, in the order of the items
     */
    List<Optional<? super T>> first(Iterable<? extends Collection<? extends T>> values,
            Iterable<? extends Map<?, ? super List<T[]>>> map) {
        return first.run(firstBatch(values, map));
    }

    /**
     * Calls {@link Wildcards#first(Collection, Map)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    List<Optional<? super T>> first(Iterable<FirstArgs<T>> rows) {
        return first.run(firstBatch(rows));
    }

    /**
     * Calls {@link Wildcards#first(Collection, Map)} for every item, in parallel, and does not wait.
     *
     * @param values the {@code values} of each item
     * @param map the {@code map} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Optional<? super T>>> firstAsync(
            Iterable<? extends Collection<? extends T>> values,
            Iterable<? extends Map<?, ? super List<T[]>>> map) {
        return first.async(firstBatch(values, map));
    }

    /**
     * Calls {@link Wildcards#first(Collection, Map)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Optional<? super T>>> firstAsync(Iterable<FirstArgs<T>> rows) {
        return first.async(firstBatch(rows));
    }

    /**
     * Calls {@link Wildcards#first(Collection, Map)} for every item, in parallel, and tells how each ended.
     *
     * @param values the {@code values} of each item
     * @param map the {@code map} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Optional<? super T>>> firstSettled(
            Iterable<? extends Collection<? extends T>> values,
            Iterable<? extends Map<?, ? super List<T[]>>> map) {
        return first.settled(firstBatch(values, map));
    }

    /**
     * Calls {@link Wildcards#first(Collection, Map)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Optional<? super T>>> firstSettled(Iterable<FirstArgs<T>> rows) {
        return first.settled(firstBatch(rows));
    }

    /**
     * Calls {@link Wildcards#first(Collection, Map)} for every item, in parallel, as the results are pulled.
     *
     * @param values the {@code values} of each item
     * @param map the {@code map} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Optional<? super T>> firstStream(Iterable<? extends Collection<? extends T>> values,
            Iterable<? extends Map<?, ? super List<T[]>>> map) {
        Columns columns = first.columns();
        Columns.Input<Collection<? extends T>> valuesInput = columns.add("values", values);
        Columns.Input<Map<?, ? super List<T[]>>> mapInput = columns.add("map", map);
        return first.stream(columns, size -> new FirstBatch<T>(delegate, valuesInput.column(),
                mapInput.column(), size));
    }

    /**
     * Calls {@link Wildcards#first(Collection, Map)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param values the {@code values} of each item
     * @param map the {@code map} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Optional<? super T>> firstUnordered(Iterable<? extends Collection<? extends T>> values,
            Iterable<? extends Map<?, ? super List<T[]>>> map) {
        Columns columns = first.columns();
        Columns.Input<Collection<? extends T>> valuesInput = columns.add("values", values);
        Columns.Input<Map<?, ? super List<T[]>>> mapInput = columns.add("map", map);
        return first.unordered(columns, size -> new FirstBatch<T>(delegate, valuesInput.column(),
                mapInput.column(), size));
    }

    /**
     * Calls {@link Wildcards#byValue(Map.Entry[])} for every item, in parallel.
     *
     * @param entries the {@code entries} of each item
     * @param <K> as in {@code byValue}
     * @param <V> as in {@code byValue}
     * @return the results, in the order of the items
     */
    <K, V extends Comparable<? super V>> List<Comparator<Map.Entry<K, V>>> byValue(
            Iterable<? extends Map.Entry<K, ? extends V>[]> entries) {
        return byValue.run(byValueBatch(entries));
    }

    /**
     * Calls {@link Wildcards#byValue(Map.Entry[])} for every item, in parallel, and does not wait.
     *
     * @param entries the {@code entries} of each item
     * @param <K> as in {@code byValue}
     * @param <V> as in {@code byValue}
     * @return completes when all items have ended; cancelling it stops them
     */
    <K, V extends Comparable<? super V>> CompletableFuture<List<Comparator<Map.Entry<K, V>>>> byValueAsync(
            Iterable<? extends Map.Entry<K, ? extends V>[]> entries) {
        return byValue.async(byValueBatch(entries));
    }

    /**
     * Calls {@link Wildcards#byValue(Map.Entry[])} for every item, in parallel, and tells how each ended.
     *
     * @param entries the {@code entries} of each item
     * @param <K> as in {@code byValue}
     * @param <V> as in {@code byValue}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <K, V extends Comparable<? super V>> List<Outcome<Comparator<Map.Entry<K, V>>>> byValueSettled(
            Iterable<? extends Map.Entry<K, ? extends V>[]> entries) {
        return byValue.settled(byValueBatch(entries));
    }

    /**
     * Calls {@link Wildcards#byValue(Map.Entry[])} for every item, in parallel, as the results are pulled.
     *
     * @param entries the {@code entries} of each item
     * @param <K> as in {@code byValue}
     * @param <V> as in {@code byValue}
     * @return the results, in the order of the items; closing it stops the work
     */
    <K, V extends Comparable<? super V>> Stream<Comparator<Map.Entry<K, V>>> byValueStream(
            Iterable<? extends Map.Entry<K, ? extends V>[]> entries) {
        Columns columns = byValue.columns();
        Columns.Input<Map.Entry<K, ? extends V>[]> entriesInput = columns.add("entries", entries);
        return byValue.stream(columns, size -> new ByValueBatch<K, V>(entriesInput.column(), size));
    }

    /**
     * Calls {@link Wildcards#byValue(Map.Entry[])} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param entries the {@code entries} of each item
     * @param <K> as in {@code byValue}
     * @param <V> as in {@code byValue}
     * @return the results, in any order; closing it stops the work
     */
    <K, V extends Comparable<? super V>> Stream<Comparator<Map.Entry<K, V>>> byValueUnordered(
            Iterable<? extends Map.Entry<K, ? extends V>[]> entries) {
        Columns columns = byValue.columns();
        Columns.Input<Map.Entry<K, ? extends V>[]> entriesInput = columns.add("entries", entries);
        return byValue.unordered(columns, size -> new ByValueBatch<K, V>(entriesInput.column(),
                size));
    }

    /**
     * Calls {@link Wildcards#all(Iterable, Comparator)} for every item, in parallel.
     *
     * @param values the {@code values} of each item
     * @param order the {@code order} of every item
     * @return the results, in the order of the items
     */
    boolean[] all(Iterable<? extends Iterable<T>> values, Comparator<? super T> order) {
        return all.run(allBatch(values, order));
    }

    /**
     * Calls {@link Wildcards#all(Iterable, Comparator)} for every item, in parallel, and does not wait.
     *
     * @param values the {@code values} of each item
     * @param order the {@code order} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<boolean[]> allAsync(Iterable<? extends Iterable<T>> values,
            Comparator<? super T> order) {
        return all.async(allBatch(values, order));
    }

    /**
     * Calls {@link Wildcards#all(Iterable, Comparator)} for every item, in parallel, and tells how each ended.
     *
     * @param values the {@code values} of each item
     * @param order the {@code order} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Boolean>> allSettled(Iterable<? extends Iterable<T>> values,
            Comparator<? super T> order) {
        return all.settled(allBatch(values, order));
    }

    /**
     * Calls {@link Wildcards#all(Iterable, Comparator)} for every item, in parallel, as the results are pulled.
     *
     * @param values the {@code values} of each item
     * @param order the {@code order} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Boolean> allStream(Iterable<? extends Iterable<T>> values, Comparator<? super T> order) {
        Columns columns = all.columns();
        Columns.Input<Iterable<T>> valuesInput = columns.add("values", values);
        return all.stream(columns, size -> new AllBatch<T>(delegate, valuesInput.column(), order,
                size));
    }

    /**
     * Calls {@link Wildcards#all(Iterable, Comparator)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param values the {@code values} of each item
     * @param order the {@code order} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Boolean> allUnordered(Iterable<? extends Iterable<T>> values,
            Comparator<? super T> order) {
        Columns columns = all.columns();
        Columns.Input<Iterable<T>> valuesInput = columns.add("values", values);
        return all.unordered(columns, size -> new AllBatch<T>(delegate, valuesInput.column(), order,
                size));
    }

    private FirstBatch<T> firstBatch(Iterable<? extends Collection<? extends T>> values,
            Iterable<? extends Map<?, ? super List<T[]>>> map) {
        Columns columns = first.columns();
        Columns.Input<Collection<? extends T>> valuesInput = columns.add("values", values);
        Columns.Input<Map<?, ? super List<T[]>>> mapInput = columns.add("map", map);
        int size = columns.read();
        return new FirstBatch<T>(delegate, valuesInput.column(), mapInput.column(), size);
    }

    private FirstBatch<T> firstBatch(Iterable<FirstArgs<T>> rows) {
        Columns columns = first.columns();
        Columns.Input<FirstArgs<T>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] values = new Object[size];
        Object[] map = new Object[size];
        for (int i = 0; i < size; i++) {
            FirstArgs<T> row = input.require(i);
            values[i] = row.values();
            map[i] = row.map();
        }
        return new FirstBatch<T>(delegate, Column.of(values), Column.of(map), size);
    }

    private <K, V extends Comparable<? super V>> ByValueBatch<K, V> byValueBatch(
            Iterable<? extends Map.Entry<K, ? extends V>[]> entries) {
        Columns columns = byValue.columns();
        Columns.Input<Map.Entry<K, ? extends V>[]> entriesInput = columns.add("entries", entries);
        int size = columns.read();
        return new ByValueBatch<K, V>(entriesInput.column(), size);
    }

    private AllBatch<T> allBatch(Iterable<? extends Iterable<T>> values,
            Comparator<? super T> order) {
        Columns columns = all.columns();
        Columns.Input<Iterable<T>> valuesInput = columns.add("values", values);
        int size = columns.read();
        return new AllBatch<T>(delegate, valuesInput.column(), order, size);
    }

    /**
     * One row of {@code first}: the arguments of one item.
     *
     * @param values the item's {@code values}
     * @param map the item's {@code map}
     * @param <T> as in the method
     */
    @GeneratedWrapper
    record FirstArgs<T>(Collection<? extends T> values, Map<?, ? super List<T[]>> map) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class FirstBatch<T> extends Batch.OfObject<Optional<? super T>> {
        private final Wildcards<T> delegate;

        private final Column<Collection<? extends T>> values;

        private final Column<Map<?, ? super List<T[]>>> map;

        FirstBatch(Wildcards<T> delegate, Column<Collection<? extends T>> values,
                Column<Map<?, ? super List<T[]>>> map, int size) {
            super(size);
            this.delegate = delegate;
            this.values = values;
            this.map = map;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.first(values.get(i), map.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected FirstBatch<T> slice(int from, int to) {
            return new FirstBatch<T>(delegate, values.slice(from, to), map.slice(from, to),
                    to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ByValueBatch<K, V extends Comparable<? super V>> extends Batch.OfObject<Comparator<Map.Entry<K, V>>> {
        private final Column<Map.Entry<K, ? extends V>[]> entries;

        ByValueBatch(Column<Map.Entry<K, ? extends V>[]> entries, int size) {
            super(size);
            this.entries = entries;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Wildcards.<K, V>byValue(entries.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ByValueBatch<K, V> slice(int from, int to) {
            return new ByValueBatch<K, V>(entries.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class AllBatch<T> extends Batch.OfBoolean {
        private final Wildcards<T> delegate;

        private final Column<Iterable<T>> values;

        private final Comparator<? super T> order;

        AllBatch(Wildcards<T> delegate, Column<Iterable<T>> values, Comparator<? super T> order,
                int size) {
            super(size);
            this.delegate = delegate;
            this.values = values;
            this.order = order;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.all(values.get(i), order);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected AllBatch<T> slice(int from, int to) {
            return new AllBatch<T>(delegate, values.slice(from, to), order, to - from);
        }
    }
}
