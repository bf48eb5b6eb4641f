/** What the commands share: what the user reads, and the numbers that the user may type. */
@NullMarked
package io.github.parallelmap.demo.console;

import org.jspecify.annotations.NullMarked;
