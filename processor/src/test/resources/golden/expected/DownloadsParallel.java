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
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Downloads} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class DownloadsParallel {
    private static final CallSite FETCH = CallSite.of(Downloads.class, "fetch",
            MapOptions.defaults().threads(4));

    private static final CallSite SCORE = CallSite.of(Downloads.class, "score",
            MapOptions.defaults());

    private final Downloads delegate;

    private final Mapper fetch;

    private final Mapper score;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    DownloadsParallel(Downloads delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    DownloadsParallel(Downloads delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.fetch = FETCH.mapper(options);
        this.score = SCORE.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    DownloadsParallel with(MapOptions options) {
        return new DownloadsParallel(delegate, options);
    }

    /**
     * Calls {@link Downloads#fetch(URI)} for every item, in parallel.
     *
     * <blockquote>
     * Fetches one page; see {@code URI} and scoring.
     * </blockquote>
     *
     * @param url the {@code url} of each item
     * @return the results, in the order of the items
     * @throws IOException if that is what the lowest failed item threw
     */
    List<byte[]> fetch(Iterable<? extends URI> url) throws IOException {
        return fetch.run(fetchBatch(url));
    }

    /**
     * Calls {@link Downloads#fetch(URI)} for every item, in parallel, and does not wait.
     *
     * <blockquote>
     * Fetches one page; see {@code URI} and scoring.
     * </blockquote>
     *
     * @param url the {@code url} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<byte[]>> fetchAsync(Iterable<? extends URI> url) {
        return fetch.async(fetchBatch(url));
    }

    /**
     * Calls {@link Downloads#fetch(URI)} for every item, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Fetches one page; see {@code URI} and scoring.
     * </blockquote>
     *
     * @param url the {@code url} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<byte[]>> fetchSettled(Iterable<? extends URI> url) {
        return fetch.settled(fetchBatch(url));
    }

    /**
     * Calls {@link Downloads#fetch(URI)} for every item, in parallel, as the results are pulled.
     *
     * <blockquote>
     * Fetches one page; see {@code URI} and scoring.
     * </blockquote>
     *
     * @param url the {@code url} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<byte[]> fetchStream(Iterable<? extends URI> url) {
        Columns columns = fetch.columns();
        Columns.Input<URI> urlInput = columns.add("url", url);
        return fetch.stream(columns, size -> new FetchBatch(delegate, urlInput.column(), size));
    }

    /**
     * Calls {@link Downloads#fetch(URI)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * <blockquote>
     * Fetches one page; see {@code URI} and scoring.
     * </blockquote>
     *
     * @param url the {@code url} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<byte[]> fetchUnordered(Iterable<? extends URI> url) {
        Columns columns = fetch.columns();
        Columns.Input<URI> urlInput = columns.add("url", url);
        return fetch.unordered(columns, size -> new FetchBatch(delegate, urlInput.column(), size));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every item, in parallel.
     *
     * @param weight the {@code weight} of every item
     * @param value the {@code value} of each item
     * @param rank the {@code rank} of each item
     * @return the results, in the order of the items
     */
    double[] score(double weight, double[] value, int[] rank) {
        return score.run(scoreBatch(weight, value, rank));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every item, unboxing the columns, in parallel.
     *
     * @param weight the {@code weight} of every item
     * @param value the {@code value} of each item
     * @param rank the {@code rank} of each item
     * @return the results, in the order of the items
     */
    double[] score(double weight, Iterable<Double> value, Iterable<Integer> rank) {
        return score.run(scoreBatch(weight, value, rank));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every row, in parallel.
     *
     * @param weight the {@code weight} of every item
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    double[] score(double weight, Iterable<ScoreArgs> rows) {
        return score.run(scoreBatch(weight, rows));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every item, in parallel, and does not wait.
     *
     * @param weight the {@code weight} of every item
     * @param value the {@code value} of each item
     * @param rank the {@code rank} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<double[]> scoreAsync(double weight, double[] value, int[] rank) {
        return score.async(scoreBatch(weight, value, rank));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param weight the {@code weight} of every item
     * @param value the {@code value} of each item
     * @param rank the {@code rank} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<double[]> scoreAsync(double weight, Iterable<Double> value,
            Iterable<Integer> rank) {
        return score.async(scoreBatch(weight, value, rank));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every row, in parallel, and does not wait.
     *
     * @param weight the {@code weight} of every item
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<double[]> scoreAsync(double weight, Iterable<ScoreArgs> rows) {
        return score.async(scoreBatch(weight, rows));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every item, in parallel, and tells how each ended.
     *
     * @param weight the {@code weight} of every item
     * @param value the {@code value} of each item
     * @param rank the {@code rank} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Double>> scoreSettled(double weight, double[] value, int[] rank) {
        return score.settled(scoreBatch(weight, value, rank));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param weight the {@code weight} of every item
     * @param value the {@code value} of each item
     * @param rank the {@code rank} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Double>> scoreSettled(double weight, Iterable<Double> value,
            Iterable<Integer> rank) {
        return score.settled(scoreBatch(weight, value, rank));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every row, in parallel, and tells how each ended.
     *
     * @param weight the {@code weight} of every item
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Double>> scoreSettled(double weight, Iterable<ScoreArgs> rows) {
        return score.settled(scoreBatch(weight, rows));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param weight the {@code weight} of every item
     * @param value the {@code value} of each item
     * @param rank the {@code rank} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Double> scoreStream(double weight, Iterable<Double> value, Iterable<Integer> rank) {
        Columns columns = score.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        Columns.Input<Integer> rankInput = columns.add("rank", rank);
        return score.stream(columns, size -> new ScoreBatch(weight, valueInput.doubles(),
                rankInput.ints(), size));
    }

    /**
     * Calls {@link Downloads#score(double, double, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param weight the {@code weight} of every item
     * @param value the {@code value} of each item
     * @param rank the {@code rank} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Double> scoreUnordered(double weight, Iterable<Double> value, Iterable<Integer> rank) {
        Columns columns = score.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        Columns.Input<Integer> rankInput = columns.add("rank", rank);
        return score.unordered(columns, size -> new ScoreBatch(weight, valueInput.doubles(),
                rankInput.ints(), size));
    }

    private FetchBatch fetchBatch(Iterable<? extends URI> url) {
        Columns columns = fetch.columns();
        Columns.Input<URI> urlInput = columns.add("url", url);
        int size = columns.read();
        return new FetchBatch(delegate, urlInput.column(), size);
    }

    private ScoreBatch scoreBatch(double weight, double[] value, int[] rank) {
        Columns columns = score.columns();
        columns.add("value", value);
        columns.add("rank", rank);
        int size = columns.read();
        return new ScoreBatch(weight, value, rank, size);
    }

    private ScoreBatch scoreBatch(double weight, Iterable<Double> value, Iterable<Integer> rank) {
        Columns columns = score.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        Columns.Input<Integer> rankInput = columns.add("rank", rank);
        int size = columns.read();
        return new ScoreBatch(weight, valueInput.doubles(), rankInput.ints(), size);
    }

    private ScoreBatch scoreBatch(double weight, Iterable<ScoreArgs> rows) {
        Columns columns = score.columns();
        Columns.Input<ScoreArgs> input = columns.add("rows", rows);
        int size = columns.read();
        double[] value = new double[size];
        int[] rank = new int[size];
        for (int i = 0; i < size; i++) {
            ScoreArgs row = input.require(i);
            value[i] = row.value();
            rank[i] = row.rank();
        }
        return new ScoreBatch(weight, value, rank, size);
    }

    /**
     * One row of {@code score}: the arguments of one item.
     *
     * @param value the item's {@code value}
     * @param rank the item's {@code rank}
     */
    @GeneratedWrapper
    record ScoreArgs(double value, int rank) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class FetchBatch extends Batch.OfObject<byte[]> {
        private final Downloads delegate;

        private final Column<URI> url;

        FetchBatch(Downloads delegate, Column<URI> url, int size) {
            super(size);
            this.delegate = delegate;
            this.url = url;
        }

        @Override
        protected void run(Range range) throws IOException {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.fetch(url.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected FetchBatch slice(int from, int to) {
            return new FetchBatch(delegate, url.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ScoreBatch extends Batch.OfDouble {
        private final double weight;

        private final double[] value;

        private final int[] rank;

        ScoreBatch(double weight, double[] value, int[] rank, int size) {
            super(size);
            this.weight = weight;
            this.value = value;
            this.rank = rank;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Downloads.score(weight, value[i], rank[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ScoreBatch slice(int from, int to) {
            return new ScoreBatch(weight, Arrays.copyOfRange(value, from, to),
                    Arrays.copyOfRange(rank, from, to), to - from);
        }
    }
}
