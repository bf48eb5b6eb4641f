package io.github.parallelmap.model;

import org.jspecify.annotations.Nullable;

/** What the method of a call does with one item. */
@FunctionalInterface
interface Body {
    /** Takes one value of each column. */
    @Nullable
    Integer apply(int... values) throws Throwable;
}
