/** The application that shows generated wrappers at work: its entry and its root command. */
@NullMarked
package io.github.parallelmap.demo;

import org.jspecify.annotations.NullMarked;
