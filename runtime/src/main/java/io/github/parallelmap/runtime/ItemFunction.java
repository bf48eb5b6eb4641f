package io.github.parallelmap.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is applied to each item of one column.
 *
 * <p>Serializable, so that a pool that spans machines can send it; on other pools that is of no matter.
 *
 * @param <A> the type of the column's values
 * @param <R> the type of the result
 * @param <X> what it may throw; none is inferred where it throws no checked exception
 */
@FunctionalInterface
public interface ItemFunction<A extends @Nullable Object, R extends @Nullable Object, X extends Throwable>
        extends Serializable {
    /**
     * Runs one item.
     *
     * @param a the item's value in the column
     * @return the item's result; may be null
     * @throws X if the item fails
     */
    R apply(A a) throws X;
}
