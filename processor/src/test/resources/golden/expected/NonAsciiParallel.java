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
 * Parallel variants of the methods of {@link NonAscii} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
final class NonAsciiParallel {
    private static final CallSite ÜBER_ALLES = CallSite.of(NonAscii.class, "überAlles",
            MapOptions.defaults());

    private final NonAscii delegate;

    private final Mapper überAlles;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    NonAsciiParallel(NonAscii delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    NonAsciiParallel(NonAscii delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.überAlles = ÜBER_ALLES.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    NonAsciiParallel with(MapOptions options) {
        return new NonAsciiParallel(delegate, options);
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every item, in parallel.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param straße the {@code straße} of each item
     * @param 名前 the {@code 名前} of each item
     * @param été the {@code été} of every item
     * @return the results, in the order of the items
     */
    int[] überAlles(int[] straße, Iterable<? extends String> 名前, int été) {
        return überAlles.run(überAllesBatch(straße, 名前, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every item, unboxing the columns, in parallel.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param straße the {@code straße} of each item
     * @param 名前 the {@code 名前} of each item
     * @param été the {@code été} of every item
     * @return the results, in the order of the items
     */
    int[] überAlles(Iterable<Integer> straße, Iterable<? extends String> 名前, int été) {
        return überAlles.run(überAllesBatch(straße, 名前, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every row, in parallel.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param rows the arguments of each item
     * @param été the {@code été} of every item
     * @return the results, in the order of the items
     */
    int[] überAlles(Iterable<ÜberAllesArgs> rows, int été) {
        return überAlles.run(überAllesBatch(rows, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every item, in parallel, and does not wait.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param straße the {@code straße} of each item
     * @param 名前 the {@code 名前} of each item
     * @param été the {@code été} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> überAllesAsync(int[] straße, Iterable<? extends String> 名前, int été) {
        return überAlles.async(überAllesBatch(straße, 名前, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param straße the {@code straße} of each item
     * @param 名前 the {@code 名前} of each item
     * @param été the {@code été} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> überAllesAsync(Iterable<Integer> straße, Iterable<? extends String> 名前,
            int été) {
        return überAlles.async(überAllesBatch(straße, 名前, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every row, in parallel, and does not wait.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param rows the arguments of each item
     * @param été the {@code été} of every item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<int[]> überAllesAsync(Iterable<ÜberAllesArgs> rows, int été) {
        return überAlles.async(überAllesBatch(rows, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every item, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param straße the {@code straße} of each item
     * @param 名前 the {@code 名前} of each item
     * @param été the {@code été} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> überAllesSettled(int[] straße, Iterable<? extends String> 名前, int été) {
        return überAlles.settled(überAllesBatch(straße, 名前, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param straße the {@code straße} of each item
     * @param 名前 the {@code 名前} of each item
     * @param été the {@code été} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> überAllesSettled(Iterable<Integer> straße, Iterable<? extends String> 名前,
            int été) {
        return überAlles.settled(überAllesBatch(straße, 名前, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every row, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param rows the arguments of each item
     * @param été the {@code été} of every item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<Integer>> überAllesSettled(Iterable<ÜberAllesArgs> rows, int été) {
        return überAlles.settled(überAllesBatch(rows, été));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param straße the {@code straße} of each item
     * @param 名前 the {@code 名前} of each item
     * @param été the {@code été} of every item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<Integer> überAllesStream(Iterable<Integer> straße, Iterable<? extends String> 名前,
            int été) {
        Columns columns = überAlles.columns();
        Columns.Input<Integer> straßeInput = columns.add("straße", straße);
        Columns.Input<String> 名前Input = columns.add("名前", 名前);
        return überAlles.stream(columns, size -> new ÜberAllesBatch(delegate, straßeInput.ints(),
                名前Input.column(), été, size));
    }

    /**
     * Calls {@link NonAscii#überAlles(int, String, int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * <blockquote>
     * Addiert Längen; 長さを足す.
     * </blockquote>
     *
     * @param straße the {@code straße} of each item
     * @param 名前 the {@code 名前} of each item
     * @param été the {@code été} of every item
     * @return the results, in any order; closing it stops the work
     */
    Stream<Integer> überAllesUnordered(Iterable<Integer> straße, Iterable<? extends String> 名前,
            int été) {
        Columns columns = überAlles.columns();
        Columns.Input<Integer> straßeInput = columns.add("straße", straße);
        Columns.Input<String> 名前Input = columns.add("名前", 名前);
        return überAlles.unordered(columns, size -> new ÜberAllesBatch(delegate, straßeInput.ints(),
                名前Input.column(), été, size));
    }

    private ÜberAllesBatch überAllesBatch(int[] straße, Iterable<? extends String> 名前, int été) {
        Columns columns = überAlles.columns();
        columns.add("straße", straße);
        Columns.Input<String> 名前Input = columns.add("名前", 名前);
        int size = columns.read();
        return new ÜberAllesBatch(delegate, straße, 名前Input.column(), été, size);
    }

    private ÜberAllesBatch überAllesBatch(Iterable<Integer> straße, Iterable<? extends String> 名前,
            int été) {
        Columns columns = überAlles.columns();
        Columns.Input<Integer> straßeInput = columns.add("straße", straße);
        Columns.Input<String> 名前Input = columns.add("名前", 名前);
        int size = columns.read();
        return new ÜberAllesBatch(delegate, straßeInput.ints(), 名前Input.column(), été, size);
    }

    private ÜberAllesBatch überAllesBatch(Iterable<ÜberAllesArgs> rows, int été) {
        Columns columns = überAlles.columns();
        Columns.Input<ÜberAllesArgs> input = columns.add("rows", rows);
        int size = columns.read();
        int[] straße = new int[size];
        Object[] 名前 = new Object[size];
        for (int i = 0; i < size; i++) {
            ÜberAllesArgs row = input.require(i);
            straße[i] = row.straße();
            名前[i] = row.名前();
        }
        return new ÜberAllesBatch(delegate, straße, Column.of(名前), été, size);
    }

    /**
     * One row of {@code überAlles}: the arguments of one item.
     *
     * @param straße the item's {@code straße}
     * @param 名前 the item's {@code 名前}
     */
    @GeneratedWrapper
    record ÜberAllesArgs(int straße, String 名前) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ÜberAllesBatch extends Batch.OfInt {
        private final NonAscii delegate;

        private final int[] straße;

        private final Column<String> 名前;

        private final int été;

        ÜberAllesBatch(NonAscii delegate, int[] straße, Column<String> 名前, int été, int size) {
            super(size);
            this.delegate = delegate;
            this.straße = straße;
            this.名前 = 名前;
            this.été = été;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.überAlles(straße[i], 名前.get(i), été);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ÜberAllesBatch slice(int from, int to) {
            return new ÜberAllesBatch(delegate, Arrays.copyOfRange(straße, from, to),
                    名前.slice(from, to), été, to - from);
        }
    }
}
