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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Parallel variants of the methods of {@link Annotated} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <T> as in {@link Annotated}
 */
@NullMarked
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class AnnotatedParallel<T extends @Nullable Object> {
    private static final CallSite FIND = CallSite.of(Annotated.class, "find",
            MapOptions.defaults());

    private static final CallSite ARRAYS = CallSite.of(Annotated.class, "arrays",
            MapOptions.defaults());

    private static final CallSite NESTED = CallSite.of(Annotated.class, "nested",
            MapOptions.defaults());

    private final Annotated<T> delegate;

    private final Mapper find;

    private final Mapper arrays;

    private final Mapper nested;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    AnnotatedParallel(Annotated<T> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    AnnotatedParallel(Annotated<T> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.find = FIND.mapper(options);
        this.arrays = ARRAYS.mapper(options);
        this.nested = NESTED.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    AnnotatedParallel<T> with(MapOptions options) {
        return new AnnotatedParallel<>(delegate, options);
    }

    /**
     * Calls {@link Annotated#find(String, String)} for every item, in parallel.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return the results, in the order of the items
     */
    List<@Nullable String> find(Iterable<? extends @Nullable String> key,
            @Annotated.Checked({"a", "b"}) @Annotated.Both String pattern) {
        return find.run(findBatch(key, pattern));
    }

    /**
     * Calls {@link Annotated#find(String, String)} for every item, in parallel, and does not wait.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<@Nullable String>> findAsync(Iterable<? extends @Nullable String> key,
            @Annotated.Checked({"a", "b"}) @Annotated.Both String pattern) {
        return find.async(findBatch(key, pattern));
    }

    /**
     * Calls {@link Annotated#find(String, String)} for every item, in parallel, and tells how each ended.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<@Nullable String>> findSettled(Iterable<? extends @Nullable String> key,
            @Annotated.Checked({"a", "b"}) @Annotated.Both String pattern) {
        return find.settled(findBatch(key, pattern));
    }

    /**
     * Calls {@link Annotated#find(String, String)} for every item, in parallel, as the results are pulled.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<@Nullable String> findStream(Iterable<? extends @Nullable String> key,
            @Annotated.Checked({"a", "b"}) @Annotated.Both String pattern) {
        Columns columns = find.columns();
        Columns.Input<@Nullable String> keyInput = columns.add("key", key);
        return find.stream(columns, size -> new FindBatch<T>(delegate, keyInput.column(), pattern,
                size));
    }

    /**
     * Calls {@link Annotated#find(String, String)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<@Nullable String> findUnordered(Iterable<? extends @Nullable String> key,
            @Annotated.Checked({"a", "b"}) @Annotated.Both String pattern) {
        Columns columns = find.columns();
        Columns.Input<@Nullable String> keyInput = columns.add("key", key);
        return find.unordered(columns, size -> new FindBatch<T>(delegate, keyInput.column(),
                pattern, size));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every item, in parallel.
     *
     * @param keys the {@code keys} of each item
     * @param values the {@code values} of each item
     * @param n the {@code n} of each item
     * @return the results, in the order of the items
     */
    List<@Nullable T @Nullable []> arrays(Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, int[] n) {
        return arrays.run(arraysBatch(keys, values, n));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every item, unboxing the columns, in parallel.
     *
     * @param keys the {@code keys} of each item
     * @param values the {@code values} of each item
     * @param n the {@code n} of each item
     * @return the results, in the order of the items
     */
    List<@Nullable T @Nullable []> arrays(Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, Iterable<Integer> n) {
        return arrays.run(arraysBatch(keys, values, n));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    List<@Nullable T @Nullable []> arrays(Iterable<ArraysArgs<T>> rows) {
        return arrays.run(arraysBatch(rows));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every item, in parallel, and does not wait.
     *
     * @param keys the {@code keys} of each item
     * @param values the {@code values} of each item
     * @param n the {@code n} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<@Nullable T @Nullable []>> arraysAsync(
            Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, int[] n) {
        return arrays.async(arraysBatch(keys, values, n));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param keys the {@code keys} of each item
     * @param values the {@code values} of each item
     * @param n the {@code n} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<@Nullable T @Nullable []>> arraysAsync(
            Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, Iterable<Integer> n) {
        return arrays.async(arraysBatch(keys, values, n));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<@Nullable T @Nullable []>> arraysAsync(Iterable<ArraysArgs<T>> rows) {
        return arrays.async(arraysBatch(rows));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every item, in parallel, and tells how each ended.
     *
     * @param keys the {@code keys} of each item
     * @param values the {@code values} of each item
     * @param n the {@code n} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<@Nullable T @Nullable []>> arraysSettled(
            Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, int[] n) {
        return arrays.settled(arraysBatch(keys, values, n));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param keys the {@code keys} of each item
     * @param values the {@code values} of each item
     * @param n the {@code n} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<@Nullable T @Nullable []>> arraysSettled(
            Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, Iterable<Integer> n) {
        return arrays.settled(arraysBatch(keys, values, n));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<@Nullable T @Nullable []>> arraysSettled(Iterable<ArraysArgs<T>> rows) {
        return arrays.settled(arraysBatch(rows));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param keys the {@code keys} of each item
     * @param values the {@code values} of each item
     * @param n the {@code n} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<@Nullable T @Nullable []> arraysStream(
            Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, Iterable<Integer> n) {
        Columns columns = arrays.columns();
        Columns.Input<@Nullable String @Nullable []> keysInput = columns.add("keys", keys);
        Columns.Input<List<? extends @Nullable T>> valuesInput = columns.add("values", values);
        Columns.Input<Integer> nInput = columns.add("n", n);
        return arrays.stream(columns, size -> new ArraysBatch<T>(delegate, keysInput.column(),
                valuesInput.column(), nInput.ints(), size));
    }

    /**
     * Calls {@link Annotated#arrays(String[], List, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param keys the {@code keys} of each item
     * @param values the {@code values} of each item
     * @param n the {@code n} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<@Nullable T @Nullable []> arraysUnordered(
            Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, Iterable<Integer> n) {
        Columns columns = arrays.columns();
        Columns.Input<@Nullable String @Nullable []> keysInput = columns.add("keys", keys);
        Columns.Input<List<? extends @Nullable T>> valuesInput = columns.add("values", values);
        Columns.Input<Integer> nInput = columns.add("n", n);
        return arrays.unordered(columns, size -> new ArraysBatch<T>(delegate, keysInput.column(),
                valuesInput.column(), nInput.ints(), size));
    }

    /**
     * Calls {@link Annotated#nested(Object, List, Object)} for every item, in parallel.
     *
     * @param key the {@code key} of each item
     * @param out the {@code out} of every item
     * @param value the {@code value} of each item
     * @param <K> as in {@code nested}
     * @return the results, in the order of the items
     */
    <K extends @Nullable Object> List<Map. @Nullable Entry<K, @Nullable T>> nested(
            Iterable<? extends K> key, List<? super @Nullable String> out,
            Iterable<? extends T> value) {
        return nested.run(nestedBatch(key, out, value));
    }

    /**
     * Calls {@link Annotated#nested(Object, List, Object)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param out the {@code out} of every item
     * @param <K> as in {@code nested}
     * @return the results, in the order of the items
     */
    <K extends @Nullable Object> List<Map. @Nullable Entry<K, @Nullable T>> nested(
            Iterable<NestedArgs<T, K>> rows, List<? super @Nullable String> out) {
        return nested.run(nestedBatch(rows, out));
    }

    /**
     * Calls {@link Annotated#nested(Object, List, Object)} for every item, in parallel, and does not wait.
     *
     * @param key the {@code key} of each item
     * @param out the {@code out} of every item
     * @param value the {@code value} of each item
     * @param <K> as in {@code nested}
     * @return completes when all items have ended; cancelling it stops them
     */
    <K extends @Nullable Object> CompletableFuture<List<Map. @Nullable Entry<K, @Nullable T>>> nestedAsync(
            Iterable<? extends K> key, List<? super @Nullable String> out,
            Iterable<? extends T> value) {
        return nested.async(nestedBatch(key, out, value));
    }

    /**
     * Calls {@link Annotated#nested(Object, List, Object)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param out the {@code out} of every item
     * @param <K> as in {@code nested}
     * @return completes when all items have ended; cancelling it stops them
     */
    <K extends @Nullable Object> CompletableFuture<List<Map. @Nullable Entry<K, @Nullable T>>> nestedAsync(
            Iterable<NestedArgs<T, K>> rows, List<? super @Nullable String> out) {
        return nested.async(nestedBatch(rows, out));
    }

    /**
     * Calls {@link Annotated#nested(Object, List, Object)} for every item, in parallel, and tells how each ended.
     *
     * @param key the {@code key} of each item
     * @param out the {@code out} of every item
     * @param value the {@code value} of each item
     * @param <K> as in {@code nested}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <K extends @Nullable Object> List<Outcome<Map. @Nullable Entry<K, @Nullable T>>> nestedSettled(
            Iterable<? extends K> key, List<? super @Nullable String> out,
            Iterable<? extends T> value) {
        return nested.settled(nestedBatch(key, out, value));
    }

    /**
     * Calls {@link Annotated#nested(Object, List, Object)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param out the {@code out} of every item
     * @param <K> as in {@code nested}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <K extends @Nullable Object> List<Outcome<Map. @Nullable Entry<K, @Nullable T>>> nestedSettled(
            Iterable<NestedArgs<T, K>> rows, List<? super @Nullable String> out) {
        return nested.settled(nestedBatch(rows, out));
    }

    /**
     * Calls {@link Annotated#nested(Object, List, Object)} for every item, in parallel, as the results are pulled.
     *
     * @param key the {@code key} of each item
     * @param out the {@code out} of every item
     * @param value the {@code value} of each item
     * @param <K> as in {@code nested}
     * @return the results, in the order of the items; closing it stops the work
     */
    <K extends @Nullable Object> Stream<Map. @Nullable Entry<K, @Nullable T>> nestedStream(
            Iterable<? extends K> key, List<? super @Nullable String> out,
            Iterable<? extends T> value) {
        Columns columns = nested.columns();
        Columns.Input<K> keyInput = columns.add("key", key);
        Columns.Input<T> valueInput = columns.add("value", value);
        return nested.stream(columns, size -> new NestedBatch<T, K>(delegate, keyInput.column(),
                out, valueInput.column(), size));
    }

    /**
     * Calls {@link Annotated#nested(Object, List, Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param key the {@code key} of each item
     * @param out the {@code out} of every item
     * @param value the {@code value} of each item
     * @param <K> as in {@code nested}
     * @return the results, in any order; closing it stops the work
     */
    <K extends @Nullable Object> Stream<Map. @Nullable Entry<K, @Nullable T>> nestedUnordered(
            Iterable<? extends K> key, List<? super @Nullable String> out,
            Iterable<? extends T> value) {
        Columns columns = nested.columns();
        Columns.Input<K> keyInput = columns.add("key", key);
        Columns.Input<T> valueInput = columns.add("value", value);
        return nested.unordered(columns, size -> new NestedBatch<T, K>(delegate, keyInput.column(),
                out, valueInput.column(), size));
    }

    private FindBatch<T> findBatch(Iterable<? extends @Nullable String> key,
            @Annotated.Both String pattern) {
        Columns columns = find.columns();
        Columns.Input<@Nullable String> keyInput = columns.add("key", key);
        int size = columns.read();
        return new FindBatch<T>(delegate, keyInput.column(), pattern, size);
    }

    private ArraysBatch<T> arraysBatch(Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, int[] n) {
        Columns columns = arrays.columns();
        Columns.Input<@Nullable String @Nullable []> keysInput = columns.add("keys", keys);
        Columns.Input<List<? extends @Nullable T>> valuesInput = columns.add("values", values);
        columns.add("n", n);
        int size = columns.read();
        return new ArraysBatch<T>(delegate, keysInput.column(), valuesInput.column(), n, size);
    }

    private ArraysBatch<T> arraysBatch(Iterable<? extends @Nullable String @Nullable []> keys,
            Iterable<? extends List<? extends @Nullable T>> values, Iterable<Integer> n) {
        Columns columns = arrays.columns();
        Columns.Input<@Nullable String @Nullable []> keysInput = columns.add("keys", keys);
        Columns.Input<List<? extends @Nullable T>> valuesInput = columns.add("values", values);
        Columns.Input<Integer> nInput = columns.add("n", n);
        int size = columns.read();
        return new ArraysBatch<T>(delegate, keysInput.column(), valuesInput.column(), nInput.ints(),
                size);
    }

    private ArraysBatch<T> arraysBatch(Iterable<ArraysArgs<T>> rows) {
        Columns columns = arrays.columns();
        Columns.Input<ArraysArgs<T>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] keys = new Object[size];
        Object[] values = new Object[size];
        int[] n = new int[size];
        for (int i = 0; i < size; i++) {
            ArraysArgs<T> row = input.require(i);
            keys[i] = row.keys();
            values[i] = row.values();
            n[i] = row.n();
        }
        return new ArraysBatch<T>(delegate, Column.of(keys), Column.of(values), n, size);
    }

    private <K extends @Nullable Object> NestedBatch<T, K> nestedBatch(Iterable<? extends K> key,
            List<? super @Nullable String> out, Iterable<? extends T> value) {
        Columns columns = nested.columns();
        Columns.Input<K> keyInput = columns.add("key", key);
        Columns.Input<T> valueInput = columns.add("value", value);
        int size = columns.read();
        return new NestedBatch<T, K>(delegate, keyInput.column(), out, valueInput.column(), size);
    }

    private <K extends @Nullable Object> NestedBatch<T, K> nestedBatch(
            Iterable<NestedArgs<T, K>> rows, List<? super @Nullable String> out) {
        Columns columns = nested.columns();
        Columns.Input<NestedArgs<T, K>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] key = new Object[size];
        Object[] value = new Object[size];
        for (int i = 0; i < size; i++) {
            NestedArgs<T, K> row = input.require(i);
            key[i] = row.key();
            value[i] = row.value();
        }
        return new NestedBatch<T, K>(delegate, Column.of(key), out, Column.of(value), size);
    }

    /**
     * One row of {@code arrays}: the arguments of one item.
     *
     * @param keys the item's {@code keys}
     * @param values the item's {@code values}
     * @param n the item's {@code n}
     * @param <T> as in the method
     */
    @GeneratedWrapper
    record ArraysArgs<T extends @Nullable Object>(@Nullable String @Nullable [] keys,
            List<? extends @Nullable T> values, int n) {
    }

    /**
     * One row of {@code nested}: the arguments of one item.
     *
     * @param key the item's {@code key}
     * @param value the item's {@code value}
     * @param <T> as in the method
     * @param <K> as in the method
     */
    @GeneratedWrapper
    record NestedArgs<T extends @Nullable Object, K extends @Nullable Object>(
            @Annotated.Checked K key, @Annotated.Both T value) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class FindBatch<T extends @Nullable Object> extends Batch.OfObject<@Nullable String> {
        private final Annotated<T> delegate;

        private final Column<@Nullable String> key;

        private final @Annotated.Both String pattern;

        FindBatch(Annotated<T> delegate, Column<@Nullable String> key,
                @Annotated.Both String pattern, int size) {
            super(size);
            this.delegate = delegate;
            this.key = key;
            this.pattern = pattern;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.find(key.get(i), pattern);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected FindBatch<T> slice(int from, int to) {
            return new FindBatch<T>(delegate, key.slice(from, to), pattern, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ArraysBatch<T extends @Nullable Object> extends Batch.OfObject<@Nullable T @Nullable []> {
        private final Annotated<T> delegate;

        private final Column<@Nullable String @Nullable []> keys;

        private final Column<List<? extends @Nullable T>> values;

        private final int[] n;

        ArraysBatch(Annotated<T> delegate, Column<@Nullable String @Nullable []> keys,
                Column<List<? extends @Nullable T>> values, int[] n, int size) {
            super(size);
            this.delegate = delegate;
            this.keys = keys;
            this.values = values;
            this.n = n;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.arrays(keys.get(i), values.get(i), n[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ArraysBatch<T> slice(int from, int to) {
            return new ArraysBatch<T>(delegate, keys.slice(from, to), values.slice(from, to),
                    Arrays.copyOfRange(n, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class NestedBatch<T extends @Nullable Object, K extends @Nullable Object> extends Batch.OfObject<Map. @Nullable Entry<K, @Nullable T>> {
        private final Annotated<T> delegate;

        private final Column<K> key;

        private final List<? super @Nullable String> out_;

        private final Column<T> value;

        NestedBatch(Annotated<T> delegate, Column<K> key, List<? super @Nullable String> out_,
                Column<T> value, int size) {
            super(size);
            this.delegate = delegate;
            this.key = key;
            this.out_ = out_;
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.nested(key.get(i), out_, value.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected NestedBatch<T, K> slice(int from, int to) {
            return new NestedBatch<T, K>(delegate, key.slice(from, to), out_, value.slice(from, to),
                    to - from);
        }
    }
}
