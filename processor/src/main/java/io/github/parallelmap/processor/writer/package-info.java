/** The third stage: one small class for each thing that a wrapper has. The only package that knows JavaPoet. */
@NullMarked
package io.github.parallelmap.processor.writer;

import org.jspecify.annotations.NullMarked;
