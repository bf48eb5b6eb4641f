package shapes;

import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.GeneratedWrapper;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.Range;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Clumsy} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <List> as in {@link Clumsy}
 * @param <Batch> as in {@link Clumsy}
 * @param <String> as in {@link Clumsy}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class ClumsyParallel<List, Batch, String extends Clumsy<List, Batch, String>> {
    private static final CallSite DELEGATE = CallSite.of(Clumsy.class, "delegate",
            MapOptions.defaults());

    private static final CallSite WITH = CallSite.of(Clumsy.class, "with", MapOptions.defaults());

    private static final CallSite YIELD = CallSite.of(Clumsy.class, "yield", MapOptions.defaults());

    private static final CallSite COLUMN = CallSite.of(Clumsy.class, "Column",
            MapOptions.defaults());

    private static final CallSite COLUMN_BATCH = CallSite.of(Clumsy.class, "columnBatch",
            MapOptions.defaults());

    private static final CallSite RUN = CallSite.of(Clumsy.class, "run", MapOptions.defaults());

    private static final CallSite ÜBER = CallSite.of(Clumsy.class, "über", MapOptions.defaults());

    private static final CallSite MAPPER = CallSite.of(Clumsy.class, "MAPPER",
            MapOptions.defaults());

    private final Clumsy<List, Batch, String> delegate;

    private final Mapper delegate_;

    private final Mapper with;

    private final Mapper yield;

    private final Mapper Column_;

    private final Mapper columnBatch;

    private final Mapper run;

    private final Mapper über;

    private final Mapper MAPPER_;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    ClumsyParallel(Clumsy<List, Batch, String> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    ClumsyParallel(Clumsy<List, Batch, String> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.delegate_ = DELEGATE.mapper(options);
        this.with = WITH.mapper(options);
        this.yield = YIELD.mapper(options);
        this.Column_ = COLUMN.mapper(options);
        this.columnBatch = COLUMN_BATCH.mapper(options);
        this.run = RUN.mapper(options);
        this.über = ÜBER.mapper(options);
        this.MAPPER_ = MAPPER.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    ClumsyParallel<List, Batch, String> with(MapOptions options) {
        return new ClumsyParallel<>(delegate, options);
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every item, in parallel.
     *
     * @param delegate the {@code delegate} of each item
     * @param options the {@code options} of each item
     * @param i the {@code i} of each item
     * @param out the {@code out} of each item
     * @param size the {@code size} of each item
     * @param range the {@code range} of each item
     * @param columns the {@code columns} of each item
     * @param rows the {@code rows} of each item
     * @param row the {@code row} of each item
     * @return the results, in the order of the items
     */
    int[] delegate(int[] delegate, int[] options, int[] i, int[] out, int[] size, int[] range,
            int[] columns, int[] rows, int[] row) {
        return delegate_.run(delegateBatch(delegate, options, i, out, size, range, columns, rows, row));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param delegate the {@code delegate} of each item
     * @param options the {@code options} of each item
     * @param i the {@code i} of each item
     * @param out the {@code out} of each item
     * @param size the {@code size} of each item
     * @param range the {@code range} of each item
     * @param columns the {@code columns} of each item
     * @param rows the {@code rows} of each item
     * @param row the {@code row} of each item
     * @return the results, in the order of the items
     */
    int[] delegate(Iterable<Integer> delegate, Iterable<Integer> options, Iterable<Integer> i,
            Iterable<Integer> out, Iterable<Integer> size, Iterable<Integer> range,
            Iterable<Integer> columns, Iterable<Integer> rows, Iterable<Integer> row) {
        return delegate_.run(delegateBatch(delegate, options, i, out, size, range, columns, rows, row));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    int[] delegate(Iterable<DelegateArgs> rows) {
        return delegate_.run(delegateBatch(rows));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every item, in parallel, and does not wait.
     *
     * @param delegate the {@code delegate} of each item
     * @param options the {@code options} of each item
     * @param i the {@code i} of each item
     * @param out the {@code out} of each item
     * @param size the {@code size} of each item
     * @param range the {@code range} of each item
     * @param columns the {@code columns} of each item
     * @param rows the {@code rows} of each item
     * @param row the {@code row} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> delegateAsync(int[] delegate, int[] options, int[] i, int[] out,
            int[] size, int[] range, int[] columns, int[] rows, int[] row) {
        return delegate_.async(delegateBatch(delegate, options, i, out, size, range, columns, rows, row));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param delegate the {@code delegate} of each item
     * @param options the {@code options} of each item
     * @param i the {@code i} of each item
     * @param out the {@code out} of each item
     * @param size the {@code size} of each item
     * @param range the {@code range} of each item
     * @param columns the {@code columns} of each item
     * @param rows the {@code rows} of each item
     * @param row the {@code row} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> delegateAsync(Iterable<Integer> delegate, Iterable<Integer> options,
            Iterable<Integer> i, Iterable<Integer> out, Iterable<Integer> size,
            Iterable<Integer> range, Iterable<Integer> columns, Iterable<Integer> rows,
            Iterable<Integer> row) {
        return delegate_.async(delegateBatch(delegate, options, i, out, size, range, columns, rows, row));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> delegateAsync(Iterable<DelegateArgs> rows) {
        return delegate_.async(delegateBatch(rows));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param delegate the {@code delegate} of each item
     * @param options the {@code options} of each item
     * @param i the {@code i} of each item
     * @param out the {@code out} of each item
     * @param size the {@code size} of each item
     * @param range the {@code range} of each item
     * @param columns the {@code columns} of each item
     * @param rows the {@code rows} of each item
     * @param row the {@code row} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> delegateSettled(int[] delegate, int[] options, int[] i,
            int[] out, int[] size, int[] range, int[] columns, int[] rows, int[] row) {
        return delegate_.settled(delegateBatch(delegate, options, i, out, size, range, columns, rows, row));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param delegate the {@code delegate} of each item
     * @param options the {@code options} of each item
     * @param i the {@code i} of each item
     * @param out the {@code out} of each item
     * @param size the {@code size} of each item
     * @param range the {@code range} of each item
     * @param columns the {@code columns} of each item
     * @param rows the {@code rows} of each item
     * @param row the {@code row} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> delegateSettled(Iterable<Integer> delegate,
            Iterable<Integer> options, Iterable<Integer> i, Iterable<Integer> out,
            Iterable<Integer> size, Iterable<Integer> range, Iterable<Integer> columns,
            Iterable<Integer> rows, Iterable<Integer> row) {
        return delegate_.settled(delegateBatch(delegate, options, i, out, size, range, columns, rows, row));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> delegateSettled(Iterable<DelegateArgs> rows) {
        return delegate_.settled(delegateBatch(rows));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param delegate the {@code delegate} of each item
     * @param options the {@code options} of each item
     * @param i the {@code i} of each item
     * @param out the {@code out} of each item
     * @param size the {@code size} of each item
     * @param range the {@code range} of each item
     * @param columns the {@code columns} of each item
     * @param rows the {@code rows} of each item
     * @param row the {@code row} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> delegateStream(Iterable<Integer> delegate, Iterable<Integer> options,
            Iterable<Integer> i, Iterable<Integer> out, Iterable<Integer> size,
            Iterable<Integer> range, Iterable<Integer> columns, Iterable<Integer> rows,
            Iterable<Integer> row) {
        Columns columns_ = delegate_.columns();
        Columns.Input<Integer> delegateInput = columns_.add("delegate", delegate);
        Columns.Input<Integer> optionsInput = columns_.add("options", options);
        Columns.Input<Integer> iInput = columns_.add("i", i);
        Columns.Input<Integer> outInput = columns_.add("out", out);
        Columns.Input<Integer> sizeInput = columns_.add("size", size);
        Columns.Input<Integer> rangeInput = columns_.add("range", range);
        Columns.Input<Integer> columnsInput = columns_.add("columns", columns);
        Columns.Input<Integer> rowsInput = columns_.add("rows", rows);
        Columns.Input<Integer> rowInput = columns_.add("row", row);
        return delegate_.stream(columns_,
                size_ -> new DelegateBatch<List, Batch, String>(this.delegate, delegateInput.ints(),
                optionsInput.ints(), iInput.ints(), outInput.ints(), sizeInput.ints(),
                rangeInput.ints(), columnsInput.ints(), rowsInput.ints(), rowInput.ints(), size_));
    }

    /**
     * Calls {@link Clumsy#delegate(int, int, int, int, int, int, int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param delegate the {@code delegate} of each item
     * @param options the {@code options} of each item
     * @param i the {@code i} of each item
     * @param out the {@code out} of each item
     * @param size the {@code size} of each item
     * @param range the {@code range} of each item
     * @param columns the {@code columns} of each item
     * @param rows the {@code rows} of each item
     * @param row the {@code row} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> delegateUnordered(Iterable<Integer> delegate, Iterable<Integer> options,
            Iterable<Integer> i, Iterable<Integer> out, Iterable<Integer> size,
            Iterable<Integer> range, Iterable<Integer> columns, Iterable<Integer> rows,
            Iterable<Integer> row) {
        Columns columns_ = delegate_.columns();
        Columns.Input<Integer> delegateInput = columns_.add("delegate", delegate);
        Columns.Input<Integer> optionsInput = columns_.add("options", options);
        Columns.Input<Integer> iInput = columns_.add("i", i);
        Columns.Input<Integer> outInput = columns_.add("out", out);
        Columns.Input<Integer> sizeInput = columns_.add("size", size);
        Columns.Input<Integer> rangeInput = columns_.add("range", range);
        Columns.Input<Integer> columnsInput = columns_.add("columns", columns);
        Columns.Input<Integer> rowsInput = columns_.add("rows", rows);
        Columns.Input<Integer> rowInput = columns_.add("row", row);
        return delegate_.unordered(columns_,
                size_ -> new DelegateBatch<List, Batch, String>(this.delegate, delegateInput.ints(),
                optionsInput.ints(), iInput.ints(), outInput.ints(), sizeInput.ints(),
                rangeInput.ints(), columnsInput.ints(), rowsInput.ints(), rowInput.ints(), size_));
    }

    /**
     * Calls {@link Clumsy#with(Object, int, Object, int, int)} for every item, in parallel.
     *
     * @param with the {@code with} of each item
     * @param rows the {@code rows} of every item
     * @param Arrays the {@code Arrays} of each item
     * @param from the {@code from} of every item
     * @param to the {@code to} of every item
     * @return the results, in the order of the items
     */
    java.util.List<List> with(Iterable<? extends List> with, int rows,
            Iterable<? extends Batch> Arrays, int from, int to) {
        return this.with.run(withBatch(with, rows, Arrays, from, to));
    }

    /**
     * Calls {@link Clumsy#with(Object, int, Object, int, int)} for every row, in parallel.
     *
     * @param rows_ the arguments of each item
     * @param rows the {@code rows} of every item
     * @param from the {@code from} of every item
     * @param to the {@code to} of every item
     * @return the results, in the order of the items
     */
    java.util.List<List> with(Iterable<WithArgs<List, Batch>> rows_, int rows, int from, int to) {
        return with.run(withBatch(rows_, rows, from, to));
    }

    /**
     * Calls {@link Clumsy#with(Object, int, Object, int, int)} for every item, in parallel, and does not wait.
     *
     * @param with the {@code with} of each item
     * @param rows the {@code rows} of every item
     * @param Arrays the {@code Arrays} of each item
     * @param from the {@code from} of every item
     * @param to the {@code to} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<java.util.List<List>> withAsync(Iterable<? extends List> with, int rows,
            Iterable<? extends Batch> Arrays, int from, int to) {
        return this.with.async(withBatch(with, rows, Arrays, from, to));
    }

    /**
     * Calls {@link Clumsy#with(Object, int, Object, int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows_ the arguments of each item
     * @param rows the {@code rows} of every item
     * @param from the {@code from} of every item
     * @param to the {@code to} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<java.util.List<List>> withAsync(Iterable<WithArgs<List, Batch>> rows_,
            int rows, int from, int to) {
        return with.async(withBatch(rows_, rows, from, to));
    }

    /**
     * Calls {@link Clumsy#with(Object, int, Object, int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param with the {@code with} of each item
     * @param rows the {@code rows} of every item
     * @param Arrays the {@code Arrays} of each item
     * @param from the {@code from} of every item
     * @param to the {@code to} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<List>> withSettled(Iterable<? extends List> with, int rows,
            Iterable<? extends Batch> Arrays, int from, int to) {
        return this.with.settled(withBatch(with, rows, Arrays, from, to));
    }

    /**
     * Calls {@link Clumsy#with(Object, int, Object, int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows_ the arguments of each item
     * @param rows the {@code rows} of every item
     * @param from the {@code from} of every item
     * @param to the {@code to} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<List>> withSettled(Iterable<WithArgs<List, Batch>> rows_, int rows,
            int from, int to) {
        return with.settled(withBatch(rows_, rows, from, to));
    }

    /**
     * Calls {@link Clumsy#with(Object, int, Object, int, int)} for every item, in parallel, as the results are pulled.
     *
     * @param with the {@code with} of each item
     * @param rows the {@code rows} of every item
     * @param Arrays the {@code Arrays} of each item
     * @param from the {@code from} of every item
     * @param to the {@code to} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<List> withStream(Iterable<? extends List> with, int rows,
            Iterable<? extends Batch> Arrays, int from, int to) {
        Columns columns = this.with.columns();
        Columns.Input<List> withInput = columns.add("with", with);
        Columns.Input<Batch> ArraysInput = columns.add("Arrays", Arrays);
        return this.with.stream(columns, size -> new WithBatch<List, Batch, String>(delegate,
                withInput.column(), rows, ArraysInput.column(), from, to, size));
    }

    /**
     * Calls {@link Clumsy#with(Object, int, Object, int, int)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param with the {@code with} of each item
     * @param rows the {@code rows} of every item
     * @param Arrays the {@code Arrays} of each item
     * @param from the {@code from} of every item
     * @param to the {@code to} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<List> withUnordered(Iterable<? extends List> with, int rows,
            Iterable<? extends Batch> Arrays, int from, int to) {
        Columns columns = this.with.columns();
        Columns.Input<List> withInput = columns.add("with", with);
        Columns.Input<Batch> ArraysInput = columns.add("Arrays", Arrays);
        return this.with.unordered(columns, size -> new WithBatch<List, Batch, String>(delegate,
                withInput.column(), rows, ArraysInput.column(), from, to, size));
    }

    /**
     * Calls {@link Clumsy#yield(Clumsy, Clumsy, Clumsy, Clumsy, Clumsy)} for every item, in parallel.
     *
     * @param record the {@code record} of each item
     * @param clone the {@code clone} of each item
     * @param hashCode the {@code hashCode} of each item
     * @param yield the {@code yield} of each item
     * @param delegate the {@code delegate} of every item
     * @return the results, in the order of the items
     */
    java.util.List<String> yield(Iterable<? extends String> record,
            Iterable<? extends String> clone, Iterable<? extends String> hashCode,
            Iterable<? extends String> yield, String delegate) {
        return this.yield.run(yieldBatch(record, clone, hashCode, yield, delegate));
    }

    /**
     * Calls {@link Clumsy#yield(Clumsy, Clumsy, Clumsy, Clumsy, Clumsy)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param delegate the {@code delegate} of every item
     * @return the results, in the order of the items
     */
    java.util.List<String> yield(Iterable<YieldArgs<List, Batch, String>> rows, String delegate) {
        return yield.run(yieldBatch(rows, delegate));
    }

    /**
     * Calls {@link Clumsy#yield(Clumsy, Clumsy, Clumsy, Clumsy, Clumsy)} for every item, in parallel, and does not wait.
     *
     * @param record the {@code record} of each item
     * @param clone the {@code clone} of each item
     * @param hashCode the {@code hashCode} of each item
     * @param yield the {@code yield} of each item
     * @param delegate the {@code delegate} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<java.util.List<String>> yieldAsync(Iterable<? extends String> record,
            Iterable<? extends String> clone, Iterable<? extends String> hashCode,
            Iterable<? extends String> yield, String delegate) {
        return this.yield.async(yieldBatch(record, clone, hashCode, yield, delegate));
    }

    /**
     * Calls {@link Clumsy#yield(Clumsy, Clumsy, Clumsy, Clumsy, Clumsy)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param delegate the {@code delegate} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<java.util.List<String>> yieldAsync(
            Iterable<YieldArgs<List, Batch, String>> rows, String delegate) {
        return yield.async(yieldBatch(rows, delegate));
    }

    /**
     * Calls {@link Clumsy#yield(Clumsy, Clumsy, Clumsy, Clumsy, Clumsy)} for every item, in parallel, and tells how each ended.
     *
     * @param record the {@code record} of each item
     * @param clone the {@code clone} of each item
     * @param hashCode the {@code hashCode} of each item
     * @param yield the {@code yield} of each item
     * @param delegate the {@code delegate} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<String>> yieldSettled(Iterable<? extends String> record,
            Iterable<? extends String> clone, Iterable<? extends String> hashCode,
            Iterable<? extends String> yield, String delegate) {
        return this.yield.settled(yieldBatch(record, clone, hashCode, yield, delegate));
    }

    /**
     * Calls {@link Clumsy#yield(Clumsy, Clumsy, Clumsy, Clumsy, Clumsy)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param delegate the {@code delegate} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<String>> yieldSettled(Iterable<YieldArgs<List, Batch, String>> rows,
            String delegate) {
        return yield.settled(yieldBatch(rows, delegate));
    }

    /**
     * Calls {@link Clumsy#yield(Clumsy, Clumsy, Clumsy, Clumsy, Clumsy)} for every item, in parallel, as the results are pulled.
     *
     * @param record the {@code record} of each item
     * @param clone the {@code clone} of each item
     * @param hashCode the {@code hashCode} of each item
     * @param yield the {@code yield} of each item
     * @param delegate the {@code delegate} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<String> yieldStream(Iterable<? extends String> record, Iterable<? extends String> clone,
            Iterable<? extends String> hashCode, Iterable<? extends String> yield,
            String delegate) {
        Columns columns = this.yield.columns();
        Columns.Input<String> recordInput = columns.add("record", record);
        Columns.Input<String> cloneInput = columns.add("clone", clone);
        Columns.Input<String> hashCodeInput = columns.add("hashCode", hashCode);
        Columns.Input<String> yieldInput = columns.add("yield", yield);
        return this.yield.stream(columns, size -> new YieldBatch<List, Batch, String>(this.delegate,
                recordInput.column(), cloneInput.column(), hashCodeInput.column(),
                yieldInput.column(), delegate, size));
    }

    /**
     * Calls {@link Clumsy#yield(Clumsy, Clumsy, Clumsy, Clumsy, Clumsy)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param record the {@code record} of each item
     * @param clone the {@code clone} of each item
     * @param hashCode the {@code hashCode} of each item
     * @param yield the {@code yield} of each item
     * @param delegate the {@code delegate} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<String> yieldUnordered(Iterable<? extends String> record,
            Iterable<? extends String> clone, Iterable<? extends String> hashCode,
            Iterable<? extends String> yield, String delegate) {
        Columns columns = this.yield.columns();
        Columns.Input<String> recordInput = columns.add("record", record);
        Columns.Input<String> cloneInput = columns.add("clone", clone);
        Columns.Input<String> hashCodeInput = columns.add("hashCode", hashCode);
        Columns.Input<String> yieldInput = columns.add("yield", yield);
        return this.yield.unordered(columns,
                size -> new YieldBatch<List, Batch, String>(this.delegate, recordInput.column(),
                cloneInput.column(), hashCodeInput.column(), yieldInput.column(), delegate, size));
    }

    /**
     * Calls {@link Clumsy#Column(Object, java.util.List, long, Object)} for every item, in parallel.
     *
     * @param Column the {@code Column} of each item
     * @param MapOptions the {@code MapOptions} of each item
     * @param Clumsy the {@code Clumsy} of every item
     * @param input the {@code input} of every item
     */
    void Column(Iterable<?> Column, Iterable<? extends java.util.List<Batch>> MapOptions,
            long Clumsy, Object input) {
        Column_.run(ColumnBatch(Column, MapOptions, Clumsy, input));
    }

    /**
     * Calls {@link Clumsy#Column(Object, java.util.List, long, Object)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param Clumsy the {@code Clumsy} of every item
     * @param input the {@code input} of every item
     */
    void Column(Iterable<ColumnArgs<Batch>> rows, long Clumsy, Object input) {
        Column_.run(ColumnBatch(rows, Clumsy, input));
    }

    /**
     * Calls {@link Clumsy#Column(Object, java.util.List, long, Object)} for every item, in parallel, and does not wait.
     *
     * @param Column the {@code Column} of each item
     * @param MapOptions the {@code MapOptions} of each item
     * @param Clumsy the {@code Clumsy} of every item
     * @param input the {@code input} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> ColumnAsync(Iterable<?> Column,
            Iterable<? extends java.util.List<Batch>> MapOptions, long Clumsy, Object input) {
        return Column_.async(ColumnBatch(Column, MapOptions, Clumsy, input));
    }

    /**
     * Calls {@link Clumsy#Column(Object, java.util.List, long, Object)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param Clumsy the {@code Clumsy} of every item
     * @param input the {@code input} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> ColumnAsync(Iterable<ColumnArgs<Batch>> rows, long Clumsy,
            Object input) {
        return Column_.async(ColumnBatch(rows, Clumsy, input));
    }

    /**
     * Calls {@link Clumsy#Column(Object, java.util.List, long, Object)} for every item, in parallel, and tells how each ended.
     *
     * @param Column the {@code Column} of each item
     * @param MapOptions the {@code MapOptions} of each item
     * @param Clumsy the {@code Clumsy} of every item
     * @param input the {@code input} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Void>> ColumnSettled(Iterable<?> Column,
            Iterable<? extends java.util.List<Batch>> MapOptions, long Clumsy, Object input) {
        return Column_.settled(ColumnBatch(Column, MapOptions, Clumsy, input));
    }

    /**
     * Calls {@link Clumsy#Column(Object, java.util.List, long, Object)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param Clumsy the {@code Clumsy} of every item
     * @param input the {@code input} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Void>> ColumnSettled(Iterable<ColumnArgs<Batch>> rows, long Clumsy,
            Object input) {
        return Column_.settled(ColumnBatch(rows, Clumsy, input));
    }

    /**
     * Calls {@link Clumsy#columnBatch(int)} for every item, in parallel.
     *
     * @param Clumsy the {@code Clumsy} of each item
     * @return the results, in the order of the items
     */
    int[] columnBatch(int[] Clumsy) {
        return columnBatch.run(columnBatchBatch(Clumsy));
    }

    /**
     * Calls {@link Clumsy#columnBatch(int)} for every item, unboxing the columns, in parallel.
     *
     * @param Clumsy the {@code Clumsy} of each item
     * @return the results, in the order of the items
     */
    int[] columnBatch(Iterable<Integer> Clumsy) {
        return columnBatch.run(columnBatchBatch(Clumsy));
    }

    /**
     * Calls {@link Clumsy#columnBatch(int)} for every item, in parallel, and does not wait.
     *
     * @param Clumsy the {@code Clumsy} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> columnBatchAsync(int[] Clumsy) {
        return columnBatch.async(columnBatchBatch(Clumsy));
    }

    /**
     * Calls {@link Clumsy#columnBatch(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param Clumsy the {@code Clumsy} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> columnBatchAsync(Iterable<Integer> Clumsy) {
        return columnBatch.async(columnBatchBatch(Clumsy));
    }

    /**
     * Calls {@link Clumsy#columnBatch(int)} for every item, in parallel, and tells how each ended.
     *
     * @param Clumsy the {@code Clumsy} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> columnBatchSettled(int[] Clumsy) {
        return columnBatch.settled(columnBatchBatch(Clumsy));
    }

    /**
     * Calls {@link Clumsy#columnBatch(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param Clumsy the {@code Clumsy} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> columnBatchSettled(Iterable<Integer> Clumsy) {
        return columnBatch.settled(columnBatchBatch(Clumsy));
    }

    /**
     * Calls {@link Clumsy#columnBatch(int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param Clumsy the {@code Clumsy} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> columnBatchStream(Iterable<Integer> Clumsy) {
        Columns columns = columnBatch.columns();
        Columns.Input<Integer> ClumsyInput = columns.add("Clumsy", Clumsy);
        return columnBatch.stream(columns, size -> new ColumnBatchBatch(ClumsyInput.ints(), size));
    }

    /**
     * Calls {@link Clumsy#columnBatch(int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param Clumsy the {@code Clumsy} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> columnBatchUnordered(Iterable<Integer> Clumsy) {
        Columns columns = columnBatch.columns();
        Columns.Input<Integer> ClumsyInput = columns.add("Clumsy", Clumsy);
        return columnBatch.unordered(columns, size -> new ColumnBatchBatch(ClumsyInput.ints(),
                size));
    }

    /**
     * Calls {@link Clumsy#run(Object, Object, Object)} for every item, in parallel.
     *
     * @param Range the {@code Range} of each item
     * @param Mapper the {@code Mapper} of each item
     * @param run the {@code run} of every item
     * @param <Override> as in {@code run}
     * @param <YieldArgs_> as in {@code run}
     * @param <ColumnBatch_> as in {@code run}
     * @return the results, in the order of the items
     */
    <Override, YieldArgs_, ColumnBatch_> java.util.List<Override> run(
            Iterable<? extends Override> Range, Iterable<? extends YieldArgs_> Mapper,
            ColumnBatch_ run) {
        return this.run.run(runBatch(Range, Mapper, run));
    }

    /**
     * Calls {@link Clumsy#run(Object, Object, Object)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param run the {@code run} of every item
     * @param <Override> as in {@code run}
     * @param <YieldArgs_> as in {@code run}
     * @param <ColumnBatch_> as in {@code run}
     * @return the results, in the order of the items
     */
    <Override, YieldArgs_, ColumnBatch_> java.util.List<Override> run(
            Iterable<RunArgs<Override, YieldArgs_>> rows, ColumnBatch_ run) {
        return this.run.run(runBatch(rows, run));
    }

    /**
     * Calls {@link Clumsy#run(Object, Object, Object)} for every item, in parallel, and does not wait.
     *
     * @param Range the {@code Range} of each item
     * @param Mapper the {@code Mapper} of each item
     * @param run the {@code run} of every item
     * @param <Override> as in {@code run}
     * @param <YieldArgs_> as in {@code run}
     * @param <ColumnBatch_> as in {@code run}
     * @return completes when all items have ended; cancelling it stops them
     */
    <Override, YieldArgs_, ColumnBatch_> CompletableFuture<java.util.List<Override>> runAsync(
            Iterable<? extends Override> Range, Iterable<? extends YieldArgs_> Mapper,
            ColumnBatch_ run) {
        return this.run.async(runBatch(Range, Mapper, run));
    }

    /**
     * Calls {@link Clumsy#run(Object, Object, Object)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param run the {@code run} of every item
     * @param <Override> as in {@code run}
     * @param <YieldArgs_> as in {@code run}
     * @param <ColumnBatch_> as in {@code run}
     * @return completes when all items have ended; cancelling it stops them
     */
    <Override, YieldArgs_, ColumnBatch_> CompletableFuture<java.util.List<Override>> runAsync(
            Iterable<RunArgs<Override, YieldArgs_>> rows, ColumnBatch_ run) {
        return this.run.async(runBatch(rows, run));
    }

    /**
     * Calls {@link Clumsy#run(Object, Object, Object)} for every item, in parallel, and tells how each ended.
     *
     * @param Range the {@code Range} of each item
     * @param Mapper the {@code Mapper} of each item
     * @param run the {@code run} of every item
     * @param <Override> as in {@code run}
     * @param <YieldArgs_> as in {@code run}
     * @param <ColumnBatch_> as in {@code run}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <Override, YieldArgs_, ColumnBatch_> java.util.List<Outcome<Override>> runSettled(
            Iterable<? extends Override> Range, Iterable<? extends YieldArgs_> Mapper,
            ColumnBatch_ run) {
        return this.run.settled(runBatch(Range, Mapper, run));
    }

    /**
     * Calls {@link Clumsy#run(Object, Object, Object)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param run the {@code run} of every item
     * @param <Override> as in {@code run}
     * @param <YieldArgs_> as in {@code run}
     * @param <ColumnBatch_> as in {@code run}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <Override, YieldArgs_, ColumnBatch_> java.util.List<Outcome<Override>> runSettled(
            Iterable<RunArgs<Override, YieldArgs_>> rows, ColumnBatch_ run) {
        return this.run.settled(runBatch(rows, run));
    }

    /**
     * Calls {@link Clumsy#run(Object, Object, Object)} for every item, in parallel, as the results are pulled.
     *
     * @param Range the {@code Range} of each item
     * @param Mapper the {@code Mapper} of each item
     * @param run the {@code run} of every item
     * @param <Override> as in {@code run}
     * @param <YieldArgs_> as in {@code run}
     * @param <ColumnBatch_> as in {@code run}
     * @return the results, in the order of the items; closing it stops the work
     */
    <Override, YieldArgs_, ColumnBatch_> Stream<Override> runStream(
            Iterable<? extends Override> Range, Iterable<? extends YieldArgs_> Mapper,
            ColumnBatch_ run) {
        Columns columns = this.run.columns();
        Columns.Input<Override> RangeInput = columns.add("Range", Range);
        Columns.Input<YieldArgs_> MapperInput = columns.add("Mapper", Mapper);
        return this.run.stream(columns,
                size -> new RunBatch<List, Batch, String, Override, YieldArgs_, ColumnBatch_>(delegate,
                RangeInput.column(), MapperInput.column(), run, size));
    }

    /**
     * Calls {@link Clumsy#run(Object, Object, Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param Range the {@code Range} of each item
     * @param Mapper the {@code Mapper} of each item
     * @param run the {@code run} of every item
     * @param <Override> as in {@code run}
     * @param <YieldArgs_> as in {@code run}
     * @param <ColumnBatch_> as in {@code run}
     * @return the results, in any order; closing it stops the work
     */
    <Override, YieldArgs_, ColumnBatch_> Stream<Override> runUnordered(
            Iterable<? extends Override> Range, Iterable<? extends YieldArgs_> Mapper,
            ColumnBatch_ run) {
        Columns columns = this.run.columns();
        Columns.Input<Override> RangeInput = columns.add("Range", Range);
        Columns.Input<YieldArgs_> MapperInput = columns.add("Mapper", Mapper);
        return this.run.unordered(columns,
                size -> new RunBatch<List, Batch, String, Override, YieldArgs_, ColumnBatch_>(delegate,
                RangeInput.column(), MapperInput.column(), run, size));
    }

    /**
     * Calls {@link Clumsy#über(int)} for every item, in parallel.
     *
     * @param ä the {@code ä} of each item
     * @return the results, in the order of the items
     */
    int[] über(int[] ä) {
        return über.run(überBatch(ä));
    }

    /**
     * Calls {@link Clumsy#über(int)} for every item, unboxing the columns, in parallel.
     *
     * @param ä the {@code ä} of each item
     * @return the results, in the order of the items
     */
    int[] über(Iterable<Integer> ä) {
        return über.run(überBatch(ä));
    }

    /**
     * Calls {@link Clumsy#über(int)} for every item, in parallel, and does not wait.
     *
     * @param ä the {@code ä} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> überAsync(int[] ä) {
        return über.async(überBatch(ä));
    }

    /**
     * Calls {@link Clumsy#über(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param ä the {@code ä} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> überAsync(Iterable<Integer> ä) {
        return über.async(überBatch(ä));
    }

    /**
     * Calls {@link Clumsy#über(int)} for every item, in parallel, and tells how each ended.
     *
     * @param ä the {@code ä} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> überSettled(int[] ä) {
        return über.settled(überBatch(ä));
    }

    /**
     * Calls {@link Clumsy#über(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param ä the {@code ä} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> überSettled(Iterable<Integer> ä) {
        return über.settled(überBatch(ä));
    }

    /**
     * Calls {@link Clumsy#über(int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param ä the {@code ä} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> überStream(Iterable<Integer> ä) {
        Columns columns = über.columns();
        Columns.Input<Integer> äInput = columns.add("ä", ä);
        return über.stream(columns, size -> new ÜberBatch<List, Batch, String>(delegate,
                äInput.ints(), size));
    }

    /**
     * Calls {@link Clumsy#über(int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param ä the {@code ä} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> überUnordered(Iterable<Integer> ä) {
        Columns columns = über.columns();
        Columns.Input<Integer> äInput = columns.add("ä", ä);
        return über.unordered(columns, size -> new ÜberBatch<List, Batch, String>(delegate,
                äInput.ints(), size));
    }

    /**
     * Calls {@link Clumsy#MAPPER(int)} for every item, in parallel.
     *
     * @param MAPPER the {@code MAPPER} of each item
     * @return the results, in the order of the items
     */
    int[] MAPPER(int[] MAPPER) {
        return MAPPER_.run(MAPPERBatch(MAPPER));
    }

    /**
     * Calls {@link Clumsy#MAPPER(int)} for every item, unboxing the columns, in parallel.
     *
     * @param MAPPER the {@code MAPPER} of each item
     * @return the results, in the order of the items
     */
    int[] MAPPER(Iterable<Integer> MAPPER) {
        return MAPPER_.run(MAPPERBatch(MAPPER));
    }

    /**
     * Calls {@link Clumsy#MAPPER(int)} for every item, in parallel, and does not wait.
     *
     * @param MAPPER the {@code MAPPER} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> MAPPERAsync(int[] MAPPER) {
        return MAPPER_.async(MAPPERBatch(MAPPER));
    }

    /**
     * Calls {@link Clumsy#MAPPER(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param MAPPER the {@code MAPPER} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> MAPPERAsync(Iterable<Integer> MAPPER) {
        return MAPPER_.async(MAPPERBatch(MAPPER));
    }

    /**
     * Calls {@link Clumsy#MAPPER(int)} for every item, in parallel, and tells how each ended.
     *
     * @param MAPPER the {@code MAPPER} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> MAPPERSettled(int[] MAPPER) {
        return MAPPER_.settled(MAPPERBatch(MAPPER));
    }

    /**
     * Calls {@link Clumsy#MAPPER(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param MAPPER the {@code MAPPER} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    java.util.List<Outcome<Integer>> MAPPERSettled(Iterable<Integer> MAPPER) {
        return MAPPER_.settled(MAPPERBatch(MAPPER));
    }

    /**
     * Calls {@link Clumsy#MAPPER(int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param MAPPER the {@code MAPPER} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> MAPPERStream(Iterable<Integer> MAPPER) {
        Columns columns = MAPPER_.columns();
        Columns.Input<Integer> MAPPERInput = columns.add("MAPPER", MAPPER);
        return MAPPER_.stream(columns, size -> new MAPPERBatch<List, Batch, String>(delegate,
                MAPPERInput.ints(), size));
    }

    /**
     * Calls {@link Clumsy#MAPPER(int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param MAPPER the {@code MAPPER} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> MAPPERUnordered(Iterable<Integer> MAPPER) {
        Columns columns = MAPPER_.columns();
        Columns.Input<Integer> MAPPERInput = columns.add("MAPPER", MAPPER);
        return MAPPER_.unordered(columns, size -> new MAPPERBatch<List, Batch, String>(delegate,
                MAPPERInput.ints(), size));
    }

    private DelegateBatch<List, Batch, String> delegateBatch(int[] delegate__, int[] options,
            int[] i, int[] out, int[] size, int[] range, int[] columns, int[] rows, int[] row) {
        Columns columns_ = delegate_.columns();
        columns_.add("delegate", delegate__);
        columns_.add("options", options);
        columns_.add("i", i);
        columns_.add("out", out);
        columns_.add("size", size);
        columns_.add("range", range);
        columns_.add("columns", columns);
        columns_.add("rows", rows);
        columns_.add("row", row);
        int size_ = columns_.read();
        return new DelegateBatch<List, Batch, String>(delegate, delegate__, options, i, out, size,
                range, columns, rows, row, size_);
    }

    private DelegateBatch<List, Batch, String> delegateBatch(Iterable<Integer> delegate__,
            Iterable<Integer> options, Iterable<Integer> i, Iterable<Integer> out,
            Iterable<Integer> size, Iterable<Integer> range, Iterable<Integer> columns,
            Iterable<Integer> rows, Iterable<Integer> row) {
        Columns columns_ = delegate_.columns();
        Columns.Input<Integer> delegateInput = columns_.add("delegate", delegate__);
        Columns.Input<Integer> optionsInput = columns_.add("options", options);
        Columns.Input<Integer> iInput = columns_.add("i", i);
        Columns.Input<Integer> outInput = columns_.add("out", out);
        Columns.Input<Integer> sizeInput = columns_.add("size", size);
        Columns.Input<Integer> rangeInput = columns_.add("range", range);
        Columns.Input<Integer> columnsInput = columns_.add("columns", columns);
        Columns.Input<Integer> rowsInput = columns_.add("rows", rows);
        Columns.Input<Integer> rowInput = columns_.add("row", row);
        int size_ = columns_.read();
        return new DelegateBatch<List, Batch, String>(delegate, delegateInput.ints(),
                optionsInput.ints(), iInput.ints(), outInput.ints(), sizeInput.ints(),
                rangeInput.ints(), columnsInput.ints(), rowsInput.ints(), rowInput.ints(), size_);
    }

    private DelegateBatch<List, Batch, String> delegateBatch(Iterable<DelegateArgs> rows) {
        Columns columns_ = delegate_.columns();
        Columns.Input<DelegateArgs> input = columns_.add("rows", rows);
        int size_ = columns_.read();
        int[] delegate__ = new int[size_];
        int[] options = new int[size_];
        int[] i = new int[size_];
        int[] out = new int[size_];
        int[] size = new int[size_];
        int[] range = new int[size_];
        int[] columns = new int[size_];
        int[] rows_ = new int[size_];
        int[] row = new int[size_];
        for (int i_ = 0; i_ < size_; i_++) {
            DelegateArgs row_ = input.require(i_);
            delegate__[i_] = row_.delegate();
            options[i_] = row_.options();
            i[i_] = row_.i();
            out[i_] = row_.out();
            size[i_] = row_.size();
            range[i_] = row_.range();
            columns[i_] = row_.columns();
            rows_[i_] = row_.rows();
            row[i_] = row_.row();
        }
        return new DelegateBatch<List, Batch, String>(delegate, delegate__, options, i, out, size,
                range, columns, rows_, row, size_);
    }

    private WithBatch<List, Batch, String> withBatch(Iterable<? extends List> with_, int rows,
            Iterable<? extends Batch> Arrays_, int from, int to) {
        Columns columns = with.columns();
        Columns.Input<List> withInput = columns.add("with", with_);
        Columns.Input<Batch> ArraysInput = columns.add("Arrays", Arrays_);
        int size = columns.read();
        return new WithBatch<List, Batch, String>(delegate, withInput.column(), rows,
                ArraysInput.column(), from, to, size);
    }

    private WithBatch<List, Batch, String> withBatch(Iterable<WithArgs<List, Batch>> rows_,
            int rows, int from, int to) {
        Columns columns = with.columns();
        Columns.Input<WithArgs<List, Batch>> input = columns.add("rows", rows_);
        int size = columns.read();
        Object[] with_ = new Object[size];
        Object[] Arrays_ = new Object[size];
        for (int i = 0; i < size; i++) {
            WithArgs<List, Batch> row = input.require(i);
            with_[i] = row.with();
            Arrays_[i] = row.Arrays();
        }
        return new WithBatch<List, Batch, String>(delegate, Column.of(with_), rows,
                Column.of(Arrays_), from, to, size);
    }

    private YieldBatch<List, Batch, String> yieldBatch(Iterable<? extends String> record,
            Iterable<? extends String> clone, Iterable<? extends String> hashCode,
            Iterable<? extends String> yield_, String delegate_) {
        Columns columns = yield.columns();
        Columns.Input<String> recordInput = columns.add("record", record);
        Columns.Input<String> cloneInput = columns.add("clone", clone);
        Columns.Input<String> hashCodeInput = columns.add("hashCode", hashCode);
        Columns.Input<String> yieldInput = columns.add("yield", yield_);
        int size = columns.read();
        return new YieldBatch<List, Batch, String>(delegate, recordInput.column(),
                cloneInput.column(), hashCodeInput.column(), yieldInput.column(), delegate_, size);
    }

    private YieldBatch<List, Batch, String> yieldBatch(
            Iterable<YieldArgs<List, Batch, String>> rows, String delegate_) {
        Columns columns = yield.columns();
        Columns.Input<YieldArgs<List, Batch, String>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] record = new Object[size];
        Object[] clone = new Object[size];
        Object[] hashCode = new Object[size];
        Object[] yield_ = new Object[size];
        for (int i = 0; i < size; i++) {
            YieldArgs<List, Batch, String> row = input.require(i);
            record[i] = row.record();
            clone[i] = row.clone_();
            hashCode[i] = row.hashCode_();
            yield_[i] = row.yield();
        }
        return new YieldBatch<List, Batch, String>(delegate, Column.of(record), Column.of(clone),
                Column.of(hashCode), Column.of(yield_), delegate_, size);
    }

    private ColumnBatch<List, Batch, String> ColumnBatch(Iterable<?> Column__,
            Iterable<? extends java.util.List<Batch>> MapOptions_, long Clumsy_, Object input) {
        Columns columns = Column_.columns();
        Columns.Input<Object> ColumnInput = columns.add("Column", Column__);
        Columns.Input<java.util.List<Batch>> MapOptionsInput = columns.add("MapOptions", MapOptions_);
        int size = columns.read();
        return new ColumnBatch<List, Batch, String>(delegate, ColumnInput.column(),
                MapOptionsInput.column(), Clumsy_, input, size);
    }

    private ColumnBatch<List, Batch, String> ColumnBatch(Iterable<ColumnArgs<Batch>> rows,
            long Clumsy_, Object input) {
        Columns columns = Column_.columns();
        Columns.Input<ColumnArgs<Batch>> input_ = columns.add("rows", rows);
        int size = columns.read();
        Object[] Column__ = new Object[size];
        Object[] MapOptions_ = new Object[size];
        for (int i = 0; i < size; i++) {
            ColumnArgs<Batch> row = input_.require(i);
            Column__[i] = row.Column();
            MapOptions_[i] = row.MapOptions();
        }
        return new ColumnBatch<List, Batch, String>(delegate, Column.of(Column__),
                Column.of(MapOptions_), Clumsy_, input, size);
    }

    private ColumnBatchBatch columnBatchBatch(int[] Clumsy_) {
        Columns columns = columnBatch.columns();
        columns.add("Clumsy", Clumsy_);
        int size = columns.read();
        return new ColumnBatchBatch(Clumsy_, size);
    }

    private ColumnBatchBatch columnBatchBatch(Iterable<Integer> Clumsy_) {
        Columns columns = columnBatch.columns();
        Columns.Input<Integer> ClumsyInput = columns.add("Clumsy", Clumsy_);
        int size = columns.read();
        return new ColumnBatchBatch(ClumsyInput.ints(), size);
    }

    private <Override, YieldArgs_, ColumnBatch_> RunBatch<List, Batch, String, Override, YieldArgs_, ColumnBatch_> runBatch(
            Iterable<? extends Override> Range, Iterable<? extends YieldArgs_> Mapper,
            ColumnBatch_ run_) {
        Columns columns = run.columns();
        Columns.Input<Override> RangeInput = columns.add("Range", Range);
        Columns.Input<YieldArgs_> MapperInput = columns.add("Mapper", Mapper);
        int size = columns.read();
        return new RunBatch<List, Batch, String, Override, YieldArgs_, ColumnBatch_>(delegate,
                RangeInput.column(), MapperInput.column(), run_, size);
    }

    private <Override, YieldArgs_, ColumnBatch_> RunBatch<List, Batch, String, Override, YieldArgs_, ColumnBatch_> runBatch(
            Iterable<RunArgs<Override, YieldArgs_>> rows, ColumnBatch_ run_) {
        Columns columns = run.columns();
        Columns.Input<RunArgs<Override, YieldArgs_>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] Range = new Object[size];
        Object[] Mapper = new Object[size];
        for (int i = 0; i < size; i++) {
            RunArgs<Override, YieldArgs_> row = input.require(i);
            Range[i] = row.Range();
            Mapper[i] = row.Mapper();
        }
        return new RunBatch<List, Batch, String, Override, YieldArgs_, ColumnBatch_>(delegate,
                Column.of(Range), Column.of(Mapper), run_, size);
    }

    private ÜberBatch<List, Batch, String> überBatch(int[] ä) {
        Columns columns = über.columns();
        columns.add("ä", ä);
        int size = columns.read();
        return new ÜberBatch<List, Batch, String>(delegate, ä, size);
    }

    private ÜberBatch<List, Batch, String> überBatch(Iterable<Integer> ä) {
        Columns columns = über.columns();
        Columns.Input<Integer> äInput = columns.add("ä", ä);
        int size = columns.read();
        return new ÜberBatch<List, Batch, String>(delegate, äInput.ints(), size);
    }

    private MAPPERBatch<List, Batch, String> MAPPERBatch(int[] MAPPER) {
        Columns columns = MAPPER_.columns();
        columns.add("MAPPER", MAPPER);
        int size = columns.read();
        return new MAPPERBatch<List, Batch, String>(delegate, MAPPER, size);
    }

    private MAPPERBatch<List, Batch, String> MAPPERBatch(Iterable<Integer> MAPPER) {
        Columns columns = MAPPER_.columns();
        Columns.Input<Integer> MAPPERInput = columns.add("MAPPER", MAPPER);
        int size = columns.read();
        return new MAPPERBatch<List, Batch, String>(delegate, MAPPERInput.ints(), size);
    }

    /**
     * One row of {@code delegate}: the arguments of one item.
     *
     * @param delegate the item's {@code delegate}
     * @param options the item's {@code options}
     * @param i the item's {@code i}
     * @param out the item's {@code out}
     * @param size the item's {@code size}
     * @param range the item's {@code range}
     * @param columns the item's {@code columns}
     * @param rows the item's {@code rows}
     * @param row the item's {@code row}
     */
    @GeneratedWrapper
    record DelegateArgs(int delegate, int options, int i, int out, int size, int range, int columns,
            int rows, int row) {
    }

    /**
     * One row of {@code with}: the arguments of one item.
     *
     * @param with the item's {@code with}
     * @param Arrays the item's {@code Arrays}
     * @param <List> as in the method
     * @param <Batch> as in the method
     */
    @GeneratedWrapper
    record WithArgs<List, Batch>(List with, Batch Arrays) {
    }

    /**
     * One row of {@code yield}: the arguments of one item.
     *
     * @param record the item's {@code record}
     * @param clone_ the item's {@code clone}
     * @param hashCode_ the item's {@code hashCode}
     * @param yield the item's {@code yield}
     * @param <List> as in the method
     * @param <Batch> as in the method
     * @param <String> as in the method
     */
    @GeneratedWrapper
    record YieldArgs<List, Batch, String extends Clumsy<List, Batch, String>>(String record,
            String clone_, String hashCode_, String yield) {
    }

    /**
     * One row of {@code Column}: the arguments of one item.
     *
     * @param Column the item's {@code Column}
     * @param MapOptions the item's {@code MapOptions}
     * @param <Batch> as in the method
     */
    @GeneratedWrapper
    record ColumnArgs<Batch>(Object Column, java.util.List<Batch> MapOptions) {
    }

    /**
     * One row of {@code run}: the arguments of one item.
     *
     * @param Range the item's {@code Range}
     * @param Mapper the item's {@code Mapper}
     * @param <Override> as in the method
     * @param <YieldArgs_> as in the method
     */
    @GeneratedWrapper
    record RunArgs<Override, YieldArgs_>(Override Range, YieldArgs_ Mapper) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class DelegateBatch<List, Batch, String extends Clumsy<List, Batch, String>> extends io.github.parallelmap.runtime.Batch.OfInt {
        private final Clumsy<List, Batch, String> delegate;

        private final int[] delegate_;

        private final int[] options;

        private final int[] i_;

        private final int[] out_;

        private final int[] size_;

        private final int[] range_;

        private final int[] columns;

        private final int[] rows;

        private final int[] row;

        DelegateBatch(Clumsy<List, Batch, String> delegate, int[] delegate_, int[] options,
                int[] i_, int[] out_, int[] size_, int[] range_, int[] columns, int[] rows,
                int[] row, int size) {
            super(size);
            this.delegate = delegate;
            this.delegate_ = delegate_;
            this.options = options;
            this.i_ = i_;
            this.out_ = out_;
            this.size_ = size_;
            this.range_ = range_;
            this.columns = columns;
            this.rows = rows;
            this.row = row;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.delegate(delegate_[i], options[i], i_[i], out_[i], size_[i], range_[i], columns[i], rows[i], row[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected DelegateBatch<List, Batch, String> slice(int from, int to) {
            return new DelegateBatch<List, Batch, String>(delegate,
                    Arrays.copyOfRange(delegate_, from, to), Arrays.copyOfRange(options, from, to),
                    Arrays.copyOfRange(i_, from, to), Arrays.copyOfRange(out_, from, to),
                    Arrays.copyOfRange(size_, from, to), Arrays.copyOfRange(range_, from, to),
                    Arrays.copyOfRange(columns, from, to), Arrays.copyOfRange(rows, from, to),
                    Arrays.copyOfRange(row, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class WithBatch<List, Batch, String extends Clumsy<List, Batch, String>> extends io.github.parallelmap.runtime.Batch.OfObject<List> {
        private final Clumsy<List, Batch, String> delegate;

        private final Column<List> with;

        private final int rows;

        private final Column<Batch> Arrays_;

        private final int from_;

        private final int to_;

        WithBatch(Clumsy<List, Batch, String> delegate, Column<List> with, int rows,
                Column<Batch> Arrays_, int from_, int to_, int size) {
            super(size);
            this.delegate = delegate;
            this.with = with;
            this.rows = rows;
            this.Arrays_ = Arrays_;
            this.from_ = from_;
            this.to_ = to_;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.with(with.get(i), rows, Arrays_.get(i), from_, to_);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected WithBatch<List, Batch, String> slice(int from, int to) {
            return new WithBatch<List, Batch, String>(delegate, with.slice(from, to), rows,
                    Arrays_.slice(from, to), from_, to_, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class YieldBatch<List, Batch, String extends Clumsy<List, Batch, String>> extends io.github.parallelmap.runtime.Batch.OfObject<String> {
        private final Clumsy<List, Batch, String> delegate;

        private final Column<String> record;

        private final Column<String> clone;

        private final Column<String> hashCode;

        private final Column<String> yield;

        private final String delegate_;

        YieldBatch(Clumsy<List, Batch, String> delegate, Column<String> record,
                Column<String> clone, Column<String> hashCode, Column<String> yield,
                String delegate_, int size) {
            super(size);
            this.delegate = delegate;
            this.record = record;
            this.clone = clone;
            this.hashCode = hashCode;
            this.yield = yield;
            this.delegate_ = delegate_;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.yield(record.get(i), clone.get(i), hashCode.get(i), yield.get(i), delegate_);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected YieldBatch<List, Batch, String> slice(int from, int to) {
            return new YieldBatch<List, Batch, String>(delegate, record.slice(from, to),
                    clone.slice(from, to), hashCode.slice(from, to), yield.slice(from, to),
                    delegate_, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ColumnBatch<List, Batch, String extends Clumsy<List, Batch, String>> extends io.github.parallelmap.runtime.Batch.OfVoid {
        private final Clumsy<List, Batch, String> delegate;

        private final Column<Object> Column_;

        private final Column<java.util.List<Batch>> MapOptions_;

        private final long Clumsy_;

        private final Object input;

        ColumnBatch(Clumsy<List, Batch, String> delegate, Column<Object> Column_,
                Column<java.util.List<Batch>> MapOptions_, long Clumsy_, Object input, int size) {
            super(size);
            this.delegate = delegate;
            this.Column_ = Column_;
            this.MapOptions_ = MapOptions_;
            this.Clumsy_ = Clumsy_;
            this.input = input;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    delegate.Column(Column_.get(i), MapOptions_.get(i), Clumsy_, input);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ColumnBatch<List, Batch, String> slice(int from, int to) {
            return new ColumnBatch<List, Batch, String>(delegate, Column_.slice(from, to),
                    MapOptions_.slice(from, to), Clumsy_, input, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ColumnBatchBatch extends io.github.parallelmap.runtime.Batch.OfInt {
        private final int[] Clumsy_;

        ColumnBatchBatch(int[] Clumsy_, int size) {
            super(size);
            this.Clumsy_ = Clumsy_;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Clumsy.columnBatch(Clumsy_[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ColumnBatchBatch slice(int from, int to) {
            return new ColumnBatchBatch(Arrays.copyOfRange(Clumsy_, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class RunBatch<List, Batch, String extends Clumsy<List, Batch, String>, Override, YieldArgs_, ColumnBatch_> extends io.github.parallelmap.runtime.Batch.OfObject<Override> {
        private final Clumsy<List, Batch, String> delegate;

        private final Column<Override> Range;

        private final Column<YieldArgs_> Mapper;

        private final ColumnBatch_ run;

        RunBatch(Clumsy<List, Batch, String> delegate, Column<Override> Range,
                Column<YieldArgs_> Mapper, ColumnBatch_ run, int size) {
            super(size);
            this.delegate = delegate;
            this.Range = Range;
            this.Mapper = Mapper;
            this.run = run;
        }

        @java.lang.Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.run(Range.get(i), Mapper.get(i), run);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @java.lang.Override
        protected RunBatch<List, Batch, String, Override, YieldArgs_, ColumnBatch_> slice(int from,
                int to) {
            return new RunBatch<List, Batch, String, Override, YieldArgs_, ColumnBatch_>(delegate,
                    Range.slice(from, to), Mapper.slice(from, to), run, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ÜberBatch<List, Batch, String extends Clumsy<List, Batch, String>> extends io.github.parallelmap.runtime.Batch.OfInt {
        private final Clumsy<List, Batch, String> delegate;

        private final int[] ä;

        ÜberBatch(Clumsy<List, Batch, String> delegate, int[] ä, int size) {
            super(size);
            this.delegate = delegate;
            this.ä = ä;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.über(ä[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ÜberBatch<List, Batch, String> slice(int from, int to) {
            return new ÜberBatch<List, Batch, String>(delegate, Arrays.copyOfRange(ä, from, to),
                    to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class MAPPERBatch<List, Batch, String extends Clumsy<List, Batch, String>> extends io.github.parallelmap.runtime.Batch.OfInt {
        private final Clumsy<List, Batch, String> delegate;

        private final int[] MAPPER;

        MAPPERBatch(Clumsy<List, Batch, String> delegate, int[] MAPPER, int size) {
            super(size);
            this.delegate = delegate;
            this.MAPPER = MAPPER;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.MAPPER(MAPPER[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MAPPERBatch<List, Batch, String> slice(int from, int to) {
            return new MAPPERBatch<List, Batch, String>(delegate,
                    Arrays.copyOfRange(MAPPER, from, to), to - from);
        }
    }
}
