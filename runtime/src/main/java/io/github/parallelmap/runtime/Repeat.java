package io.github.parallelmap.runtime;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A column that repeats one value as often as the other columns require: an endless {@code Iterable}, Python's
 * {@code itertools.repeat}.
 *
 * <p>For a column that is a primitive array, {@code Repeat.of(2.0, n)} and its overloads return a filled array. Where
 * every call has a single value for the parameter, {@link io.github.parallelmap.Constant @Constant} on the parameter is
 * simpler. Immutable and thread-safe if the value is.
 *
 * @param <T> the type of the value
 */
public final class Repeat<T extends @Nullable Object> implements Iterable<T> {
    private final T value;

    private Repeat(T value) {
        this.value = value;
    }

    /**
     * Creates an endless column of one value.
     *
     * @param value the value of every item; may be null
     * @param <T> the type of the value
     * @return the column
     */
    public static <T extends @Nullable Object> Repeat<T> of(T value) {
        return new Repeat<>(value);
    }

    /**
     * Creates an array filled with one value.
     *
     * @param value the value of every item
     * @param length the number of items, at least 0
     * @return a new array of that length, with the value in each element
     * @throws IllegalArgumentException if the
     *     length is negative
     */
    public static boolean[] of(boolean value, int length) {
        boolean[] column = new boolean[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * Creates an array filled with one value.
     *
     * @param value the value of every item
     * @param length the number of items, at least 0
     * @return a new array of that length, with the value in each element
     * @throws IllegalArgumentException if the
     *     length is negative
     */
    public static byte[] of(byte value, int length) {
        byte[] column = new byte[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * Creates an array filled with one value.
     *
     * @param value the value of every item
     * @param length the number of items, at least 0
     * @return a new array of that length, with the value in each element
     * @throws IllegalArgumentException if the
     *     length is negative
     */
    public static char[] of(char value, int length) {
        char[] column = new char[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * Creates an array filled with one value.
     *
     * @param value the value of every item
     * @param length the number of items, at least 0
     * @return a new array of that length, with the value in each element
     * @throws IllegalArgumentException if the
     *     length is negative
     */
    public static double[] of(double value, int length) {
        double[] column = new double[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * Creates an array filled with one value.
     *
     * @param value the value of every item
     * @param length the number of items, at least 0
     * @return a new array of that length, with the value in each element
     * @throws IllegalArgumentException if the
     *     length is negative
     */
    public static float[] of(float value, int length) {
        float[] column = new float[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * Creates an array filled with one value.
     *
     * @param value the value of every item
     * @param length the number of items, at least 0
     * @return a new array of that length, with the value in each element
     * @throws IllegalArgumentException if the
     *     length is negative
     */
    public static int[] of(int value, int length) {
        int[] column = new int[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * Creates an array filled with one value.
     *
     * @param value the value of every item
     * @param length the number of items, at least 0
     * @return a new array of that length, with the value in each element
     * @throws IllegalArgumentException if the
     *     length is negative
     */
    public static long[] of(long value, int length) {
        long[] column = new long[checked(length)];
        Arrays.fill(column, value);
        return column;
    }

    /**
     * Creates an array filled with one value.
     *
     * @param value the value of every item
     * @param length the number of items, at least 0
     * @return a new array of that length, with the value in each element
     * @throws IllegalArgumentException if the
     *     length is negative
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
     * Returns an iterator that never ends and always returns the value.
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
