/** A CPU-bound method over zipped arrays, beside its plain loop. */
@NullMarked
package io.github.parallelmap.demo.score;

import org.jspecify.annotations.NullMarked;
