package io.github.parallelmap.benchmarks.measure;

import java.util.List;

/**
 * A row made ready in the process that measures it: threads started, columns filled.
 *
 * @param items how many items a call has
 * @param variants the ways of doing the work; the first one's results are the right ones
 * @param ideal the time that nobody can be below
 */
public record Trial(int items, List<Variant> variants, Ideal ideal) {}
