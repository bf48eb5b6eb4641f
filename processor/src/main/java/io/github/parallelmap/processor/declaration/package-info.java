/** The third stage: joins what was read and what the rules found into declarations, and makes the model of valid ones. */
@NullMarked
package io.github.parallelmap.processor.declaration;

import org.jspecify.annotations.NullMarked;
