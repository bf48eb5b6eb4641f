/** The second stage: immutable records that say what is to be written, and nothing of how. */
@NullMarked
package io.github.parallelmap.processor.model;

import org.jspecify.annotations.NullMarked;
