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
 * Parallel variants of the methods of {@link Old} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Deprecated
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
@SuppressWarnings({"deprecation", "rawtypes", "removal"})
final class OldParallel {
    private static final CallSite OLD = CallSite.of(Old.class, "old", MapOptions.defaults());

    private static final CallSite RAW = CallSite.of(Old.class, "raw", MapOptions.defaults());

    private final Old delegate;

    private final Mapper old;

    private final Mapper raw;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    OldParallel(Old delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    OldParallel(Old delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.old = OLD.mapper(options);
        this.raw = RAW.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    OldParallel with(MapOptions options) {
        return new OldParallel(delegate, options);
    }

    /**
     * Calls {@link Old#old(int)} for every item, in parallel.
     *
     * <blockquote>
     * Old.
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     * @deprecated as {@code old} is
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    int[] old(int[] value) {
        return old.run(oldBatch(value));
    }

    /**
     * Calls {@link Old#old(int)} for every item, unboxing the columns, in parallel.
     *
     * <blockquote>
     * Old.
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     * @deprecated as {@code old} is
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    int[] old(Iterable<Integer> value) {
        return old.run(oldBatch(value));
    }

    /**
     * Calls {@link Old#old(int)} for every item, in parallel, and does not wait.
     *
     * <blockquote>
     * Old.
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     * @deprecated as {@code old} is
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    CompletableFuture<int[]> oldAsync(int[] value) {
        return old.async(oldBatch(value));
    }

    /**
     * Calls {@link Old#old(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * <blockquote>
     * Old.
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     * @deprecated as {@code old} is
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    CompletableFuture<int[]> oldAsync(Iterable<Integer> value) {
        return old.async(oldBatch(value));
    }

    /**
     * Calls {@link Old#old(int)} for every item, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Old.
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     * @deprecated as {@code old} is
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    List<Outcome<Integer>> oldSettled(int[] value) {
        return old.settled(oldBatch(value));
    }

    /**
     * Calls {@link Old#old(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Old.
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     * @deprecated as {@code old} is
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    List<Outcome<Integer>> oldSettled(Iterable<Integer> value) {
        return old.settled(oldBatch(value));
    }

    /**
     * Calls {@link Old#old(int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * <blockquote>
     * Old.
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     * @deprecated as {@code old} is
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    Stream<Integer> oldStream(Iterable<Integer> value) {
        Columns columns = old.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return old.stream(columns, size -> new OldBatch(delegate, valueInput.ints(), size));
    }

    /**
     * Calls {@link Old#old(int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * <blockquote>
     * Old.
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     * @deprecated as {@code old} is
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    Stream<Integer> oldUnordered(Iterable<Integer> value) {
        Columns columns = old.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return old.unordered(columns, size -> new OldBatch(delegate, valueInput.ints(), size));
    }

    /**
     * Calls {@link Old#raw(List)} for every item, in parallel.
     *
     * @param values the {@code values} of each item
     * @return the results, in the order of the items
     */
    List<List> raw(Iterable<? extends List> values) {
        return raw.run(rawBatch(values));
    }

    /**
     * Calls {@link Old#raw(List)} for every item, in parallel, and does not wait.
     *
     * @param values the {@code values} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<List>> rawAsync(Iterable<? extends List> values) {
        return raw.async(rawBatch(values));
    }

    /**
     * Calls {@link Old#raw(List)} for every item, in parallel, and tells how each ended.
     *
     * @param values the {@code values} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<List>> rawSettled(Iterable<? extends List> values) {
        return raw.settled(rawBatch(values));
    }

    /**
     * Calls {@link Old#raw(List)} for every item, in parallel, as the results are pulled.
     *
     * @param values the {@code values} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<List> rawStream(Iterable<? extends List> values) {
        Columns columns = raw.columns();
        Columns.Input<List> valuesInput = columns.add("values", values);
        return raw.stream(columns, size -> new RawBatch(delegate, valuesInput.column(), size));
    }

    /**
     * Calls {@link Old#raw(List)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param values the {@code values} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<List> rawUnordered(Iterable<? extends List> values) {
        Columns columns = raw.columns();
        Columns.Input<List> valuesInput = columns.add("values", values);
        return raw.unordered(columns, size -> new RawBatch(delegate, valuesInput.column(), size));
    }

    private OldBatch oldBatch(int[] value) {
        Columns columns = old.columns();
        columns.add("value", value);
        int size = columns.read();
        return new OldBatch(delegate, value, size);
    }

    private OldBatch oldBatch(Iterable<Integer> value) {
        Columns columns = old.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        int size = columns.read();
        return new OldBatch(delegate, valueInput.ints(), size);
    }

    private RawBatch rawBatch(Iterable<? extends List> values) {
        Columns columns = raw.columns();
        Columns.Input<List> valuesInput = columns.add("values", values);
        int size = columns.read();
        return new RawBatch(delegate, valuesInput.column(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class OldBatch extends Batch.OfInt {
        private final Old delegate;

        private final int[] value;

        OldBatch(Old delegate, int[] value, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.old(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected OldBatch slice(int from, int to) {
            return new OldBatch(delegate, Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class RawBatch extends Batch.OfObject<List> {
        private final Old delegate;

        private final Column<List> values;

        RawBatch(Old delegate, Column<List> values, int size) {
            super(size);
            this.delegate = delegate;
            this.values = values;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.raw(values.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected RawBatch slice(int from, int to) {
            return new RawBatch(delegate, values.slice(from, to), to - from);
        }
    }
}
