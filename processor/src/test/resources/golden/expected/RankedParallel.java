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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Ranked} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class RankedParallel {
    private static final CallSite COUNT = CallSite.of(Ranked.class, "count", MapOptions.defaults());

    private final Ranked delegate;

    private final Mapper count;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    RankedParallel(Ranked delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    RankedParallel(Ranked delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.count = COUNT.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    RankedParallel with(MapOptions options) {
        return new RankedParallel(delegate, options);
    }

    /**
     * Calls {@link Ranked#count(String, String)} for every item, in parallel.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return the results, in the order of the items
     */
    long[] count(Iterable<? extends String> key,
            @Ranked.Rank(value = Ranked.Level.HIGH, others = {Ranked.Level.LOW, Ranked.Level.HIGH}, every = @Ranked.Every(TimeUnit.HOURS)) String pattern) {
        return count.run(countBatch(key, pattern));
    }

    /**
     * Calls {@link Ranked#count(String, String)} for every item, in parallel, and does not wait.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<long[]> countAsync(Iterable<? extends String> key,
            @Ranked.Rank(value = Ranked.Level.HIGH, others = {Ranked.Level.LOW, Ranked.Level.HIGH}, every = @Ranked.Every(TimeUnit.HOURS)) String pattern) {
        return count.async(countBatch(key, pattern));
    }

    /**
     * Calls {@link Ranked#count(String, String)} for every item, in parallel, and tells how each ended.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Long>> countSettled(Iterable<? extends String> key,
            @Ranked.Rank(value = Ranked.Level.HIGH, others = {Ranked.Level.LOW, Ranked.Level.HIGH}, every = @Ranked.Every(TimeUnit.HOURS)) String pattern) {
        return count.settled(countBatch(key, pattern));
    }

    /**
     * Calls {@link Ranked#count(String, String)} for every item, in parallel, as the results are pulled.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Long> countStream(Iterable<? extends String> key,
            @Ranked.Rank(value = Ranked.Level.HIGH, others = {Ranked.Level.LOW, Ranked.Level.HIGH}, every = @Ranked.Every(TimeUnit.HOURS)) String pattern) {
        Columns columns = count.columns();
        Columns.Input<String> keyInput = columns.add("key", key);
        return count.stream(columns, size -> new CountBatch(delegate, keyInput.column(), pattern,
                size));
    }

    /**
     * Calls {@link Ranked#count(String, String)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param key the {@code key} of each item
     * @param pattern the {@code pattern} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Long> countUnordered(Iterable<? extends String> key,
            @Ranked.Rank(value = Ranked.Level.HIGH, others = {Ranked.Level.LOW, Ranked.Level.HIGH}, every = @Ranked.Every(TimeUnit.HOURS)) String pattern) {
        Columns columns = count.columns();
        Columns.Input<String> keyInput = columns.add("key", key);
        return count.unordered(columns, size -> new CountBatch(delegate, keyInput.column(), pattern,
                size));
    }

    private CountBatch countBatch(Iterable<? extends String> key, String pattern) {
        Columns columns = count.columns();
        Columns.Input<String> keyInput = columns.add("key", key);
        int size = columns.read();
        return new CountBatch(delegate, keyInput.column(), pattern, size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class CountBatch extends Batch.OfLong {
        private final Ranked delegate;

        private final Column<String> key;

        private final String pattern;

        CountBatch(Ranked delegate, Column<String> key, String pattern, int size) {
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
                    out[i] = delegate.count(key.get(i), pattern);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected CountBatch slice(int from, int to) {
            return new CountBatch(delegate, key.slice(from, to), pattern, to - from);
        }
    }
}
