/** Runs each row in a process of its own. */
@NullMarked
package io.github.parallelmap.benchmarks.run;

import org.jspecify.annotations.NullMarked;
