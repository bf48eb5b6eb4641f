package io.github.parallelmap.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one item ended.
 *
 * @param <R> the type of the result, boxed where it is primitive
 */
public sealed interface Outcome<R extends @Nullable Object> {
    /**
     * The item ended normally.
     *
     * @param value the result; null for {@code void}, or where the method returned null
     * @param <R> the type of the result
     */
    record Success<R extends @Nullable Object>(R value) implements Outcome<R> {}

    /**
     * The item threw.
     *
     * @param error the same object that it threw; never null
     * @param <R> the type of the result that it would have had
     */
    record Failure<R extends @Nullable Object>(Throwable error) implements Outcome<R> {
        /**
         * Requires the error to be non-null.
         *
         * @param error what the item threw
         */
        public Failure {
            Objects.requireNonNull(error, "error");
        }
    }

    /**
     * The item had not begun when the call was stopped, or was running then and did not end normally.
     *
     * @param begun whether the item had begun and so may have had effects; where items run on other machines, whether
     *     it may have begun
     * @param <R> the type of the result that it would have had
     */
    record Skipped<R extends @Nullable Object>(boolean begun) implements Outcome<R> {}
}
