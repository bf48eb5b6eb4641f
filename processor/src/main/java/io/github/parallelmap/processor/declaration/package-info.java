/** The first stage: which annotated methods obey the rules, and what is to be written for them. */
@NullMarked
package io.github.parallelmap.processor.declaration;

import org.jspecify.annotations.NullMarked;
