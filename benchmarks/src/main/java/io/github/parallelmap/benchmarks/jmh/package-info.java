/** The same rows under JMH. */
@NullMarked
package io.github.parallelmap.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
