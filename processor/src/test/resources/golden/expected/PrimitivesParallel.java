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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Primitives} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
public final class PrimitivesParallel {
    private static final CallSite NOT = CallSite.of(Primitives.class, "not", MapOptions.defaults());

    private static final CallSite NEXT_BYTE = CallSite.of(Primitives.class, "nextByte",
            MapOptions.defaults());

    private static final CallSite NEXT_CHAR = CallSite.of(Primitives.class, "nextChar",
            MapOptions.defaults());

    private static final CallSite HALF = CallSite.of(Primitives.class, "half",
            MapOptions.defaults());

    private static final CallSite TWICE = CallSite.of(Primitives.class, "twice",
            MapOptions.defaults());

    private static final CallSite SQUARE = CallSite.of(Primitives.class, "square",
            MapOptions.defaults());

    private static final CallSite CUBE = CallSite.of(Primitives.class, "cube",
            MapOptions.defaults());

    private static final CallSite NEGATE = CallSite.of(Primitives.class, "negate",
            MapOptions.defaults());

    private final Mapper not;

    private final Mapper nextByte;

    private final Mapper nextChar;

    private final Mapper half;

    private final Mapper twice;

    private final Mapper square;

    private final Mapper cube;

    private final Mapper negate;

    /**
     * Runs as the annotations say.
     */
    public PrimitivesParallel() {
        this(MapOptions.defaults());
    }

    /**
     * Runs as the options say, and where they are silent as the annotations do.
     *
     * @param options how the methods are run
     */
    public PrimitivesParallel(MapOptions options) {
        this.not = NOT.mapper(options);
        this.nextByte = NEXT_BYTE.mapper(options);
        this.nextChar = NEXT_CHAR.mapper(options);
        this.half = HALF.mapper(options);
        this.twice = TWICE.mapper(options);
        this.square = SQUARE.mapper(options);
        this.cube = CUBE.mapper(options);
        this.negate = NEGATE.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    public PrimitivesParallel with(MapOptions options) {
        return new PrimitivesParallel(options);
    }

    /**
     * Calls {@link Primitives#not(boolean)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public boolean[] not(boolean[] value) {
        return not.run(notBatch(value));
    }

    /**
     * Calls {@link Primitives#not(boolean)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public boolean[] not(Iterable<Boolean> value) {
        return not.run(notBatch(value));
    }

    /**
     * Calls {@link Primitives#not(boolean)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<boolean[]> notAsync(boolean[] value) {
        return not.async(notBatch(value));
    }

    /**
     * Calls {@link Primitives#not(boolean)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<boolean[]> notAsync(Iterable<Boolean> value) {
        return not.async(notBatch(value));
    }

    /**
     * Calls {@link Primitives#not(boolean)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Boolean>> notSettled(boolean[] value) {
        return not.settled(notBatch(value));
    }

    /**
     * Calls {@link Primitives#not(boolean)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Boolean>> notSettled(Iterable<Boolean> value) {
        return not.settled(notBatch(value));
    }

    /**
     * Calls {@link Primitives#not(boolean)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Boolean> notStream(Iterable<Boolean> value) {
        Columns columns = not.columns();
        Columns.Input<Boolean> valueInput = columns.add("value", value);
        return not.stream(columns, size -> new NotBatch(valueInput.booleans(), size));
    }

    /**
     * Calls {@link Primitives#not(boolean)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Boolean> notUnordered(Iterable<Boolean> value) {
        Columns columns = not.columns();
        Columns.Input<Boolean> valueInput = columns.add("value", value);
        return not.unordered(columns, size -> new NotBatch(valueInput.booleans(), size));
    }

    /**
     * Calls {@link Primitives#nextByte(byte)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public byte[] nextByte(byte[] value) {
        return nextByte.run(nextByteBatch(value));
    }

    /**
     * Calls {@link Primitives#nextByte(byte)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public byte[] nextByte(Iterable<Byte> value) {
        return nextByte.run(nextByteBatch(value));
    }

    /**
     * Calls {@link Primitives#nextByte(byte)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<byte[]> nextByteAsync(byte[] value) {
        return nextByte.async(nextByteBatch(value));
    }

    /**
     * Calls {@link Primitives#nextByte(byte)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<byte[]> nextByteAsync(Iterable<Byte> value) {
        return nextByte.async(nextByteBatch(value));
    }

    /**
     * Calls {@link Primitives#nextByte(byte)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Byte>> nextByteSettled(byte[] value) {
        return nextByte.settled(nextByteBatch(value));
    }

    /**
     * Calls {@link Primitives#nextByte(byte)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Byte>> nextByteSettled(Iterable<Byte> value) {
        return nextByte.settled(nextByteBatch(value));
    }

    /**
     * Calls {@link Primitives#nextByte(byte)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Byte> nextByteStream(Iterable<Byte> value) {
        Columns columns = nextByte.columns();
        Columns.Input<Byte> valueInput = columns.add("value", value);
        return nextByte.stream(columns, size -> new NextByteBatch(valueInput.bytes(), size));
    }

    /**
     * Calls {@link Primitives#nextByte(byte)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Byte> nextByteUnordered(Iterable<Byte> value) {
        Columns columns = nextByte.columns();
        Columns.Input<Byte> valueInput = columns.add("value", value);
        return nextByte.unordered(columns, size -> new NextByteBatch(valueInput.bytes(), size));
    }

    /**
     * Calls {@link Primitives#nextChar(char)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public char[] nextChar(char[] value) {
        return nextChar.run(nextCharBatch(value));
    }

    /**
     * Calls {@link Primitives#nextChar(char)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public char[] nextChar(Iterable<Character> value) {
        return nextChar.run(nextCharBatch(value));
    }

    /**
     * Calls {@link Primitives#nextChar(char)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<char[]> nextCharAsync(char[] value) {
        return nextChar.async(nextCharBatch(value));
    }

    /**
     * Calls {@link Primitives#nextChar(char)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<char[]> nextCharAsync(Iterable<Character> value) {
        return nextChar.async(nextCharBatch(value));
    }

    /**
     * Calls {@link Primitives#nextChar(char)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Character>> nextCharSettled(char[] value) {
        return nextChar.settled(nextCharBatch(value));
    }

    /**
     * Calls {@link Primitives#nextChar(char)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Character>> nextCharSettled(Iterable<Character> value) {
        return nextChar.settled(nextCharBatch(value));
    }

    /**
     * Calls {@link Primitives#nextChar(char)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Character> nextCharStream(Iterable<Character> value) {
        Columns columns = nextChar.columns();
        Columns.Input<Character> valueInput = columns.add("value", value);
        return nextChar.stream(columns, size -> new NextCharBatch(valueInput.chars(), size));
    }

    /**
     * Calls {@link Primitives#nextChar(char)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Character> nextCharUnordered(Iterable<Character> value) {
        Columns columns = nextChar.columns();
        Columns.Input<Character> valueInput = columns.add("value", value);
        return nextChar.unordered(columns, size -> new NextCharBatch(valueInput.chars(), size));
    }

    /**
     * Calls {@link Primitives#half(double)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public double[] half(double[] value) {
        return half.run(halfBatch(value));
    }

    /**
     * Calls {@link Primitives#half(double)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public double[] half(Iterable<Double> value) {
        return half.run(halfBatch(value));
    }

    /**
     * Calls {@link Primitives#half(double)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<double[]> halfAsync(double[] value) {
        return half.async(halfBatch(value));
    }

    /**
     * Calls {@link Primitives#half(double)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<double[]> halfAsync(Iterable<Double> value) {
        return half.async(halfBatch(value));
    }

    /**
     * Calls {@link Primitives#half(double)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Double>> halfSettled(double[] value) {
        return half.settled(halfBatch(value));
    }

    /**
     * Calls {@link Primitives#half(double)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Double>> halfSettled(Iterable<Double> value) {
        return half.settled(halfBatch(value));
    }

    /**
     * Calls {@link Primitives#half(double)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Double> halfStream(Iterable<Double> value) {
        Columns columns = half.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        return half.stream(columns, size -> new HalfBatch(valueInput.doubles(), size));
    }

    /**
     * Calls {@link Primitives#half(double)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Double> halfUnordered(Iterable<Double> value) {
        Columns columns = half.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        return half.unordered(columns, size -> new HalfBatch(valueInput.doubles(), size));
    }

    /**
     * Calls {@link Primitives#twice(float)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public float[] twice(float[] value) {
        return twice.run(twiceBatch(value));
    }

    /**
     * Calls {@link Primitives#twice(float)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public float[] twice(Iterable<Float> value) {
        return twice.run(twiceBatch(value));
    }

    /**
     * Calls {@link Primitives#twice(float)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<float[]> twiceAsync(float[] value) {
        return twice.async(twiceBatch(value));
    }

    /**
     * Calls {@link Primitives#twice(float)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<float[]> twiceAsync(Iterable<Float> value) {
        return twice.async(twiceBatch(value));
    }

    /**
     * Calls {@link Primitives#twice(float)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Float>> twiceSettled(float[] value) {
        return twice.settled(twiceBatch(value));
    }

    /**
     * Calls {@link Primitives#twice(float)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Float>> twiceSettled(Iterable<Float> value) {
        return twice.settled(twiceBatch(value));
    }

    /**
     * Calls {@link Primitives#twice(float)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Float> twiceStream(Iterable<Float> value) {
        Columns columns = twice.columns();
        Columns.Input<Float> valueInput = columns.add("value", value);
        return twice.stream(columns, size -> new TwiceBatch(valueInput.floats(), size));
    }

    /**
     * Calls {@link Primitives#twice(float)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Float> twiceUnordered(Iterable<Float> value) {
        Columns columns = twice.columns();
        Columns.Input<Float> valueInput = columns.add("value", value);
        return twice.unordered(columns, size -> new TwiceBatch(valueInput.floats(), size));
    }

    /**
     * Calls {@link Primitives#square(int)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public int[] square(int[] value) {
        return square.run(squareBatch(value));
    }

    /**
     * Calls {@link Primitives#square(int)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public int[] square(Iterable<Integer> value) {
        return square.run(squareBatch(value));
    }

    /**
     * Calls {@link Primitives#square(int)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<int[]> squareAsync(int[] value) {
        return square.async(squareBatch(value));
    }

    /**
     * Calls {@link Primitives#square(int)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<int[]> squareAsync(Iterable<Integer> value) {
        return square.async(squareBatch(value));
    }

    /**
     * Calls {@link Primitives#square(int)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Integer>> squareSettled(int[] value) {
        return square.settled(squareBatch(value));
    }

    /**
     * Calls {@link Primitives#square(int)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Integer>> squareSettled(Iterable<Integer> value) {
        return square.settled(squareBatch(value));
    }

    /**
     * Calls {@link Primitives#square(int)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Integer> squareStream(Iterable<Integer> value) {
        Columns columns = square.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return square.stream(columns, size -> new SquareBatch(valueInput.ints(), size));
    }

    /**
     * Calls {@link Primitives#square(int)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Integer> squareUnordered(Iterable<Integer> value) {
        Columns columns = square.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return square.unordered(columns, size -> new SquareBatch(valueInput.ints(), size));
    }

    /**
     * Calls {@link Primitives#cube(long)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public long[] cube(long[] value) {
        return cube.run(cubeBatch(value));
    }

    /**
     * Calls {@link Primitives#cube(long)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public long[] cube(Iterable<Long> value) {
        return cube.run(cubeBatch(value));
    }

    /**
     * Calls {@link Primitives#cube(long)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<long[]> cubeAsync(long[] value) {
        return cube.async(cubeBatch(value));
    }

    /**
     * Calls {@link Primitives#cube(long)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<long[]> cubeAsync(Iterable<Long> value) {
        return cube.async(cubeBatch(value));
    }

    /**
     * Calls {@link Primitives#cube(long)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Long>> cubeSettled(long[] value) {
        return cube.settled(cubeBatch(value));
    }

    /**
     * Calls {@link Primitives#cube(long)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Long>> cubeSettled(Iterable<Long> value) {
        return cube.settled(cubeBatch(value));
    }

    /**
     * Calls {@link Primitives#cube(long)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Long> cubeStream(Iterable<Long> value) {
        Columns columns = cube.columns();
        Columns.Input<Long> valueInput = columns.add("value", value);
        return cube.stream(columns, size -> new CubeBatch(valueInput.longs(), size));
    }

    /**
     * Calls {@link Primitives#cube(long)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Long> cubeUnordered(Iterable<Long> value) {
        Columns columns = cube.columns();
        Columns.Input<Long> valueInput = columns.add("value", value);
        return cube.unordered(columns, size -> new CubeBatch(valueInput.longs(), size));
    }

    /**
     * Calls {@link Primitives#negate(short)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public short[] negate(short[] value) {
        return negate.run(negateBatch(value));
    }

    /**
     * Calls {@link Primitives#negate(short)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items
     */
    public short[] negate(Iterable<Short> value) {
        return negate.run(negateBatch(value));
    }

    /**
     * Calls {@link Primitives#negate(short)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<short[]> negateAsync(short[] value) {
        return negate.async(negateBatch(value));
    }

    /**
     * Calls {@link Primitives#negate(short)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<short[]> negateAsync(Iterable<Short> value) {
        return negate.async(negateBatch(value));
    }

    /**
     * Calls {@link Primitives#negate(short)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Short>> negateSettled(short[] value) {
        return negate.settled(negateBatch(value));
    }

    /**
     * Calls {@link Primitives#negate(short)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<Short>> negateSettled(Iterable<Short> value) {
        return negate.settled(negateBatch(value));
    }

    /**
     * Calls {@link Primitives#negate(short)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<Short> negateStream(Iterable<Short> value) {
        Columns columns = negate.columns();
        Columns.Input<Short> valueInput = columns.add("value", value);
        return negate.stream(columns, size -> new NegateBatch(valueInput.shorts(), size));
    }

    /**
     * Calls {@link Primitives#negate(short)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<Short> negateUnordered(Iterable<Short> value) {
        Columns columns = negate.columns();
        Columns.Input<Short> valueInput = columns.add("value", value);
        return negate.unordered(columns, size -> new NegateBatch(valueInput.shorts(), size));
    }

    private NotBatch notBatch(boolean[] value) {
        Columns columns = not.columns();
        columns.add("value", value);
        int size = columns.read();
        return new NotBatch(value, size);
    }

    private NotBatch notBatch(Iterable<Boolean> value) {
        Columns columns = not.columns();
        Columns.Input<Boolean> valueInput = columns.add("value", value);
        int size = columns.read();
        return new NotBatch(valueInput.booleans(), size);
    }

    private NextByteBatch nextByteBatch(byte[] value) {
        Columns columns = nextByte.columns();
        columns.add("value", value);
        int size = columns.read();
        return new NextByteBatch(value, size);
    }

    private NextByteBatch nextByteBatch(Iterable<Byte> value) {
        Columns columns = nextByte.columns();
        Columns.Input<Byte> valueInput = columns.add("value", value);
        int size = columns.read();
        return new NextByteBatch(valueInput.bytes(), size);
    }

    private NextCharBatch nextCharBatch(char[] value) {
        Columns columns = nextChar.columns();
        columns.add("value", value);
        int size = columns.read();
        return new NextCharBatch(value, size);
    }

    private NextCharBatch nextCharBatch(Iterable<Character> value) {
        Columns columns = nextChar.columns();
        Columns.Input<Character> valueInput = columns.add("value", value);
        int size = columns.read();
        return new NextCharBatch(valueInput.chars(), size);
    }

    private HalfBatch halfBatch(double[] value) {
        Columns columns = half.columns();
        columns.add("value", value);
        int size = columns.read();
        return new HalfBatch(value, size);
    }

    private HalfBatch halfBatch(Iterable<Double> value) {
        Columns columns = half.columns();
        Columns.Input<Double> valueInput = columns.add("value", value);
        int size = columns.read();
        return new HalfBatch(valueInput.doubles(), size);
    }

    private TwiceBatch twiceBatch(float[] value) {
        Columns columns = twice.columns();
        columns.add("value", value);
        int size = columns.read();
        return new TwiceBatch(value, size);
    }

    private TwiceBatch twiceBatch(Iterable<Float> value) {
        Columns columns = twice.columns();
        Columns.Input<Float> valueInput = columns.add("value", value);
        int size = columns.read();
        return new TwiceBatch(valueInput.floats(), size);
    }

    private SquareBatch squareBatch(int[] value) {
        Columns columns = square.columns();
        columns.add("value", value);
        int size = columns.read();
        return new SquareBatch(value, size);
    }

    private SquareBatch squareBatch(Iterable<Integer> value) {
        Columns columns = square.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        int size = columns.read();
        return new SquareBatch(valueInput.ints(), size);
    }

    private CubeBatch cubeBatch(long[] value) {
        Columns columns = cube.columns();
        columns.add("value", value);
        int size = columns.read();
        return new CubeBatch(value, size);
    }

    private CubeBatch cubeBatch(Iterable<Long> value) {
        Columns columns = cube.columns();
        Columns.Input<Long> valueInput = columns.add("value", value);
        int size = columns.read();
        return new CubeBatch(valueInput.longs(), size);
    }

    private NegateBatch negateBatch(short[] value) {
        Columns columns = negate.columns();
        columns.add("value", value);
        int size = columns.read();
        return new NegateBatch(value, size);
    }

    private NegateBatch negateBatch(Iterable<Short> value) {
        Columns columns = negate.columns();
        Columns.Input<Short> valueInput = columns.add("value", value);
        int size = columns.read();
        return new NegateBatch(valueInput.shorts(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class NotBatch extends Batch.OfBoolean {
        private final boolean[] value;

        NotBatch(boolean[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Primitives.not(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected NotBatch slice(int from, int to) {
            return new NotBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class NextByteBatch extends Batch.OfByte {
        private final byte[] value;

        NextByteBatch(byte[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Primitives.nextByte(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected NextByteBatch slice(int from, int to) {
            return new NextByteBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class NextCharBatch extends Batch.OfChar {
        private final char[] value;

        NextCharBatch(char[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Primitives.nextChar(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected NextCharBatch slice(int from, int to) {
            return new NextCharBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class HalfBatch extends Batch.OfDouble {
        private final double[] value;

        HalfBatch(double[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Primitives.half(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected HalfBatch slice(int from, int to) {
            return new HalfBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class TwiceBatch extends Batch.OfFloat {
        private final float[] value;

        TwiceBatch(float[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Primitives.twice(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected TwiceBatch slice(int from, int to) {
            return new TwiceBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class SquareBatch extends Batch.OfInt {
        private final int[] value;

        SquareBatch(int[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Primitives.square(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected SquareBatch slice(int from, int to) {
            return new SquareBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class CubeBatch extends Batch.OfLong {
        private final long[] value;

        CubeBatch(long[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Primitives.cube(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected CubeBatch slice(int from, int to) {
            return new CubeBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class NegateBatch extends Batch.OfShort {
        private final short[] value;

        NegateBatch(short[] value, int size) {
            super(size);
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Primitives.negate(value[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected NegateBatch slice(int from, int to) {
            return new NegateBatch(Arrays.copyOfRange(value, from, to), to - from);
        }
    }
}
