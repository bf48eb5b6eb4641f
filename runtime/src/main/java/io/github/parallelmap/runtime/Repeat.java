package io.github.parallelmap.runtime;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A column of one value, as long as the others: an endless {@code Iterable}, Python's {@code itertools.repeat}.
 *
 * <p>For a column that is a primitive array there is {@code Repeat.of(2.0, n)} and its kin, a filled array. Where the
 * value is the same at every call site, {@link io.github.parallelmap.Constant @Constant} on the parameter is simpler.
 * Immutable and thread-safe, as long as the value is.
 *
 * @param <T> the type of the value
 */
public final class Repeat<T extends @Nullable Object> implements Iterable<T> {
    private final T value;

    private Repeat(T value) {
        this.value = value;
    }

    /**
     * An endless column of one value.
     *
     * @param value the value of every item; may be null
     * @param <T> the type of the value
     * @return the column
     */
    public static <T extends @Nullable Object> Repeat<T> of(T value) {
        return new Repeat<>(value);
    }

    /**
     * A filled array.
     *
     * @param value the value of every item
     * @param length how many items, at least 0
     * @return a new array of that length, each element the value
     */
    public static boolean[] of(boolean value, int length) {
        boolean[] column = new boolean[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * A filled array.
     *
     * @param value the value of every item
     * @param length how many items, at least 0
     * @return a new array of that length, each element the value
     */
    public static byte[] of(byte value, int length) {
        byte[] column = new byte[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * A filled array.
     *
     * @param value the value of every item
     * @param length how many items, at least 0
     * @return a new array of that length, each element the value
     */
    public static char[] of(char value, int length) {
        char[] column = new char[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * A filled array.
     *
     * @param value the value of every item
     * @param length how many items, at least 0
     * @return a new array of that length, each element the value
     */
    public static double[] of(double value, int length) {
        double[] column = new double[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * A filled array.
     *
     * @param value the value of every item
     * @param length how many items, at least 0
     * @return a new array of that length, each element the value
     */
    public static float[] of(float value, int length) {
        float[] column = new float[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * A filled array.
     *
     * @param value the value of every item
     * @param length how many items, at least 0
     * @return a new array of that length, each element the value
     */
    public static int[] of(int value, int length) {
        int[] column = new int[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * A filled array.
     *
     * @param value the value of every item
     * @param length how many items, at least 0
     * @return a new array of that length, each element the value
     */
    public static long[] of(long value, int length) {
        long[] column = new long[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * A filled array.
     *
     * @param value the value of every item
     * @param length how many items, at least 0
     * @return a new array of that length, each element the value
     */
    public static short[] of(short value, int length) {
        short[] column = new short[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /** The value of every item. */
    T value() {
        return value;
    }

    /**
     * An iterator that never ends and always gives the value.
     *
     * @return a new iterator
     */
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public T next() {
                return value;
            }
        };
    }

    @Override
    public String toString() {
        return "Repeat.of(" + value + ")";
    }

    private static int checked(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("length is " + length + "; it must be 0 or more");
        }
        return length;
    }
}
