package io.github.parallelmap.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is done with each item of one column.
 *
 * <p>Serializable, so that a pool that spans machines can send it; on other pools that is of no matter.
 *
 * @param <A> the type of the column's values
 * @param <X> what it may throw; none is inferred where it throws no checked exception
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
