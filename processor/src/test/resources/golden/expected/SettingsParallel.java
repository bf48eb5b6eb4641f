package shapes;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.Zip;
import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.GeneratedWrapper;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.Range;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Settings} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class SettingsParallel {
    private static final CallSite SEND_ALL = CallSite.of(Settings.class, "send",
            MapOptions.defaults().threads(64).kind(ThreadKind.VIRTUAL).chunk(10).onFailure(OnFailure.FINISH).zip(Zip.SHORTEST).timeout(Duration.ofMinutes(90))).interruptible();

    private static final CallSite SLOW = CallSite.of(Settings.class, "slow",
            MapOptions.defaults().timeout(Duration.parse("PT0.25S"))).interruptible();

    private final Settings delegate;

    private final Mapper sendAll;

    private final Mapper slow;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    SettingsParallel(Settings delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    SettingsParallel(Settings delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.sendAll = SEND_ALL.mapper(options);
        this.slow = SLOW.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    SettingsParallel with(MapOptions options) {
        return new SettingsParallel(delegate, options);
    }

    /**
     * Calls {@link Settings#send(String, int)} for every item, in parallel.
     *
     * @param to the {@code to} of each item
     * @param times the {@code times} of each item
     * @throws InterruptedException if the calling thread is interrupted, or that is what the lowest failed item threw
     */
    protected void sendAll(Iterable<? extends String> to, int[] times) throws InterruptedException {
        sendAll.run(sendAllBatch(to, times));
    }

    /**
     * Calls {@link Settings#send(String, int)} for every item, unboxing the columns, in parallel.
     *
     * @param to the {@code to} of each item
     * @param times the {@code times} of each item
     * @throws InterruptedException if the calling thread is interrupted, or that is what the lowest failed item threw
     */
    protected void sendAll(Iterable<? extends String> to, Iterable<Integer> times) throws
            InterruptedException {
        sendAll.run(sendAllBatch(to, times));
    }

    /**
     * Calls {@link Settings#send(String, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @throws InterruptedException if the calling thread is interrupted, or that is what the lowest failed item threw
     */
    protected void sendAll(Iterable<SendAllArgs> rows) throws InterruptedException {
        sendAll.run(sendAllBatch(rows));
    }

    /**
     * Calls {@link Settings#send(String, int)} for every item, in parallel, and does not wait.
     *
     * @param to the {@code to} of each item
     * @param times the {@code times} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    protected CompletableFuture<Void> sendAllAsync(Iterable<? extends String> to, int[] times) {
        return sendAll.async(sendAllBatch(to, times));
    }

    /**
     * Calls {@link Settings#send(String, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param to the {@code to} of each item
     * @param times the {@code times} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    protected CompletableFuture<Void> sendAllAsync(Iterable<? extends String> to,
            Iterable<Integer> times) {
        return sendAll.async(sendAllBatch(to, times));
    }

    /**
     * Calls {@link Settings#send(String, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    protected CompletableFuture<Void> sendAllAsync(Iterable<SendAllArgs> rows) {
        return sendAll.async(sendAllBatch(rows));
    }

    /**
     * Calls {@link Settings#send(String, int)} for every item, in parallel, and tells how each ended.
     *
     * @param to the {@code to} of each item
     * @param times the {@code times} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    protected List<Outcome<Void>> sendAllSettled(Iterable<? extends String> to, int[] times) {
        return sendAll.settled(sendAllBatch(to, times));
    }

    /**
     * Calls {@link Settings#send(String, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param to the {@code to} of each item
     * @param times the {@code times} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    protected List<Outcome<Void>> sendAllSettled(Iterable<? extends String> to,
            Iterable<Integer> times) {
        return sendAll.settled(sendAllBatch(to, times));
    }

    /**
     * Calls {@link Settings#send(String, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    protected List<Outcome<Void>> sendAllSettled(Iterable<SendAllArgs> rows) {
        return sendAll.settled(sendAllBatch(rows));
    }

    /**
     * Calls {@link Settings#slow(int)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     * @throws Exception if that is what the lowest failed item threw
     */
    int[] slow(int[] value) throws Exception {
        return slow.run(slowBatch(value));
    }

    /**
     * Calls {@link Settings#slow(int)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     * @throws Exception if that is what the lowest failed item threw
     */
    int[] slow(Iterable<Integer> value) throws Exception {
        return slow.run(slowBatch(value));
    }

    /**
     * Calls {@link Settings#slow(int)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> slowAsync(int[] value) {
        return slow.async(slowBatch(value));
    }

    /**
     * Calls {@link Settings#slow(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> slowAsync(Iterable<Integer> value) {
        return slow.async(slowBatch(value));
    }

    /**
     * Calls {@link Settings#slow(int)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> slowSettled(int[] value) {
        return slow.settled(slowBatch(value));
    }

    /**
     * Calls {@link Settings#slow(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> slowSettled(Iterable<Integer> value) {
        return slow.settled(slowBatch(value));
    }

    /**
     * Calls {@link Settings#slow(int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> slowStream(Iterable<Integer> value) {
        Columns columns = slow.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return slow.stream(columns, size -> new SlowBatch(delegate, valueInput.ints(), size));
    }

    /**
     * Calls {@link Settings#slow(int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> slowUnordered(Iterable<Integer> value) {
        Columns columns = slow.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return slow.unordered(columns, size -> new SlowBatch(delegate, valueInput.ints(), size));
    }

    private SendAllBatch sendAllBatch(Iterable<? extends String> to, int[] times) {
        Columns columns = sendAll.columns();
        Columns.Input<String> toInput = columns.add("to", to);
        columns.add("times", times);
        int size = columns.read();
        return new SendAllBatch(delegate, toInput.column(), times, size);
    }

    private SendAllBatch sendAllBatch(Iterable<? extends String> to, Iterable<Integer> times) {
        Columns columns = sendAll.columns();
        Columns.Input<String> toInput = columns.add("to", to);
        Columns.Input<Integer> timesInput = columns.add("times", times);
        int size = columns.read();
        return new SendAllBatch(delegate, toInput.column(), timesInput.ints(), size);
    }

    private SendAllBatch sendAllBatch(Iterable<SendAllArgs> rows) {
        Columns columns = sendAll.columns();
        Columns.Input<SendAllArgs> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] to = new Object[size];
        int[] times = new int[size];
        for (int i = 0; i < size; i++) {
            SendAllArgs row = input.require(i);
            to[i] = row.to();
            times[i] = row.times();
        }
        return new SendAllBatch(delegate, Column.of(to), times, size);
    }

    private SlowBatch slowBatch(int[] value) {
        Columns columns = slow.columns();
        columns.add("value", value);
        int size = columns.read();
        return new SlowBatch(delegate, value, size);
    }

    private SlowBatch slowBatch(Iterable<Integer> value) {
        Columns columns = slow.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        int size = columns.read();
        return new SlowBatch(delegate, valueInput.ints(), size);
    }

    /**
     * One row of {@code sendAll}: the arguments of one item.
     *
     * @param to the item's {@code to}
     * @param times the item's {@code times}
     */
    @GeneratedWrapper
    protected record SendAllArgs(String to, int times) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class SendAllBatch extends Batch.OfVoid {
        private final Settings delegate;

        private final Column<String> to_;

        private final int[] times;

        SendAllBatch(Settings delegate, Column<String> to_, int[] times, int size) {
            super(size);
            this.delegate = delegate;
            this.to_ = to_;
            this.times = times;
        }

        @Override
        protected void run(Range range) throws InterruptedException {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    delegate.send(to_.get(i), times[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected SendAllBatch slice(int from, int to) {
            return new SendAllBatch(delegate, to_.slice(from, to),
                    Arrays.copyOfRange(times, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class SlowBatch extends Batch.OfInt {
        private final Settings delegate;

        private final int[] value;

        SlowBatch(Settings delegate, int[] value, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
        }

        @Override
        protected void run(Range range) throws Exception {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.slow(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected SlowBatch slice(int from, int to) {
            return new SlowBatch(delegate, Arrays.copyOfRange(value, from, to), to - from);
        }
    }
}
