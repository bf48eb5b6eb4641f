/** The items that the benchmarks run, and their columns. */
@NullMarked
package io.github.parallelmap.benchmarks.work;

import org.jspecify.annotations.NullMarked;
