package io.github.parallelmap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a {@link ParallelMap} method whose one value serves every item.
 *
 * <p>The generated variants take this parameter as it is; every other parameter becomes a column of values. At least
 * one parameter of the method must remain a column. Several threads use the one value at once.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Constant {}
