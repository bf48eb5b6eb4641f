/** Tests of the processor, from the outside: sources in; messages, wrappers and their behaviour out. */
@NullMarked
package io.github.parallelmap.processor;

import org.jspecify.annotations.NullMarked;
