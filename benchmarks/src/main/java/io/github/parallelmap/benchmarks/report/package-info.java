/** The table as text, Markdown and CSV, and its charts. */
@NullMarked
package io.github.parallelmap.benchmarks.report;

import org.jspecify.annotations.NullMarked;
