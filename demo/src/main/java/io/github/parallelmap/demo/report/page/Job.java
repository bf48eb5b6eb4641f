package io.github.parallelmap.demo.report.page;

import java.util.function.LongFunction;

/**
 * What all runs of a report did.
 *
 * @param command the command that did it
 * @param title what it was, in a line
 * @param itemNames what each item was, in a few words
 */
public record Job(String command, String title, LongFunction<String> itemNames) {}
