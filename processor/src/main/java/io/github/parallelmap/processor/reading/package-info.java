/** The first stage: reads what the source and the build say, valid or not. Reports nothing. */
@NullMarked
package io.github.parallelmap.processor.reading;

import org.jspecify.annotations.NullMarked;
