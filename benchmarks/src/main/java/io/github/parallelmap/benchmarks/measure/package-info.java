/** What is measured, how, and against which bar. */
@NullMarked
package io.github.parallelmap.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
