package io.github.parallelmap.benchmarks.report;

/**
 * A picture that was drawn.
 *
 * @param title what it shows
 * @param file its name, in the folder of the results
 */
public record Chart(String title, String file) {}
