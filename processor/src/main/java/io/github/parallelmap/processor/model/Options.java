package io.github.parallelmap.processor.model;

/**
 * What the build asks of all wrappers.
 *
 * @param suffix what follows the owner's name in the wrapper's
 * @param component what makes the wrappers beans
 * @param selection which variants they have
 */
public record Options(String suffix, Component component, Selection selection) {
    /** What holds where the build asks for nothing. */
    public static final Options DEFAULTS = new Options("Parallel", Component.NONE, Selection.ALL);
}
