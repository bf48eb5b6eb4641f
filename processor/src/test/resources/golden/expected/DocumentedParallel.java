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
 * Parallel variants of the methods of {@link Documented} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class DocumentedParallel {
    private static final CallSite LINK = CallSite.of(Documented.class, "link",
            MapOptions.defaults());

    private static final CallSite UNPAIRED = CallSite.of(Documented.class, "unpaired",
            MapOptions.defaults());

    private final Documented delegate;

    private final Mapper link;

    private final Mapper unpaired;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    DocumentedParallel(Documented delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    DocumentedParallel(Documented delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.link = LINK.mapper(options);
        this.unpaired = UNPAIRED.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    DocumentedParallel with(MapOptions options) {
        return new DocumentedParallel(delegate, options);
    }

    /**
     * Calls {@link Documented#link(int)} for every item, in parallel.
     *
     * <blockquote>
     * Text with <a>an anchor</a>, {@code code {with} braces}, {@code java.util.Map.of(Object, Object)},
     * a label, {@code Integer.MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    int[] link(int[] value) {
        return link.run(linkBatch(value));
    }

    /**
     * Calls {@link Documented#link(int)} for every item, unboxing the columns, in parallel.
     *
     * <blockquote>
     * Text with <a>an anchor</a>, {@code code {with} braces}, {@code java.util.Map.of(Object, Object)},
     * a label, {@code Integer.MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    int[] link(Iterable<Integer> value) {
        return link.run(linkBatch(value));
    }

    /**
     * Calls {@link Documented#link(int)} for every item, in parallel, and does not wait.
     *
     * <blockquote>
     * Text with <a>an anchor</a>, {@code code {with} braces}, {@code java.util.Map.of(Object, Object)},
     * a label, {@code Integer.MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> linkAsync(int[] value) {
        return link.async(linkBatch(value));
    }

    /**
     * Calls {@link Documented#link(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * <blockquote>
     * Text with <a>an anchor</a>, {@code code {with} braces}, {@code java.util.Map.of(Object, Object)},
     * a label, {@code Integer.MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> linkAsync(Iterable<Integer> value) {
        return link.async(linkBatch(value));
    }

    /**
     * Calls {@link Documented#link(int)} for every item, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Text with <a>an anchor</a>, {@code code {with} braces}, {@code java.util.Map.of(Object, Object)},
     * a label, {@code Integer.MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> linkSettled(int[] value) {
        return link.settled(linkBatch(value));
    }

    /**
     * Calls {@link Documented#link(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Text with <a>an anchor</a>, {@code code {with} braces}, {@code java.util.Map.of(Object, Object)},
     * a label, {@code Integer.MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> linkSettled(Iterable<Integer> value) {
        return link.settled(linkBatch(value));
    }

    /**
     * Calls {@link Documented#link(int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * <blockquote>
     * Text with <a>an anchor</a>, {@code code {with} braces}, {@code java.util.Map.of(Object, Object)},
     * a label, {@code Integer.MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> linkStream(Iterable<Integer> value) {
        Columns columns = link.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return link.stream(columns, size -> new LinkBatch(delegate, valueInput.ints(), size));
    }

    /**
     * Calls {@link Documented#link(int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * <blockquote>
     * Text with <a>an anchor</a>, {@code code {with} braces}, {@code java.util.Map.of(Object, Object)},
     * a label, {@code Integer.MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     * </blockquote>
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> linkUnordered(Iterable<Integer> value) {
        Columns columns = link.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return link.unordered(columns, size -> new LinkBatch(delegate, valueInput.ints(), size));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every item, in parallel.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    int[] unpaired(int[] a, int[] b) {
        return unpaired.run(unpairedBatch(a, b));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every item, unboxing the columns, in parallel.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    int[] unpaired(Iterable<Integer> a, Iterable<Integer> b) {
        return unpaired.run(unpairedBatch(a, b));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every row, in parallel.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    int[] unpaired(Iterable<UnpairedArgs> rows) {
        return unpaired.run(unpairedBatch(rows));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every item, in parallel, and does not wait.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> unpairedAsync(int[] a, int[] b) {
        return unpaired.async(unpairedBatch(a, b));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> unpairedAsync(Iterable<Integer> a, Iterable<Integer> b) {
        return unpaired.async(unpairedBatch(a, b));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every row, in parallel, and does not wait.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> unpairedAsync(Iterable<UnpairedArgs> rows) {
        return unpaired.async(unpairedBatch(rows));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every item, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> unpairedSettled(int[] a, int[] b) {
        return unpaired.settled(unpairedBatch(a, b));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> unpairedSettled(Iterable<Integer> a, Iterable<Integer> b) {
        return unpaired.settled(unpairedBatch(a, b));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every row, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> unpairedSettled(Iterable<UnpairedArgs> rows) {
        return unpaired.settled(unpairedBatch(rows));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> unpairedStream(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = unpaired.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        return unpaired.stream(columns, size -> new UnpairedBatch(delegate, aInput.ints(),
                bInput.ints(), size));
    }

    /**
     * Calls {@link Documented#unpaired(int, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * <blockquote>
     * Unpaired &#123; brace: {.
     * </blockquote>
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> unpairedUnordered(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = unpaired.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        return unpaired.unordered(columns, size -> new UnpairedBatch(delegate, aInput.ints(),
                bInput.ints(), size));
    }

    private LinkBatch linkBatch(int[] value) {
        Columns columns = link.columns();
        columns.add("value", value);
        int size = columns.read();
        return new LinkBatch(delegate, value, size);
    }

    private LinkBatch linkBatch(Iterable<Integer> value) {
        Columns columns = link.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        int size = columns.read();
        return new LinkBatch(delegate, valueInput.ints(), size);
    }

    private UnpairedBatch unpairedBatch(int[] a, int[] b) {
        Columns columns = unpaired.columns();
        columns.add("a", a);
        columns.add("b", b);
        int size = columns.read();
        return new UnpairedBatch(delegate, a, b, size);
    }

    private UnpairedBatch unpairedBatch(Iterable<Integer> a, Iterable<Integer> b) {
        Columns columns = unpaired.columns();
        Columns.Input<Integer> aInput = columns.add("a", a);
        Columns.Input<Integer> bInput = columns.add("b", b);
        int size = columns.read();
        return new UnpairedBatch(delegate, aInput.ints(), bInput.ints(), size);
    }

    private UnpairedBatch unpairedBatch(Iterable<UnpairedArgs> rows) {
        Columns columns = unpaired.columns();
        Columns.Input<UnpairedArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] a = new int[size];
        int[] b = new int[size];
        for (int i = 0; i < size; i++) {
            UnpairedArgs row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
        }
        return new UnpairedBatch(delegate, a, b, size);
    }

    /**
     * One row of {@code unpaired}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     */
    @GeneratedWrapper
    record UnpairedArgs(int a, int b) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class LinkBatch extends Batch.OfInt {
        private final Documented delegate;

        private final int[] value;

        LinkBatch(Documented delegate, int[] value, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.link(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected LinkBatch slice(int from, int to) {
            return new LinkBatch(delegate, Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class UnpairedBatch extends Batch.OfInt {
        private final Documented delegate;

        private final int[] a;

        private final int[] b;

        UnpairedBatch(Documented delegate, int[] a, int[] b, int size) {
            super(size);
            this.delegate = delegate;
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.unpaired(a[i], b[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected UnpairedBatch slice(int from, int to) {
            return new UnpairedBatch(delegate, Arrays.copyOfRange(a, from, to),
                    Arrays.copyOfRange(b, from, to), to - from);
        }
    }
}
