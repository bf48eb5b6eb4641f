package io.github.parallelmap.processor.corpus;

import java.util.List;

/**
 * Where a method is in its source that may be annotated.
 *
 * @param source the file
 * @param start where its first modifier, or else its type, begins
 * @param end where it ends
 * @param parameters where each of its parameters begins
 */
record Method(Source source, int start, int end, List<Integer> parameters) {}
