package io.github.parallelmap.processor.model;

/**
 * The documentation comment of a method.
 *
 * @param text what it says, without its delimiters
 * @param isMarkdown whether it is a run of {@code ///} lines rather than HTML
 */
public record SourceDoc(String text, boolean isMarkdown) {}
