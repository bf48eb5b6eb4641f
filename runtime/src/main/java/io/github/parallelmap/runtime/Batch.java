package io.github.parallelmap.runtime;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call's work: its columns, its output, and the loop body over a range of items.
 *
 * <p>The processor generates one subclass for each annotated method, with a field for every column and constant, so
 * that the JIT compiler sees a plain loop over plain arrays with a single call target. A pool runs ranges of a batch in
 * place, or cuts a {@linkplain #slice slice}, runs it elsewhere and copies the output back.
 *
 * <p>Several workers write to a batch at once, each only to the elements of its own ranges. The call that assigns the
 * ranges makes these writes visible to the thread that reads the results.
 *
 * @param <R> the type of one item's result, boxed where it is primitive
 * @param <L> the type of the results together: a list, a primitive array, or {@link Void}
 */
public abstract class Batch<R extends @Nullable Object, L extends @Nullable Object> implements Serializable {
    private static final long serialVersionUID = 1;

    Batch() {}

    /**
     * The number of items.
     *
     * @return the length of the output, where there is one
     */
    protected abstract int size();

    /**
     * Runs the items of a range in order and stops at the first one that throws. Each item writes its result into the
     * output.
     *
     * <p>An implementation reads {@link Range#to()} before every item, since another thread may cut the range short, and
     * calls {@link Range#stoppedAt(int)} however the loop ends.
     *
     * @param range the items to run, all of them at least 0 and less than the size
     * @throws Throwable what the failed item threw
     */
    protected abstract void run(Range range) throws Throwable;

    /**
     * Copies some items into a new batch, with columns and an output of just their length.
     *
     * @param from the first item, at least 0
     * @param to the item after the last, at most the size
     * @return a new batch of {@code to - from} items, which shares no column or output with this one
     */
    protected abstract Batch<R, L> slice(int from, int to);

    /**
     * All results together, in item order. Called once, when all items have run.
     *
     * @return the results
     */
    protected abstract L results();

    /**
     * The result of one item that has run.
     *
     * @param item the item, from 0 to size - 1
     * @return its result; null for {@code void}, or where the method returned null
     */
    protected abstract R result(int item);

    /** The array of the results, with one element per item; null where items return nothing. */
    abstract @Nullable Object outputs();

    /** Clears the references to the results, where they are objects. */
    void forgetResults() {}

    /**
     * A batch whose items return objects.
     *
     * @param <R> the type of one item's result
     */
    public abstract static class OfObject<R extends @Nullable Object> extends Batch<R, List<R>> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>, null until it has run. */
        @SuppressWarnings("serial") // results are serializable where the batch travels, which the pool checks
        protected final @Nullable Object[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfObject(int size) {
            this.out = new Object[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        final void forgetResults() {
            Arrays.fill(out, null);
        }

        @Override
        @SuppressWarnings("unchecked") // only items write to the output, and they return an R
        protected final List<R> results() {
            return (List<R>) Collections.unmodifiableList(Arrays.asList(out));
        }

        @Override
        @SuppressWarnings("unchecked")
        protected final R result(int item) {
            return (R) out[item];
        }
    }

    /** A batch whose items return nothing. */
    @SuppressWarnings("NullAway") // does not see that R and L are nullable here
    public abstract static class OfVoid extends Batch<@Nullable Void, @Nullable Void> {
        private static final long serialVersionUID = 1;

        /** The number of items. */
        private final int size;

        /**
         * Creates a batch without an output.
         *
         * @param size the number of items
         */
        protected OfVoid(int size) {
            this.size = size;
        }

        @Override
        protected final int size() {
            return size;
        }

        @Override
        final @Nullable Object outputs() {
            return null;
        }

        @Override
        protected final @Nullable Void results() {
            return null;
        }

        @Override
        protected final @Nullable Void result(int item) {
            return null;
        }
    }

    /** A batch whose items return {@code boolean} values. */
    public abstract static class OfBoolean extends Batch<Boolean, boolean[]> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>. */
        protected final boolean[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfBoolean(int size) {
            this.out = new boolean[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        protected final boolean[] results() {
            return out;
        }

        @Override
        protected final Boolean result(int item) {
            return out[item];
        }
    }

    /** A batch whose items return {@code byte} values. */
    public abstract static class OfByte extends Batch<Byte, byte[]> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>. */
        protected final byte[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfByte(int size) {
            this.out = new byte[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        protected final byte[] results() {
            return out;
        }

        @Override
        protected final Byte result(int item) {
            return out[item];
        }
    }

    /** A batch whose items return {@code char} values. */
    public abstract static class OfChar extends Batch<Character, char[]> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>. */
        protected final char[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfChar(int size) {
            this.out = new char[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        protected final char[] results() {
            return out;
        }

        @Override
        protected final Character result(int item) {
            return out[item];
        }
    }

    /** A batch whose items return {@code double} values. */
    public abstract static class OfDouble extends Batch<Double, double[]> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>. */
        protected final double[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfDouble(int size) {
            this.out = new double[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        protected final double[] results() {
            return out;
        }

        @Override
        protected final Double result(int item) {
            return out[item];
        }
    }

    /** A batch whose items return {@code float} values. */
    public abstract static class OfFloat extends Batch<Float, float[]> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>. */
        protected final float[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfFloat(int size) {
            this.out = new float[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        protected final float[] results() {
            return out;
        }

        @Override
        protected final Float result(int item) {
            return out[item];
        }
    }

    /** A batch whose items return {@code int} values. */
    public abstract static class OfInt extends Batch<Integer, int[]> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>. */
        protected final int[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfInt(int size) {
            this.out = new int[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        protected final int[] results() {
            return out;
        }

        @Override
        protected final Integer result(int item) {
            return out[item];
        }
    }

    /** A batch whose items return {@code long} values. */
    public abstract static class OfLong extends Batch<Long, long[]> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>. */
        protected final long[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfLong(int size) {
            this.out = new long[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        protected final long[] results() {
            return out;
        }

        @Override
        protected final Long result(int item) {
            return out[item];
        }
    }

    /** A batch whose items return {@code short} values. */
    public abstract static class OfShort extends Batch<Short, short[]> {
        private static final long serialVersionUID = 1;

        /** The output: element <i>i</i> is the result of item <i>i</i>. */
        protected final short[] out;

        /**
         * Creates a batch with an output of the given size.
         *
         * @param size the number of items
         */
        protected OfShort(int size) {
            this.out = new short[size];
        }

        @Override
        protected final int size() {
            return out.length;
        }

        @Override
        final Object outputs() {
            return out;
        }

        @Override
        protected final short[] results() {
            return out;
        }

        @Override
        protected final Short result(int item) {
            return out[item];
        }
    }
}
