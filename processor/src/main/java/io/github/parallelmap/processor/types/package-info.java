/** Questions about types: which ones a declaration mentions, and which are missing, hidden, visible or serializable. */
@NullMarked
package io.github.parallelmap.processor.types;

import org.jspecify.annotations.NullMarked;
