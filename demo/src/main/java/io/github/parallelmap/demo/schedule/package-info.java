/** How soon work could be done at best. */
@NullMarked
package io.github.parallelmap.demo.schedule;

import org.jspecify.annotations.NullMarked;
