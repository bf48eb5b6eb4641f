/** Draws recorded runs: a page of HTML that needs nothing but itself. */
@NullMarked
package io.github.parallelmap.demo.report.page;

import org.jspecify.annotations.NullMarked;
