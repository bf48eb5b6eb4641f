package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.types.UnwrittenWrappers;

/**
 * A method that waits until all types that its variants repeat exist.
 *
 * @param method the method
 * @param unwritten the wrappers that count as existing, since this processor is about to write them
 */
public record PendingMethod(AnnotatedMethod method, UnwrittenWrappers unwritten) {}
