/**
 * Micrometer meters for the calls on a pool: see {@link io.github.parallelmap.micrometer.MeteredPool}.
 *
 * <p>Nothing here is null unless its type or documentation says so.
 */
@NullMarked
package io.github.parallelmap.micrometer;

import org.jspecify.annotations.NullMarked;
