/** Tests over real sources: what the processor makes of large libraries, and how long it takes. */
@NullMarked
package io.github.parallelmap.processor.corpus;

import org.jspecify.annotations.NullMarked;
