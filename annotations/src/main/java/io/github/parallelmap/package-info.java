/**
 * The annotations that request parallel variants of a method.
 *
 * <p>{@link io.github.parallelmap.ParallelMap @ParallelMap} on a method makes the annotation processor write a wrapper
 * class beside the method's own, with parallel variants of the method; {@link io.github.parallelmap.Constant @Constant}
 * marks a parameter whose one value serves every item.
 */
@NullMarked
package io.github.parallelmap;

import org.jspecify.annotations.NullMarked;
