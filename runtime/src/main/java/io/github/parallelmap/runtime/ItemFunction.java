package io.github.parallelmap.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A function to apply to each item of one column.
 *
 * <p>Serializable, so that a pool that spans machines can send it; other pools never serialize it. Several threads may
 * call it at once.
 *
 * @param <A> the type of the column's values
 * @param <R> the type of the result
 * @param <X> the checked exception that it may throw; {@link RuntimeException} is inferred where there is none
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
