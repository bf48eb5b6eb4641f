/**
 * Tells Micrometer how the calls on a pool fare: {@link io.github.parallelmap.micrometer.MeteredPool} is all there is.
 *
 * <p>Nothing here is null unless it says so.
 */
@NullMarked
package io.github.parallelmap.micrometer;

import org.jspecify.annotations.NullMarked;
