package io.github.parallelmap.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An action to perform on each item of one column.
 *
 * <p>Serializable, so that a pool that spans machines can send it; other pools never serialize it. Several threads may
 * call it at once.
 *
 * @param <A> the type of the column's values
 * @param <X> the checked exception that it may throw; {@link RuntimeException} is inferred where there is none
 */
@FunctionalInterface
public interface ItemAction<A extends @Nullable Object, X extends Throwable> extends Serializable {
    /**
     * Runs one item.
     *
     * @param a the item's value in the column
     * @throws X if the item fails
     */
    void accept(A a) throws X;
}
