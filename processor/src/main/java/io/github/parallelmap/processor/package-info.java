/**
 * The annotation processor. Its three stages are read in this order:
 * {@link io.github.parallelmap.processor.declaration declaration} judges each annotated method,
 * {@link io.github.parallelmap.processor.model model} says what is to be written, and
 * {@link io.github.parallelmap.processor.writer writer} writes it.
 */
@NullMarked
package io.github.parallelmap.processor;

import org.jspecify.annotations.NullMarked;
