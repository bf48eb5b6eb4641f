package io.github.parallelmap.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A function to apply to each item of three columns.
 *
 * <p>Serializable, so that a pool that spans machines can send it; other pools never serialize it. Several threads may
 * call it at once.
 *
 * @param <A> the type of the first column's values
 * @param <B> the type of the second column's values
 * @param <C> the type of the third column's values
 * @param <R> the type of the result
 * @param <X> the checked exception that it may throw; {@link RuntimeException} is inferred where there is none
 */
@FunctionalInterface
public interface ItemTriFunction<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                R extends @Nullable Object,
                X extends Throwable>
        extends Serializable {
    /**
     * Runs one item.
     *
     * @param a the item's value in the first column
     * @param b the item's value in the second column
     * @param c the item's value in the third column
     * @return the item's result; may be null
     * @throws X if the item fails
     */
    R apply(A a, B b, C c) throws X;
}
