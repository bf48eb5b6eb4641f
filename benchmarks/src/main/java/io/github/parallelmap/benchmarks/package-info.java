/** The measuring tool: this library and its peers on the same work, and how far each is from the plain loop and from the machine. */
@NullMarked
package io.github.parallelmap.benchmarks;

import org.jspecify.annotations.NullMarked;
