package io.github.parallelmap.processor.model;

import java.util.Set;

/**
 * Which of the variants that a method could have are to be written.
 *
 * @param variants what they do
 * @param shapes how those that run all items at once take their columns; the others have one shape each
 */
public record Selection(Set<Variant> variants, Set<Shape> shapes) {
    /** Every variant in every shape. */
    public static final Selection ALL = new Selection(Set.of(Variant.values()), Set.of(Shape.values()));

    /**
     * Copies the sets.
     *
     * @param variants what they do
     * @param shapes how those that run all items at once take their columns
     */
    public Selection {
        variants = Set.copyOf(variants);
        shapes = Set.copyOf(shapes);
    }
}
