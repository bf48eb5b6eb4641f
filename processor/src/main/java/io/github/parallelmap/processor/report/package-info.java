/** What the processor tells its user. */
@NullMarked
package io.github.parallelmap.processor.report;

import org.jspecify.annotations.NullMarked;
