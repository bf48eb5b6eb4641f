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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Overloads} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class OverloadsParallel {
    private static final CallSite MAX = CallSite.of(Overloads.class, "max", MapOptions.defaults());

    private static final CallSite LARGEST = CallSite.of(Overloads.class, "max",
            MapOptions.defaults());

    private static final CallSite LAST_OF = CallSite.of(Overloads.class, "max",
            MapOptions.defaults());

    private static final CallSite FIRST_OF = CallSite.of(Overloads.class, "max",
            MapOptions.defaults());

    private final Mapper max;

    private final Mapper largest;

    private final Mapper lastOf;

    private final Mapper firstOf;

    /**
     * Runs as the annotations say.
     */
    OverloadsParallel() {
        this(MapOptions.defaults());
    }

    /**
     * Runs as the options say, and where they are silent as the annotations do.
     *
     * @param options how the methods are run
     */
    OverloadsParallel(MapOptions options) {
        this.max = MAX.mapper(options);
        this.largest = LARGEST.mapper(options);
        this.lastOf = LAST_OF.mapper(options);
        this.firstOf = FIRST_OF.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    OverloadsParallel with(MapOptions options) {
        return new OverloadsParallel(options);
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    int[] max(int[] a, int[] b) {
        return max.run(maxBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    int[] max(Iterable<Integer> a, Iterable<Integer> b) {
        return max.run(maxBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    int[] max(Iterable<MaxArgs> rows) {
        return max.run(maxBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> maxAsync(int[] a, int[] b) {
        return max.async(maxBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> maxAsync(Iterable<Integer> a, Iterable<Integer> b) {
        return max.async(maxBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> maxAsync(Iterable<MaxArgs> rows) {
        return max.async(maxBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> maxSettled(int[] a, int[] b) {
        return max.settled(maxBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> maxSettled(Iterable<Integer> a, Iterable<Integer> b) {
        return max.settled(maxBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> maxSettled(Iterable<MaxArgs> rows) {
        return max.settled(maxBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> maxStream(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = max.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        return max.stream(columns, size -> new MaxBatch(aInput.ints(), bInput.ints(), size));
    }

    /**
     * Calls {@link Overloads#max(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> maxUnordered(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = max.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        return max.unordered(columns, size -> new MaxBatch(aInput.ints(), bInput.ints(), size));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @return the results, in the order of the items
     */
    int[] largest(int[] a, int[] b, int[] c) {
        return largest.run(largestBatch(a, b, c));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every item, unboxing the columns, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @return the results, in the order of the items
     */
    int[] largest(Iterable<Integer> a, Iterable<Integer> b, Iterable<Integer> c) {
        return largest.run(largestBatch(a, b, c));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    int[] largest(Iterable<LargestArgs> rows) {
        return largest.run(largestBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> largestAsync(int[] a, int[] b, int[] c) {
        return largest.async(largestBatch(a, b, c));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> largestAsync(Iterable<Integer> a, Iterable<Integer> b,
            Iterable<Integer> c) {
        return largest.async(largestBatch(a, b, c));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> largestAsync(Iterable<LargestArgs> rows) {
        return largest.async(largestBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> largestSettled(int[] a, int[] b, int[] c) {
        return largest.settled(largestBatch(a, b, c));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> largestSettled(Iterable<Integer> a, Iterable<Integer> b,
            Iterable<Integer> c) {
        return largest.settled(largestBatch(a, b, c));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> largestSettled(Iterable<LargestArgs> rows) {
        return largest.settled(largestBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> largestStream(Iterable<Integer> a, Iterable<Integer> b, Iterable<Integer> c) {
        Columns columns = largest.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        Columns.Input<Integer> cInput = columns.add("c", c);
        return largest.stream(columns, size -> new LargestBatch(aInput.ints(), bInput.ints(),
                cInput.ints(), size));
    }

    /**
     * Calls {@link Overloads#max(int, int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @param c the {@code c} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> largestUnordered(Iterable<Integer> a, Iterable<Integer> b,
            Iterable<Integer> c) {
        Columns columns = largest.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        Columns.Input<Integer> cInput = columns.add("c", c);
        return largest.unordered(columns, size -> new LargestBatch(aInput.ints(), bInput.ints(),
                cInput.ints(), size));
    }

    /**
     * Calls {@link Overloads#max(String, String)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    List<String> lastOf(Iterable<? extends String> a, Iterable<? extends String> b) {
        return lastOf.run(lastOfBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(String, String)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    List<String> lastOf(Iterable<LastOfArgs> rows) {
        return lastOf.run(lastOfBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(String, String)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<String>> lastOfAsync(Iterable<? extends String> a,
            Iterable<? extends String> b) {
        return lastOf.async(lastOfBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(String, String)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<String>> lastOfAsync(Iterable<LastOfArgs> rows) {
        return lastOf.async(lastOfBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(String, String)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<String>> lastOfSettled(Iterable<? extends String> a,
            Iterable<? extends String> b) {
        return lastOf.settled(lastOfBatch(a, b));
    }

    /**
     * Calls {@link Overloads#max(String, String)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<String>> lastOfSettled(Iterable<LastOfArgs> rows) {
        return lastOf.settled(lastOfBatch(rows));
    }

    /**
     * Calls {@link Overloads#max(String, String)} for every item, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<String> lastOfStream(Iterable<? extends String> a, Iterable<? extends String> b) {
        Columns columns = lastOf.columns();
        Columns.Input<String> aInput = columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        return lastOf.stream(columns, size -> new LastOfBatch(aInput.column(), bInput.column(),
                size));
    }

    /**
     * Calls {@link Overloads#max(String, String)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<String> lastOfUnordered(Iterable<? extends String> a, Iterable<? extends String> b) {
        Columns columns = lastOf.columns();
        Columns.Input<String> aInput = columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        return lastOf.unordered(columns, size -> new LastOfBatch(aInput.column(), bInput.column(),
                size));
    }

    /**
     * Calls {@link Overloads#max(List)} for every item, in parallel.
     *
     * @param values the {@code values} of each item
     * @param <T> as in {@code max}
     * @return the results, in the order of the items
     */
    <T> List<T> firstOf(Iterable<? extends List<? extends T>> values) {
        return firstOf.run(firstOfBatch(values));
    }

    /**
     * Calls {@link Overloads#max(List)} for every item, in parallel, and does not wait.
     *
     * @param values the {@code values} of each item
     * @param <T> as in {@code max}
     * @return completes when all items have ended; cancelling it stops them
     */
    <T> CompletableFuture<List<T>> firstOfAsync(Iterable<? extends List<? extends T>> values) {
        return firstOf.async(firstOfBatch(values));
    }

    /**
     * Calls {@link Overloads#max(List)} for every item, in parallel, and tells how each ended.
     *
     * @param values the {@code values} of each item
     * @param <T> as in {@code max}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <T> List<Outcome<T>> firstOfSettled(Iterable<? extends List<? extends T>> values) {
        return firstOf.settled(firstOfBatch(values));
    }

    /**
     * Calls {@link Overloads#max(List)} for every item, in parallel, as the results are pulled.
     *
     * @param values the {@code values} of each item
     * @param <T> as in {@code max}
     * @return the results, in the order of the items; closing it stops the work
     */
    <T> Stream<T> firstOfStream(Iterable<? extends List<? extends T>> values) {
        Columns columns = firstOf.columns();
        Columns.Input<List<? extends T>> valuesInput = columns.add("values", values);
        return firstOf.stream(columns, size -> new FirstOfBatch<T>(valuesInput.column(), size));
    }

    /**
     * Calls {@link Overloads#max(List)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param values the {@code values} of each item
     * @param <T> as in {@code max}
     * @return the results, in any order; closing it stops the work
     */
    <T> Stream<T> firstOfUnordered(Iterable<? extends List<? extends T>> values) {
        Columns columns = firstOf.columns();
        Columns.Input<List<? extends T>> valuesInput = columns.add("values", values);
        return firstOf.unordered(columns, size -> new FirstOfBatch<T>(valuesInput.column(), size));
    }

    private MaxBatch maxBatch(int[] a, int[] b) {
        Columns columns = max.columns();
        columns.add("a", a);
        columns.add("b", b);
        int size = columns.read();
        return new MaxBatch(a, b, size);
    }

    private MaxBatch maxBatch(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = max.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        int size = columns.read();
        return new MaxBatch(aInput.ints(), bInput.ints(), size);
    }

    private MaxBatch maxBatch(Iterable<MaxArgs> rows) {
        Columns columns = max.columns();
        Columns.Input<MaxArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] a = new int[size];
        int[] b = new int[size];
        for (int i = 0; i < size; i++) {
            MaxArgs row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
        }
        return new MaxBatch(a, b, size);
    }

    private LargestBatch largestBatch(int[] a, int[] b, int[] c) {
        Columns columns = largest.columns();
        columns.add("a", a);
        columns.add("b", b);
        columns.add("c", c);
        int size = columns.read();
        return new LargestBatch(a, b, c, size);
    }

    private LargestBatch largestBatch(Iterable<Integer> a, Iterable<Integer> b,
            Iterable<Integer> c) {
        Columns columns = largest.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        Columns.Input<Integer> cInput = columns.add("c", c);
        int size = columns.read();
        return new LargestBatch(aInput.ints(), bInput.ints(), cInput.ints(), size);
    }

    private LargestBatch largestBatch(Iterable<LargestArgs> rows) {
        Columns columns = largest.columns();
        Columns.Input<LargestArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] a = new int[size];
        int[] b = new int[size];
        int[] c = new int[size];
        for (int i = 0; i < size; i++) {
            LargestArgs row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
            c[i] = row.c();
        }
        return new LargestBatch(a, b, c, size);
    }

    private LastOfBatch lastOfBatch(Iterable<? extends String> a, Iterable<? extends String> b) {
        Columns columns = lastOf.columns();
        Columns.Input<String> aInput = columns.add("a", a);
        Columns.Input<String> bInput = columns.add("b", b);
        int size = columns.read();
        return new LastOfBatch(aInput.column(), bInput.column(), size);
    }

    private LastOfBatch lastOfBatch(Iterable<LastOfArgs> rows) {
        Columns columns = lastOf.columns();
        Columns.Input<LastOfArgs> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] a = new Object[size];
        Object[] b = new Object[size];
        for (int i = 0; i < size; i++) {
            LastOfArgs row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
        }
        return new LastOfBatch(Column.of(a), Column.of(b), size);
    }

    private <T> FirstOfBatch<T> firstOfBatch(Iterable<? extends List<? extends T>> values) {
        Columns columns = firstOf.columns();
        Columns.Input<List<? extends T>> valuesInput = columns.add("values", values);
        int size = columns.read();
        return new FirstOfBatch<T>(valuesInput.column(), size);
    }

    /**
     * One row of {@code max}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     */
    @GeneratedWrapper
    record MaxArgs(int a, int b) {
    }

    /**
     * One row of {@code largest}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     * @param c the item's {@code c}
     */
    @GeneratedWrapper
    record LargestArgs(int a, int b, int c) {
    }

    /**
     * One row of {@code lastOf}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     */
    @GeneratedWrapper
    record LastOfArgs(String a, String b) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class MaxBatch extends Batch.OfInt {
        private final int[] a;

        private final int[] b;

        MaxBatch(int[] a, int[] b, int size) {
            super(size);
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Overloads.max(a[i], b[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MaxBatch slice(int from, int to) {
            return new MaxBatch(Arrays.copyOfRange(a, from, to), Arrays.copyOfRange(b, from, to),
                    to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class LargestBatch extends Batch.OfInt {
        private final int[] a;

        private final int[] b;

        private final int[] c;

        LargestBatch(int[] a, int[] b, int[] c, int size) {
            super(size);
            this.a = a;
            this.b = b;
            this.c = c;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Overloads.max(a[i], b[i], c[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected LargestBatch slice(int from, int to) {
            return new LargestBatch(Arrays.copyOfRange(a, from, to),
                    Arrays.copyOfRange(b, from, to), Arrays.copyOfRange(c, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class LastOfBatch extends Batch.OfObject<String> {
        private final Column<String> a;

        private final Column<String> b;

        LastOfBatch(Column<String> a, Column<String> b, int size) {
            super(size);
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Overloads.max(a.get(i), b.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected LastOfBatch slice(int from, int to) {
            return new LastOfBatch(a.slice(from, to), b.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class FirstOfBatch<T> extends Batch.OfObject<T> {
        private final Column<List<? extends T>> values;

        FirstOfBatch(Column<List<? extends T>> values, int size) {
            super(size);
            this.values = values;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Overloads.<T>max(values.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected FirstOfBatch<T> slice(int from, int to) {
            return new FirstOfBatch<T>(values.slice(from, to), to - from);
        }
    }
}
