/** The rows of the table: each a kind of work, the ways to do it, and the bars that it must meet. */
@NullMarked
package io.github.parallelmap.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
