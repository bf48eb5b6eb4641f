/** The messages of the processor: which ones there are, where they point, and how they are printed. */
@NullMarked
package io.github.parallelmap.processor.report;

import org.jspecify.annotations.NullMarked;
