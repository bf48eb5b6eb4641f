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
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Failing} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <X> as in {@link Failing}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class FailingParallel<X extends Exception> {
    private static final CallSite SEVERAL = CallSite.of(Failing.class, "several",
            MapOptions.defaults());

    private static final CallSite OF_CLASS = CallSite.of(Failing.class, "ofClass",
            MapOptions.defaults()).interruptible();

    private static final CallSite GENERIC = CallSite.of(Failing.class, "generic",
            MapOptions.defaults());

    private static final CallSite ANYTHING = CallSite.of(Failing.class, "anything",
            MapOptions.defaults()).interruptible();

    private final Failing<X> delegate;

    private final Mapper several;

    private final Mapper ofClass;

    private final Mapper generic;

    private final Mapper anything;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    FailingParallel(Failing<X> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    FailingParallel(Failing<X> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.several = SEVERAL.mapper(options);
        this.ofClass = OF_CLASS.mapper(options);
        this.generic = GENERIC.mapper(options);
        this.anything = ANYTHING.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    FailingParallel<X> with(MapOptions options) {
        return new FailingParallel<>(delegate, options);
    }

    /**
     * Calls {@link Failing#several(String)} for every item, in parallel.
     *
     * @param name the {@code name} of each item
     * @return the results, in the order of the items
     * @throws IOException if that is what the lowest failed item threw
     * @throws SQLException if that is what the lowest failed item threw
     * @throws IllegalStateException if that is what the lowest failed item threw
     */
    List<String> several(Iterable<? extends String> name) throws IOException, SQLException,
            IllegalStateException {
        return several.run(severalBatch(name));
    }

    /**
     * Calls {@link Failing#several(String)} for every item, in parallel, and does not wait.
     *
     * @param name the {@code name} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<String>> severalAsync(Iterable<? extends String> name) {
        return several.async(severalBatch(name));
    }

    /**
     * Calls {@link Failing#several(String)} for every item, in parallel, and tells how each ended.
     *
     * @param name the {@code name} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<String>> severalSettled(Iterable<? extends String> name) {
        return several.settled(severalBatch(name));
    }

    /**
     * Calls {@link Failing#several(String)} for every item, in parallel, as the results are pulled.
     *
     * @param name the {@code name} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<String> severalStream(Iterable<? extends String> name) {
        Columns columns = several.columns();
        Columns.Input<String> nameInput = columns.add("name", name);
        return several.stream(columns, size -> new SeveralBatch<X>(delegate, nameInput.column(),
                size));
    }

    /**
     * Calls {@link Failing#several(String)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param name the {@code name} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<String> severalUnordered(Iterable<? extends String> name) {
        Columns columns = several.columns();
        Columns.Input<String> nameInput = columns.add("name", name);
        return several.unordered(columns, size -> new SeveralBatch<X>(delegate, nameInput.column(),
                size));
    }

    /**
     * Calls {@link Failing#ofClass(int)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @throws X if that is what the lowest failed item threw
     * @throws InterruptedException if the calling thread is interrupted, or that is what the lowest failed item threw
     */
    void ofClass(int[] value) throws X, InterruptedException {
        ofClass.run(ofClassBatch(value));
    }

    /**
     * Calls {@link Failing#ofClass(int)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @throws X if that is what the lowest failed item threw
     * @throws InterruptedException if the calling thread is interrupted, or that is what the lowest failed item threw
     */
    void ofClass(Iterable<Integer> value) throws X, InterruptedException {
        ofClass.run(ofClassBatch(value));
    }

    /**
     * Calls {@link Failing#ofClass(int)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> ofClassAsync(int[] value) {
        return ofClass.async(ofClassBatch(value));
    }

    /**
     * Calls {@link Failing#ofClass(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> ofClassAsync(Iterable<Integer> value) {
        return ofClass.async(ofClassBatch(value));
    }

    /**
     * Calls {@link Failing#ofClass(int)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> ofClassSettled(int[] value) {
        return ofClass.settled(ofClassBatch(value));
    }

    /**
     * Calls {@link Failing#ofClass(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> ofClassSettled(Iterable<Integer> value) {
        return ofClass.settled(ofClassBatch(value));
    }

    /**
     * Calls {@link Failing#generic(long, Supplier)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <E> as in {@code generic}
     * @return the results, in the order of the items
     * @throws E if that is what the lowest failed item threw
     */
    <E extends Throwable> long[] generic(long[] value, Supplier<? extends E> failure) throws E {
        return generic.run(genericBatch(value, failure));
    }

    /**
     * Calls {@link Failing#generic(long, Supplier)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <E> as in {@code generic}
     * @return the results, in the order of the items
     * @throws E if that is what the lowest failed item threw
     */
    <E extends Throwable> long[] generic(Iterable<Long> value, Supplier<? extends E> failure) throws
            E {
        return generic.run(genericBatch(value, failure));
    }

    /**
     * Calls {@link Failing#generic(long, Supplier)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <E> as in {@code generic}
     * @return completes when all items have ended; cancelling it stops them
     */
    <E extends Throwable> CompletableFuture<long[]> genericAsync(long[] value,
            Supplier<? extends E> failure) {
        return generic.async(genericBatch(value, failure));
    }

    /**
     * Calls {@link Failing#generic(long, Supplier)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <E> as in {@code generic}
     * @return completes when all items have ended; cancelling it stops them
     */
    <E extends Throwable> CompletableFuture<long[]> genericAsync(Iterable<Long> value,
            Supplier<? extends E> failure) {
        return generic.async(genericBatch(value, failure));
    }

    /**
     * Calls {@link Failing#generic(long, Supplier)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <E> as in {@code generic}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <E extends Throwable> List<Outcome<Long>> genericSettled(long[] value,
            Supplier<? extends E> failure) {
        return generic.settled(genericBatch(value, failure));
    }

    /**
     * Calls {@link Failing#generic(long, Supplier)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <E> as in {@code generic}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <E extends Throwable> List<Outcome<Long>> genericSettled(Iterable<Long> value,
            Supplier<? extends E> failure) {
        return generic.settled(genericBatch(value, failure));
    }

    /**
     * Calls {@link Failing#generic(long, Supplier)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <E> as in {@code generic}
     * @return the results, in the order of the items; closing it stops the work
     */
    <E extends Throwable> Stream<Long> genericStream(Iterable<Long> value,
            Supplier<? extends E> failure) {
        Columns columns = generic.columns();
        Columns.Input<Long> valueInput = columns.add("value", value);
        return generic.stream(columns, size -> new GenericBatch<E>(valueInput.longs(), failure,
                size));
    }

    /**
     * Calls {@link Failing#generic(long, Supplier)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <E> as in {@code generic}
     * @return the results, in any order; closing it stops the work
     */
    <E extends Throwable> Stream<Long> genericUnordered(Iterable<Long> value,
            Supplier<? extends E> failure) {
        Columns columns = generic.columns();
        Columns.Input<Long> valueInput = columns.add("value", value);
        return generic.unordered(columns, size -> new GenericBatch<E>(valueInput.longs(), failure,
                size));
    }

    /**
     * Calls {@link Failing#anything(Object)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     * @throws Throwable if that is what the lowest failed item threw
     */
    boolean[] anything(Iterable<?> value) throws Throwable {
        return anything.run(anythingBatch(value));
    }

    /**
     * Calls {@link Failing#anything(Object)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<boolean[]> anythingAsync(Iterable<?> value) {
        return anything.async(anythingBatch(value));
    }

    /**
     * Calls {@link Failing#anything(Object)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Boolean>> anythingSettled(Iterable<?> value) {
        return anything.settled(anythingBatch(value));
    }

    /**
     * Calls {@link Failing#anything(Object)} for every item, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Boolean> anythingStream(Iterable<?> value) {
        Columns columns = anything.columns();
        Columns.Input<Object> valueInput = columns.add("value", value);
        return anything.stream(columns, size -> new AnythingBatch<X>(delegate, valueInput.column(),
                size));
    }

    /**
     * Calls {@link Failing#anything(Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Boolean> anythingUnordered(Iterable<?> value) {
        Columns columns = anything.columns();
        Columns.Input<Object> valueInput = columns.add("value", value);
        return anything.unordered(columns, size -> new AnythingBatch<X>(delegate,
                valueInput.column(), size));
    }

    private SeveralBatch<X> severalBatch(Iterable<? extends String> name) {
        Columns columns = several.columns();
        Columns.Input<String> nameInput = columns.add("name", name);
        int size = columns.read();
        return new SeveralBatch<X>(delegate, nameInput.column(), size);
    }

    private OfClassBatch<X> ofClassBatch(int[] value) {
        Columns columns = ofClass.columns();
        columns.add("value", value);
        int size = columns.read();
        return new OfClassBatch<X>(delegate, value, size);
    }

    private OfClassBatch<X> ofClassBatch(Iterable<Integer> value) {
        Columns columns = ofClass.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        int size = columns.read();
        return new OfClassBatch<X>(delegate, valueInput.ints(), size);
    }

    private <E extends Throwable> GenericBatch<E> genericBatch(long[] value,
            Supplier<? extends E> failure) {
        Columns columns = generic.columns();
        columns.add("value", value);
        int size = columns.read();
        return new GenericBatch<E>(value, failure, size);
    }

    private <E extends Throwable> GenericBatch<E> genericBatch(Iterable<Long> value,
            Supplier<? extends E> failure) {
        Columns columns = generic.columns();
        Columns.Input<Long> valueInput = columns.add("value", value);
        int size = columns.read();
        return new GenericBatch<E>(valueInput.longs(), failure, size);
    }

    private AnythingBatch<X> anythingBatch(Iterable<?> value) {
        Columns columns = anything.columns();
        Columns.Input<Object> valueInput = columns.add("value", value);
        int size = columns.read();
        return new AnythingBatch<X>(delegate, valueInput.column(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class SeveralBatch<X extends Exception> extends Batch.OfObject<String> {
        private final Failing<X> delegate;

        private final Column<String> name;

        SeveralBatch(Failing<X> delegate, Column<String> name, int size) {
            super(size);
            this.delegate = delegate;
            this.name = name;
        }

        @Override
        protected void run(Range range) throws IOException, SQLException, IllegalStateException {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.several(name.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected SeveralBatch<X> slice(int from, int to) {
            return new SeveralBatch<X>(delegate, name.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class OfClassBatch<X extends Exception> extends Batch.OfVoid {
        private final Failing<X> delegate;

        private final int[] value;

        OfClassBatch(Failing<X> delegate, int[] value, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
        }

        @Override
        protected void run(Range range) throws X, InterruptedException {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    delegate.ofClass(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected OfClassBatch<X> slice(int from, int to) {
            return new OfClassBatch<X>(delegate, Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class GenericBatch<E extends Throwable> extends Batch.OfLong {
        private final long[] value;

        private final Supplier<? extends E> failure;

        GenericBatch(long[] value, Supplier<? extends E> failure, int size) {
            super(size);
            this.value = value;
            this.failure = failure;
        }

        @Override
        protected void run(Range range) throws E {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Failing.<E>generic(value[i], failure);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected GenericBatch<E> slice(int from, int to) {
            return new GenericBatch<E>(Arrays.copyOfRange(value, from, to), failure, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class AnythingBatch<X extends Exception> extends Batch.OfBoolean {
        private final Failing<X> delegate;

        private final Column<Object> value;

        AnythingBatch(Failing<X> delegate, Column<Object> value, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.anything(value.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected AnythingBatch<X> slice(int from, int to) {
            return new AnythingBatch<X>(delegate, value.slice(from, to), to - from);
        }
    }
}
