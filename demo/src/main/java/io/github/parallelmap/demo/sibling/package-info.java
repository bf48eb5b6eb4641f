/** {@code spring}: starts the demo that is an application of its own. */
@NullMarked
package io.github.parallelmap.demo.sibling;

import org.jspecify.annotations.NullMarked;
