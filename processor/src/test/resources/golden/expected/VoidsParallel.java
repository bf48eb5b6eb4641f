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
 * Parallel variants of the methods of {@link Voids} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class VoidsParallel {
    private static final CallSite PRINT = CallSite.of(Voids.class, "print", MapOptions.defaults());

    private static final CallSite LOG = CallSite.of(Voids.class, "log", MapOptions.defaults());

    private static final CallSite NOTHING = CallSite.of(Voids.class, "nothing",
            MapOptions.defaults());

    private final Voids delegate;

    private final Mapper print;

    private final Mapper log;

    private final Mapper nothing;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    VoidsParallel(Voids delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    VoidsParallel(Voids delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.print = PRINT.mapper(options);
        this.log = LOG.mapper(options);
        this.nothing = NOTHING.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    VoidsParallel with(MapOptions options) {
        return new VoidsParallel(delegate, options);
    }

    /**
     * Calls {@link Voids#print(String)} for every item, in parallel.
     *
     * <blockquote>
     * Prints.
     * </blockquote>
     *
     * @param text the {@code text} of each item
     */
    void print(Iterable<? extends String> text) {
        print.run(printBatch(text));
    }

    /**
     * Calls {@link Voids#print(String)} for every item, in parallel, and does not wait.
     *
     * <blockquote>
     * Prints.
     * </blockquote>
     *
     * @param text the {@code text} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> printAsync(Iterable<? extends String> text) {
        return print.async(printBatch(text));
    }

    /**
     * Calls {@link Voids#print(String)} for every item, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Prints.
     * </blockquote>
     *
     * @param text the {@code text} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> printSettled(Iterable<? extends String> text) {
        return print.settled(printBatch(text));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every item, in parallel.
     *
     * @param format the {@code format} of every item
     * @param time the {@code time} of each item
     * @param cause the {@code cause} of each item
     */
    void log(String format, long[] time, Iterable<? extends Throwable> cause) {
        log.run(logBatch(format, time, cause));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every item, unboxing the columns, in parallel.
     *
     * @param format the {@code format} of every item
     * @param time the {@code time} of each item
     * @param cause the {@code cause} of each item
     */
    void log(String format, Iterable<Long> time, Iterable<? extends Throwable> cause) {
        log.run(logBatch(format, time, cause));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every row, in parallel.
     *
     * @param format the {@code format} of every item
     * @param rows the arguments of each item
     */
    void log(String format, Iterable<LogArgs> rows) {
        log.run(logBatch(format, rows));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every item, in parallel, and does not wait.
     *
     * @param format the {@code format} of every item
     * @param time the {@code time} of each item
     * @param cause the {@code cause} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> logAsync(String format, long[] time,
            Iterable<? extends Throwable> cause) {
        return log.async(logBatch(format, time, cause));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param format the {@code format} of every item
     * @param time the {@code time} of each item
     * @param cause the {@code cause} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> logAsync(String format, Iterable<Long> time,
            Iterable<? extends Throwable> cause) {
        return log.async(logBatch(format, time, cause));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every row, in parallel, and does not wait.
     *
     * @param format the {@code format} of every item
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> logAsync(String format, Iterable<LogArgs> rows) {
        return log.async(logBatch(format, rows));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every item, in parallel, and tells how each ended.
     *
     * @param format the {@code format} of every item
     * @param time the {@code time} of each item
     * @param cause the {@code cause} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> logSettled(String format, long[] time,
            Iterable<? extends Throwable> cause) {
        return log.settled(logBatch(format, time, cause));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param format the {@code format} of every item
     * @param time the {@code time} of each item
     * @param cause the {@code cause} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> logSettled(String format, Iterable<Long> time,
            Iterable<? extends Throwable> cause) {
        return log.settled(logBatch(format, time, cause));
    }

    /**
     * Calls {@link Voids#log(String, long, Throwable)} for every row, in parallel, and tells how each ended.
     *
     * @param format the {@code format} of every item
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> logSettled(String format, Iterable<LogArgs> rows) {
        return log.settled(logBatch(format, rows));
    }

    /**
     * Calls {@link Voids#nothing(Void)} for every item, in parallel.
     *
     * @param nothing the {@code nothing} of each item
     * @return the results, in the order of the items
     */
    List<Void> nothing(Iterable<? extends Void> nothing) {
        return this.nothing.run(nothingBatch(nothing));
    }

    /**
     * Calls {@link Voids#nothing(Void)} for every item, in parallel, and does not wait.
     *
     * @param nothing the {@code nothing} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<Void>> nothingAsync(Iterable<? extends Void> nothing) {
        return this.nothing.async(nothingBatch(nothing));
    }

    /**
     * Calls {@link Voids#nothing(Void)} for every item, in parallel, and tells how each ended.
     *
     * @param nothing the {@code nothing} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> nothingSettled(Iterable<? extends Void> nothing) {
        return this.nothing.settled(nothingBatch(nothing));
    }

    /**
     * Calls {@link Voids#nothing(Void)} for every item, in parallel, as the results are pulled.
     *
     * @param nothing the {@code nothing} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Void> nothingStream(Iterable<? extends Void> nothing) {
        Columns columns = this.nothing.columns();
        Columns.Input<Void> nothingInput = columns.add("nothing", nothing);
        return this.nothing.stream(columns, size -> new NothingBatch(delegate,
                nothingInput.column(), size));
    }

    /**
     * Calls {@link Voids#nothing(Void)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param nothing the {@code nothing} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Void> nothingUnordered(Iterable<? extends Void> nothing) {
        Columns columns = this.nothing.columns();
        Columns.Input<Void> nothingInput = columns.add("nothing", nothing);
        return this.nothing.unordered(columns, size -> new NothingBatch(delegate,
                nothingInput.column(), size));
    }

    private PrintBatch printBatch(Iterable<? extends String> text) {
        Columns columns = print.columns();
        Columns.Input<String> textInput = columns.add("text", text);
        int size = columns.read();
        return new PrintBatch(delegate, textInput.column(), size);
    }

    private LogBatch logBatch(String format, long[] time, Iterable<? extends Throwable> cause) {
        Columns columns = log.columns();
        columns.add("time", time);
        Columns.Input<Throwable> causeInput = columns.add("cause", cause);
        int size = columns.read();
        return new LogBatch(format, time, causeInput.column(), size);
    }

    private LogBatch logBatch(String format, Iterable<Long> time,
            Iterable<? extends Throwable> cause) {
        Columns columns = log.columns();
        Columns.Input<Long> timeInput = columns.add("time", time);
        Columns.Input<Throwable> causeInput = columns.add("cause", cause);
        int size = columns.read();
        return new LogBatch(format, timeInput.longs(), causeInput.column(), size);
    }

    private LogBatch logBatch(String format, Iterable<LogArgs> rows) {
        Columns columns = log.columns();
        Columns.Input<LogArgs> input = columns.add("rows", rows);
        int size = columns.read();
        long[] time = new long[size];
        Object[] cause = new Object[size];
        for (int i = 0; i < size; i++) {
            LogArgs row = input.require(i);
            time[i] = row.time();
            cause[i] = row.cause();
        }
        return new LogBatch(format, time, Column.of(cause), size);
    }

    private NothingBatch nothingBatch(Iterable<? extends Void> nothing_) {
        Columns columns = nothing.columns();
        Columns.Input<Void> nothingInput = columns.add("nothing", nothing_);
        int size = columns.read();
        return new NothingBatch(delegate, nothingInput.column(), size);
    }

    /**
     * One row of {@code log}: the arguments of one item.
     *
     * @param time the item's {@code time}
     * @param cause the item's {@code cause}
     */
    @GeneratedWrapper
    record LogArgs(long time, Throwable cause) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class PrintBatch extends Batch.OfVoid {
        private final Voids delegate;

        private final Column<String> text;

        PrintBatch(Voids delegate, Column<String> text, int size) {
            super(size);
            this.delegate = delegate;
            this.text = text;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    delegate.print(text.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected PrintBatch slice(int from, int to) {
            return new PrintBatch(delegate, text.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class LogBatch extends Batch.OfVoid {
        private final String format;

        private final long[] time;

        private final Column<Throwable> cause;

        LogBatch(String format, long[] time, Column<Throwable> cause, int size) {
            super(size);
            this.format = format;
            this.time = time;
            this.cause = cause;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    Voids.log(format, time[i], cause.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected LogBatch slice(int from, int to) {
            return new LogBatch(format, Arrays.copyOfRange(time, from, to), cause.slice(from, to),
                    to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class NothingBatch extends Batch.OfObject<Void> {
        private final Voids delegate;

        private final Column<Void> nothing;

        NothingBatch(Voids delegate, Column<Void> nothing, int size) {
            super(size);
            this.delegate = delegate;
            this.nothing = nothing;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.nothing(nothing.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected NothingBatch slice(int from, int to) {
            return new NothingBatch(delegate, nothing.slice(from, to), to - from);
        }
    }
}
