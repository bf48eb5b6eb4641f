package shapes;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
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
 * Parallel variants of the methods of {@link Words} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class WordsParallel {
    private static final CallSite YIELD = CallSite.of(Words.class, "yield", MapOptions.defaults());

    private static final CallSite RECORD = CallSite.of(Words.class, "record",
            MapOptions.defaults());

    private static final CallSite VAR = CallSite.of(Words.class, "var", MapOptions.defaults());

    private static final CallSite JAVA = CallSite.of(Words.class, "java", MapOptions.defaults());

    private final Words delegate;

    private final Mapper yield;

    private final Mapper record;

    private final Mapper var;

    private final Mapper java_;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    WordsParallel(Words delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    WordsParallel(Words delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.yield = YIELD.mapper(options);
        this.record = RECORD.mapper(options);
        this.var = VAR.mapper(options);
        this.java_ = JAVA.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    WordsParallel with(MapOptions options) {
        return new WordsParallel(delegate, options);
    }

    /**
     * Calls {@link Words#yield(int, int)} for every item, in parallel.
     *
     * @param var the {@code var} of each item
     * @param record the {@code record} of each item
     */
    void yield(int[] var, int[] record) {
        yield.run(yieldBatch(var, record));
    }

    /**
     * Calls {@link Words#yield(int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param var the {@code var} of each item
     * @param record the {@code record} of each item
     */
    void yield(Iterable<Integer> var, Iterable<Integer> record) {
        yield.run(yieldBatch(var, record));
    }

    /**
     * Calls {@link Words#yield(int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     */
    void yield(Iterable<YieldArgs> rows) {
        yield.run(yieldBatch(rows));
    }

    /**
     * Calls {@link Words#yield(int, int)} for every item, in parallel, and does not wait.
     *
     * @param var the {@code var} of each item
     * @param record the {@code record} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> yieldAsync(int[] var, int[] record) {
        return yield.async(yieldBatch(var, record));
    }

    /**
     * Calls {@link Words#yield(int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param var the {@code var} of each item
     * @param record the {@code record} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> yieldAsync(Iterable<Integer> var, Iterable<Integer> record) {
        return yield.async(yieldBatch(var, record));
    }

    /**
     * Calls {@link Words#yield(int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<Void> yieldAsync(Iterable<YieldArgs> rows) {
        return yield.async(yieldBatch(rows));
    }

    /**
     * Calls {@link Words#yield(int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param var the {@code var} of each item
     * @param record the {@code record} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> yieldSettled(int[] var, int[] record) {
        return yield.settled(yieldBatch(var, record));
    }

    /**
     * Calls {@link Words#yield(int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param var the {@code var} of each item
     * @param record the {@code record} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> yieldSettled(Iterable<Integer> var, Iterable<Integer> record) {
        return yield.settled(yieldBatch(var, record));
    }

    /**
     * Calls {@link Words#yield(int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Void>> yieldSettled(Iterable<YieldArgs> rows) {
        return yield.settled(yieldBatch(rows));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every item, in parallel.
     *
     * @param sealed the {@code sealed} of each item
     * @param permits the {@code permits} of each item
     * @param when the {@code when} of every item
     * @return the results, in the order of the items
     */
    int[] record(int[] sealed, int[] permits, int when) {
        return record.run(recordBatch(sealed, permits, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param sealed the {@code sealed} of each item
     * @param permits the {@code permits} of each item
     * @param when the {@code when} of every item
     * @return the results, in the order of the items
     */
    int[] record(Iterable<Integer> sealed, Iterable<Integer> permits, int when) {
        return record.run(recordBatch(sealed, permits, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param when the {@code when} of every item
     * @return the results, in the order of the items
     */
    int[] record(Iterable<RecordArgs> rows, int when) {
        return record.run(recordBatch(rows, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every item, in parallel, and does not wait.
     *
     * @param sealed the {@code sealed} of each item
     * @param permits the {@code permits} of each item
     * @param when the {@code when} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> recordAsync(int[] sealed, int[] permits, int when) {
        return record.async(recordBatch(sealed, permits, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param sealed the {@code sealed} of each item
     * @param permits the {@code permits} of each item
     * @param when the {@code when} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> recordAsync(Iterable<Integer> sealed, Iterable<Integer> permits,
            int when) {
        return record.async(recordBatch(sealed, permits, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param when the {@code when} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> recordAsync(Iterable<RecordArgs> rows, int when) {
        return record.async(recordBatch(rows, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param sealed the {@code sealed} of each item
     * @param permits the {@code permits} of each item
     * @param when the {@code when} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> recordSettled(int[] sealed, int[] permits, int when) {
        return record.settled(recordBatch(sealed, permits, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param sealed the {@code sealed} of each item
     * @param permits the {@code permits} of each item
     * @param when the {@code when} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> recordSettled(Iterable<Integer> sealed, Iterable<Integer> permits,
            int when) {
        return record.settled(recordBatch(sealed, permits, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param when the {@code when} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> recordSettled(Iterable<RecordArgs> rows, int when) {
        return record.settled(recordBatch(rows, when));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param sealed the {@code sealed} of each item
     * @param permits the {@code permits} of each item
     * @param when the {@code when} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> recordStream(Iterable<Integer> sealed, Iterable<Integer> permits, int when) {
        Columns columns = record.columns();
        Columns.Input<Integer> sealedInput = columns.add("sealed", sealed);
        Columns.Input<Integer> permitsInput = columns.add("permits", permits);
        return record.stream(columns, size -> new RecordBatch(delegate, sealedInput.ints(),
                permitsInput.ints(), when, size));
    }

    /**
     * Calls {@link Words#record(int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param sealed the {@code sealed} of each item
     * @param permits the {@code permits} of each item
     * @param when the {@code when} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> recordUnordered(Iterable<Integer> sealed, Iterable<Integer> permits, int when) {
        Columns columns = record.columns();
        Columns.Input<Integer> sealedInput = columns.add("sealed", sealed);
        Columns.Input<Integer> permitsInput = columns.add("permits", permits);
        return record.unordered(columns, size -> new RecordBatch(delegate, sealedInput.ints(),
                permitsInput.ints(), when, size));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every item, in parallel.
     *
     * @param yield the {@code yield} of each item
     * @param __ the {@code __} of each item
     * @param $ the {@code $} of each item
     * @return the results, in the order of the items
     */
    int[] var(int[] yield, int[] __, int[] $) {
        return var.run(varBatch(yield, __, $));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param yield the {@code yield} of each item
     * @param __ the {@code __} of each item
     * @param $ the {@code $} of each item
     * @return the results, in the order of the items
     */
    int[] var(Iterable<Integer> yield, Iterable<Integer> __, Iterable<Integer> $) {
        return var.run(varBatch(yield, __, $));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    int[] var(Iterable<VarArgs> rows) {
        return var.run(varBatch(rows));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every item, in parallel, and does not wait.
     *
     * @param yield the {@code yield} of each item
     * @param __ the {@code __} of each item
     * @param $ the {@code $} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> varAsync(int[] yield, int[] __, int[] $) {
        return var.async(varBatch(yield, __, $));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param yield the {@code yield} of each item
     * @param __ the {@code __} of each item
     * @param $ the {@code $} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> varAsync(Iterable<Integer> yield, Iterable<Integer> __,
            Iterable<Integer> $) {
        return var.async(varBatch(yield, __, $));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> varAsync(Iterable<VarArgs> rows) {
        return var.async(varBatch(rows));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param yield the {@code yield} of each item
     * @param __ the {@code __} of each item
     * @param $ the {@code $} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> varSettled(int[] yield, int[] __, int[] $) {
        return var.settled(varBatch(yield, __, $));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param yield the {@code yield} of each item
     * @param __ the {@code __} of each item
     * @param $ the {@code $} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> varSettled(Iterable<Integer> yield, Iterable<Integer> __,
            Iterable<Integer> $) {
        return var.settled(varBatch(yield, __, $));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> varSettled(Iterable<VarArgs> rows) {
        return var.settled(varBatch(rows));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param yield the {@code yield} of each item
     * @param __ the {@code __} of each item
     * @param $ the {@code $} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> varStream(Iterable<Integer> yield, Iterable<Integer> __, Iterable<Integer> $) {
        Columns columns = var.columns();
        Columns.Input<Integer> yieldInput = columns.add("yield", yield);
        Columns.Input<Integer> __Input = columns.add("__", __);
        Columns.Input<Integer> $Input = columns.add("$", $);
        return var.stream(columns, size -> new VarBatch(delegate, yieldInput.ints(), __Input.ints(),
                $Input.ints(), size));
    }

    /**
     * Calls {@link Words#var(int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param yield the {@code yield} of each item
     * @param __ the {@code __} of each item
     * @param $ the {@code $} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> varUnordered(Iterable<Integer> yield, Iterable<Integer> __,
            Iterable<Integer> $) {
        Columns columns = var.columns();
        Columns.Input<Integer> yieldInput = columns.add("yield", yield);
        Columns.Input<Integer> __Input = columns.add("__", __);
        Columns.Input<Integer> $Input = columns.add("$", $);
        return var.unordered(columns, size -> new VarBatch(delegate, yieldInput.ints(),
                __Input.ints(), $Input.ints(), size));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every item, in parallel.
     *
     * @param java the {@code java} of each item
     * @param io the {@code io} of each item
     * @param shapes the {@code shapes} of each item
     * @return the results, in the order of the items
     */
    int[] java(int[] java, int[] io, int[] shapes) {
        return java_.run(javaBatch(java, io, shapes));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param java the {@code java} of each item
     * @param io the {@code io} of each item
     * @param shapes the {@code shapes} of each item
     * @return the results, in the order of the items
     */
    int[] java(Iterable<Integer> java, Iterable<Integer> io, Iterable<Integer> shapes) {
        return java_.run(javaBatch(java, io, shapes));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    int[] java(Iterable<JavaArgs> rows) {
        return java_.run(javaBatch(rows));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every item, in parallel, and does not wait.
     *
     * @param java the {@code java} of each item
     * @param io the {@code io} of each item
     * @param shapes the {@code shapes} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> javaAsync(int[] java, int[] io, int[] shapes) {
        return java_.async(javaBatch(java, io, shapes));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param java the {@code java} of each item
     * @param io the {@code io} of each item
     * @param shapes the {@code shapes} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> javaAsync(Iterable<Integer> java, Iterable<Integer> io,
            Iterable<Integer> shapes) {
        return java_.async(javaBatch(java, io, shapes));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> javaAsync(Iterable<JavaArgs> rows) {
        return java_.async(javaBatch(rows));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param java the {@code java} of each item
     * @param io the {@code io} of each item
     * @param shapes the {@code shapes} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> javaSettled(int[] java, int[] io, int[] shapes) {
        return java_.settled(javaBatch(java, io, shapes));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param java the {@code java} of each item
     * @param io the {@code io} of each item
     * @param shapes the {@code shapes} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> javaSettled(Iterable<Integer> java, Iterable<Integer> io,
            Iterable<Integer> shapes) {
        return java_.settled(javaBatch(java, io, shapes));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> javaSettled(Iterable<JavaArgs> rows) {
        return java_.settled(javaBatch(rows));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param java the {@code java} of each item
     * @param io the {@code io} of each item
     * @param shapes the {@code shapes} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> javaStream(Iterable<Integer> java, Iterable<Integer> io,
            Iterable<Integer> shapes) {
        Columns columns = java_.columns();
        Columns.Input<Integer> javaInput = columns.add("java", java);
        Columns.Input<Integer> ioInput = columns.add("io", io);
        Columns.Input<Integer> shapesInput = columns.add("shapes", shapes);
        return java_.stream(columns, size -> new JavaBatch(delegate, javaInput.ints(),
                ioInput.ints(), shapesInput.ints(), size));
    }

    /**
     * Calls {@link Words#java(int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param java the {@code java} of each item
     * @param io the {@code io} of each item
     * @param shapes the {@code shapes} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> javaUnordered(Iterable<Integer> java, Iterable<Integer> io,
            Iterable<Integer> shapes) {
        Columns columns = java_.columns();
        Columns.Input<Integer> javaInput = columns.add("java", java);
        Columns.Input<Integer> ioInput = columns.add("io", io);
        Columns.Input<Integer> shapesInput = columns.add("shapes", shapes);
        return java_.unordered(columns, size -> new JavaBatch(delegate, javaInput.ints(),
                ioInput.ints(), shapesInput.ints(), size));
    }

    private YieldBatch yieldBatch(int[] var, int[] record) {
        Columns columns = yield.columns();
        columns.add("var", var);
        columns.add("record", record);
        int size = columns.read();
        return new YieldBatch(delegate, var, record, size);
    }

    private YieldBatch yieldBatch(Iterable<Integer> var, Iterable<Integer> record) {
        Columns columns = yield.columns();
        Columns.Input<Integer> varInput = columns.add("var", var);
        Columns.Input<Integer> recordInput = columns.add("record", record);
        int size = columns.read();
        return new YieldBatch(delegate, varInput.ints(), recordInput.ints(), size);
    }

    private YieldBatch yieldBatch(Iterable<YieldArgs> rows) {
        Columns columns = yield.columns();
        Columns.Input<YieldArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] var = new int[size];
        int[] record = new int[size];
        for (int i = 0; i < size; i++) {
            YieldArgs row = input.require(i);
            var[i] = row.var();
            record[i] = row.record();
        }
        return new YieldBatch(delegate, var, record, size);
    }

    private RecordBatch recordBatch(int[] sealed, int[] permits, int when) {
        Columns columns = record.columns();
        columns.add("sealed", sealed);
        columns.add("permits", permits);
        int size = columns.read();
        return new RecordBatch(delegate, sealed, permits, when, size);
    }

    private RecordBatch recordBatch(Iterable<Integer> sealed, Iterable<Integer> permits, int when) {
        Columns columns = record.columns();
        Columns.Input<Integer> sealedInput = columns.add("sealed", sealed);
        Columns.Input<Integer> permitsInput = columns.add("permits", permits);
        int size = columns.read();
        return new RecordBatch(delegate, sealedInput.ints(), permitsInput.ints(), when, size);
    }

    private RecordBatch recordBatch(Iterable<RecordArgs> rows, int when) {
        Columns columns = record.columns();
        Columns.Input<RecordArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] sealed = new int[size];
        int[] permits = new int[size];
        for (int i = 0; i < size; i++) {
            RecordArgs row = input.require(i);
            sealed[i] = row.sealed();
            permits[i] = row.permits();
        }
        return new RecordBatch(delegate, sealed, permits, when, size);
    }

    private VarBatch varBatch(int[] yield, int[] __, int[] $) {
        Columns columns = var.columns();
        columns.add("yield", yield);
        columns.add("__", __);
        columns.add("$", $);
        int size = columns.read();
        return new VarBatch(delegate, yield, __, $, size);
    }

    private VarBatch varBatch(Iterable<Integer> yield, Iterable<Integer> __, Iterable<Integer> $) {
        Columns columns = var.columns();
        Columns.Input<Integer> yieldInput = columns.add("yield", yield);
        Columns.Input<Integer> __Input = columns.add("__", __);
        Columns.Input<Integer> $Input = columns.add("$", $);
        int size = columns.read();
        return new VarBatch(delegate, yieldInput.ints(), __Input.ints(), $Input.ints(), size);
    }

    private VarBatch varBatch(Iterable<VarArgs> rows) {
        Columns columns = var.columns();
        Columns.Input<VarArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] yield = new int[size];
        int[] __ = new int[size];
        int[] $ = new int[size];
        for (int i = 0; i < size; i++) {
            VarArgs row = input.require(i);
            yield[i] = row.yield();
            __[i] = row.__();
            $[i] = row.$();
        }
        return new VarBatch(delegate, yield, __, $, size);
    }

    private JavaBatch javaBatch(int[] java__, int[] io_, int[] shapes_) {
        Columns columns = java_.columns();
        columns.add("java", java__);
        columns.add("io", io_);
        columns.add("shapes", shapes_);
        int size = columns.read();
        return new JavaBatch(delegate, java__, io_, shapes_, size);
    }

    private JavaBatch javaBatch(Iterable<Integer> java__, Iterable<Integer> io_,
            Iterable<Integer> shapes_) {
        Columns columns = java_.columns();
        Columns.Input<Integer> javaInput = columns.add("java", java__);
        Columns.Input<Integer> ioInput = columns.add("io", io_);
        Columns.Input<Integer> shapesInput = columns.add("shapes", shapes_);
        int size = columns.read();
        return new JavaBatch(delegate, javaInput.ints(), ioInput.ints(), shapesInput.ints(), size);
    }

    private JavaBatch javaBatch(Iterable<JavaArgs> rows) {
        Columns columns = java_.columns();
        Columns.Input<JavaArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] java__ = new int[size];
        int[] io_ = new int[size];
        int[] shapes_ = new int[size];
        for (int i = 0; i < size; i++) {
            JavaArgs row = input.require(i);
            java__[i] = row.java();
            io_[i] = row.io();
            shapes_[i] = row.shapes();
        }
        return new JavaBatch(delegate, java__, io_, shapes_, size);
    }

    /**
     * One row of {@code yield}: the arguments of one item.
     *
     * @param var the item's {@code var}
     * @param record the item's {@code record}
     */
    @GeneratedWrapper
    record YieldArgs(int var, int record) {
    }

    /**
     * One row of {@code record}: the arguments of one item.
     *
     * @param sealed the item's {@code sealed}
     * @param permits the item's {@code permits}
     */
    @GeneratedWrapper
    record RecordArgs(int sealed, int permits) {
    }

    /**
     * One row of {@code var}: the arguments of one item.
     *
     * @param yield the item's {@code yield}
     * @param __ the item's {@code __}
     * @param $ the item's {@code $}
     */
    @GeneratedWrapper
    record VarArgs(int yield, int __, int $) {
    }

    /**
     * One row of {@code java}: the arguments of one item.
     *
     * @param java the item's {@code java}
     * @param io the item's {@code io}
     * @param shapes the item's {@code shapes}
     */
    @GeneratedWrapper
    record JavaArgs(int java, int io, int shapes) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class YieldBatch extends Batch.OfVoid {
        private final Words delegate;

        private final int[] var;

        private final int[] record;

        YieldBatch(Words delegate, int[] var, int[] record, int size) {
            super(size);
            this.delegate = delegate;
            this.var = var;
            this.record = record;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    delegate.yield(var[i], record[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected YieldBatch slice(int from, int to) {
            return new YieldBatch(delegate, Arrays.copyOfRange(var, from, to),
                    Arrays.copyOfRange(record, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class RecordBatch extends Batch.OfInt {
        private final Words delegate;

        private final int[] sealed;

        private final int[] permits;

        private final int when;

        RecordBatch(Words delegate, int[] sealed, int[] permits, int when, int size) {
            super(size);
            this.delegate = delegate;
            this.sealed = sealed;
            this.permits = permits;
            this.when = when;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.record(sealed[i], permits[i], when);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected RecordBatch slice(int from, int to) {
            return new RecordBatch(delegate, Arrays.copyOfRange(sealed, from, to),
                    Arrays.copyOfRange(permits, from, to), when, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class VarBatch extends Batch.OfInt {
        private final Words delegate;

        private final int[] yield;

        private final int[] __;

        private final int[] $;

        VarBatch(Words delegate, int[] yield, int[] __, int[] $, int size) {
            super(size);
            this.delegate = delegate;
            this.yield = yield;
            this.__ = __;
            this.$ = $;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.var(yield[i], __[i], $[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected VarBatch slice(int from, int to) {
            return new VarBatch(delegate, Arrays.copyOfRange(yield, from, to),
                    Arrays.copyOfRange(__, from, to), Arrays.copyOfRange($, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class JavaBatch extends Batch.OfInt {
        private final Words delegate;

        private final int[] java_;

        private final int[] io_;

        private final int[] shapes_;

        JavaBatch(Words delegate, int[] java_, int[] io_, int[] shapes_, int size) {
            super(size);
            this.delegate = delegate;
            this.java_ = java_;
            this.io_ = io_;
            this.shapes_ = shapes_;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.java(java_[i], io_[i], shapes_[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected JavaBatch slice(int from, int to) {
            return new JavaBatch(delegate, Arrays.copyOfRange(java_, from, to),
                    Arrays.copyOfRange(io_, from, to), Arrays.copyOfRange(shapes_, from, to),
                    to - from);
        }
    }
}
