package io.github.parallelmap.runtime;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one parameter across the items of a batch. It must not change while items of the batch run.
 *
 * @param <T> the type of the values
 */
public final class Column<T extends @Nullable Object> implements Serializable {
    private static final long serialVersionUID = 1;

    /** The value of each item. */
    @SuppressWarnings("serial") // values are serializable where the batch travels, which the pool checks
    private final @Nullable Object[] values;

    private Column(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * Creates a column over an array, which is not copied.
     *
     * @param values the values, each a {@code T}; the caller must not change them while items run
     * @param <T> the type of the values
     * @return the column
     */
    public static <T extends @Nullable Object> Column<T> of(@Nullable Object[] values) {
        return new Column<>(values);
    }

    /**
     * The value of one item.
     *
     * @param item the item, from 0
     * @return its value, null where the caller passed null
     */
    @SuppressWarnings("unchecked") // of() is given values of type T
    public T get(int item) {
        return (T) values[item];
    }

    /**
     * Copies some of the values into a new column.
     *
     * @param from the first item, at least 0
     * @param to the item after the last
     * @return a column of {@code to - from} values
     */
    public Column<T> slice(int from, int to) {
        return new Column<>(Arrays.copyOfRange(values, from, to));
    }
}
