/** Writes a page on the runs of a command: what {@code --report} asks for. */
@NullMarked
package io.github.parallelmap.demo.report;

import org.jspecify.annotations.NullMarked;
