/**
 * The second stage: one class for each error and warning, of one shape, {@link io.github.parallelmap.processor.rules.Rule
 * Rule}, and named after its {@link io.github.parallelmap.processor.report.Diagnostic Diagnostic}. Each begins with its
 * code and the piece of source that it refuses.
 */
@NullMarked
package io.github.parallelmap.processor.rules;

import org.jspecify.annotations.NullMarked;
