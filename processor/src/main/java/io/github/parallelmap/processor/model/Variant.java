package io.github.parallelmap.processor.model;

import java.util.List;

/** What a variant does with the items. */
public enum Variant {
    /** Runs all and waits for the results. */
    EAGER(""),

    /** Runs all and gives a future. */
    ASYNC("Async"),

    /** Runs all and tells how each ended. */
    SETTLED("Settled"),

    /** Runs them as results are pulled, in order. */
    STREAM("Stream"),

    /** Runs them as results are pulled, and gives them as they come. */
    UNORDERED("Unordered");

    private final String suffix;

    Variant(String suffix) {
        this.suffix = suffix;
    }

    /**
     * What the variant of a method is called.
     *
     * @param method the method
     * @return the base name, with a suffix or without
     */
    public String nameFor(MappedMethod method) {
        return method.baseName() + suffix;
    }

    /**
     * Whether it runs items as their results are pulled.
     *
     * @return whether nobody pulls where there is no result
     */
    public boolean isLazy() {
        return this == STREAM || this == UNORDERED;
    }

    /**
     * In which ways the variants of a method take its columns. The lazy ones read them as they go, so they take every one
     * as an {@code Iterable}, and where there is no result there is nothing to pull. Some may not be wanted.
     *
     * @param method the method
     * @return the shapes; none where the method has no such variant
     */
    public List<Shape> shapesOf(MappedMethod method) {
        if (!method.selection().variants().contains(this)) {
            return List.of();
        }
        return switch (this) {
            case EAGER, ASYNC, SETTLED -> method.shapes();
            case STREAM, UNORDERED ->
                method.isVoid() ? List.of() : List.of(Shape.BOXED.suits(method) ? Shape.BOXED : Shape.COLUMNS);
        };
    }
}
