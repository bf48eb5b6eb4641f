/**
 * The annotation processor. Its stages are read in this order:
 *
 * <ol>
 *   <li>{@link io.github.parallelmap.processor.reading reading} reads the annotated methods and the options of the build,
 *   <li>{@link io.github.parallelmap.processor.rules rules} finds what is wrong with them,
 *   <li>{@link io.github.parallelmap.processor.declaration declaration} joins the two: a method is valid or has errors,
 *   <li>{@link io.github.parallelmap.processor.model model} says what is to be written for valid methods,
 *   <li>{@link io.github.parallelmap.processor.writer writer} writes it.
 * </ol>
 *
 * <p>{@link io.github.parallelmap.processor.types types} and {@link io.github.parallelmap.processor.report report} serve
 * all of them, and {@code Rounds} runs them.
 */
@NullMarked
package io.github.parallelmap.processor;

import org.jspecify.annotations.NullMarked;
