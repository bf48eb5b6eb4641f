package io.github.parallelmap.model;

import io.github.parallelmap.runtime.Repeat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * One column. Its values tell which column and which item they are of.
 *
 * @param shape what it is
 * @param length how many values it has
 * @param flaw what is wrong with it
 * @param flawAt the value at which that shows
 */
record ColumnPlan(Shape shape, int length, Flaw flaw, int flawAt) {
    /** The most columns. */
    static final int MOST = 3;

    private static final int FROM_REPEAT = -1;

    /** What a column is. */
    enum Shape {
        LIST,
        SET,
        ITERABLE,
        REPEAT,
        ARRAY
    }

    /** What is wrong with an iterator. */
    enum Flaw {
        NONE,
        HAS_NEXT_THROWS,
        NEXT_THROWS,
        ITERATOR_THROWS
    }

    static ColumnPlan repeat() {
        return new ColumnPlan(Shape.REPEAT, Integer.MAX_VALUE, Flaw.NONE, 0);
    }

    boolean isBroken() {
        return flaw != Flaw.NONE;
    }

    /** The value of an item. */
    private static int value(int column, int item) {
        return item * MOST + column;
    }

    /** The item that values are of; -1 if they are not of one and the same. */
    static int itemOf(int... values) {
        int item = -1;
        for (int column = 0; column < values.length; column++) {
            int value = values[column];
            if (value != FROM_REPEAT) {
                int of = value / MOST;
                if (value % MOST != column || (item >= 0 && of != item)) {
                    return -1;
                }
                item = of;
            }
        }
        return item;
    }

    /** The column as objects. */
    Iterable<Integer> open(int column, RuntimeException failure) {
        return switch (shape) {
            case LIST, ARRAY -> values(column);
            case SET -> new LinkedHashSet<>(values(column));
            case REPEAT -> Repeat.of(FROM_REPEAT);
            case ITERABLE -> () -> iterator(column, failure);
        };
    }

    /** The column as an array. */
    int[] array(int column) {
        int[] values = new int[length];
        for (int item = 0; item < length; item++) {
            values[item] = value(column, item);
        }
        return values;
    }

    private List<Integer> values(int column) {
        List<Integer> values = new ArrayList<>(length);
        for (int item = 0; item < length; item++) {
            values.add(value(column, item));
        }
        return values;
    }

    private Iterator<Integer> iterator(int column, RuntimeException failure) {
        if (flaw == Flaw.ITERATOR_THROWS) {
            throw failure;
        }
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                if (flaw == Flaw.HAS_NEXT_THROWS && next == flawAt) {
                    throw failure;
                }
                return next < length;
            }

            @Override
            public Integer next() {
                if (flaw == Flaw.NEXT_THROWS && next == flawAt) {
                    throw failure;
                }
                if (next >= length) {
                    throw new NoSuchElementException();
                }
                return value(column, next++);
            }
        };
    }

    @Override
    public String toString() {
        return shape == Shape.REPEAT
                ? "REPEAT"
                : shape + " of " + length + (isBroken() ? " " + flaw + " at " + flawAt : "");
    }
}
