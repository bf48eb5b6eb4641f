/** Fetches the same pages with ever more threads and tells how the time shrinks. */
@NullMarked
package io.github.parallelmap.demo.download;

import org.jspecify.annotations.NullMarked;
