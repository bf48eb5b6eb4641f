package io.github.parallelmap.processor.model;

/** How a variant takes its columns. */
public enum Shape {
    /** Each by itself: an {@code Iterable}, or the array of a primitive type. */
    COLUMNS,

    /** Each by itself, every one an {@code Iterable}. */
    BOXED,

    /** All together, as an {@code Iterable} of records. */
    ROWS;

    /**
     * Whether a method has variants of this shape.
     *
     * @param method the method
     * @return whether it differs from the shapes before
     */
    public boolean suits(MappedMethod method) {
        return switch (this) {
            case COLUMNS -> true;
            case BOXED -> method.columns().stream().anyMatch(Parameter::isPrimitive);
            case ROWS -> method.columns().size() > 1;
        };
    }
}
