/** Other ways to apply a function to many items at once. */
@NullMarked
package io.github.parallelmap.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
