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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Outer.Nested} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
public final class Outer_NestedParallel {
    private static final CallSite NAME = CallSite.of(Outer.Nested.class, "name",
            MapOptions.defaults());

    private final Outer.Nested delegate;

    private final Mapper name;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    public Outer_NestedParallel(Outer.Nested delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    public Outer_NestedParallel(Outer.Nested delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.name = NAME.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    public Outer_NestedParallel with(MapOptions options) {
        return new Outer_NestedParallel(delegate, options);
    }

    /**
     * Calls {@link Outer.Nested#name(Map.Entry)} for every item, in parallel.
     *
     * @param entry the {@code entry} of each item
     * @return the results, in the order of the items
     */
    public List<String> name(Iterable<? extends Map.Entry<String, ? super Integer>> entry) {
        return name.run(nameBatch(entry));
    }

    /**
     * Calls {@link Outer.Nested#name(Map.Entry)} for every item, in parallel, and does not wait.
     *
     * @param entry the {@code entry} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<String>> nameAsync(
            Iterable<? extends Map.Entry<String, ? super Integer>> entry) {
        return name.async(nameBatch(entry));
    }

    /**
     * Calls {@link Outer.Nested#name(Map.Entry)} for every item, in parallel, and tells how each ended.
     *
     * @param entry the {@code entry} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<String>> nameSettled(
            Iterable<? extends Map.Entry<String, ? super Integer>> entry) {
        return name.settled(nameBatch(entry));
    }

    /**
     * Calls {@link Outer.Nested#name(Map.Entry)} for every item, in parallel, as the results are pulled.
     *
     * @param entry the {@code entry} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<String> nameStream(Iterable<? extends Map.Entry<String, ? super Integer>> entry) {
        Columns columns = name.columns();
        Columns.Input<Map.Entry<String, ? super Integer>> entryInput = columns.add("entry", entry);
        return name.stream(columns, size -> new NameBatch(delegate, entryInput.column(), size));
    }

    /**
     * Calls {@link Outer.Nested#name(Map.Entry)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param entry the {@code entry} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<String> nameUnordered(
            Iterable<? extends Map.Entry<String, ? super Integer>> entry) {
        Columns columns = name.columns();
        Columns.Input<Map.Entry<String, ? super Integer>> entryInput = columns.add("entry", entry);
        return name.unordered(columns, size -> new NameBatch(delegate, entryInput.column(), size));
    }

    private NameBatch nameBatch(Iterable<? extends Map.Entry<String, ? super Integer>> entry) {
        Columns columns = name.columns();
        Columns.Input<Map.Entry<String, ? super Integer>> entryInput = columns.add("entry", entry);
        int size = columns.read();
        return new NameBatch(delegate, entryInput.column(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class NameBatch extends Batch.OfObject<String> {
        private final Outer.Nested delegate;

        private final Column<Map.Entry<String, ? super Integer>> entry;

        NameBatch(Outer.Nested delegate, Column<Map.Entry<String, ? super Integer>> entry,
                int size) {
            super(size);
            this.delegate = delegate;
            this.entry = entry;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.name(entry.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected NameBatch slice(int from, int to) {
            return new NameBatch(delegate, entry.slice(from, to), to - from);
        }
    }
}
