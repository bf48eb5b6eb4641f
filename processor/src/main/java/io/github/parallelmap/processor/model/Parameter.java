package io.github.parallelmap.processor.model;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a mapped method.
 *
 * @param name its name in the source
 * @param type its type; {@code T...} is {@code T[]}
 * @param isColumn whether it has a value for each item, rather than one for all
 * @param annotations its annotations, without those that belong to the type, which carries them
 */
public record Parameter(String name, TypeMirror type, boolean isColumn, List<AnnotationMirror> annotations) {
    /**
     * Whether its values need boxing in an {@code Iterable}.
     *
     * @return whether the type is primitive
     */
    public boolean isPrimitive() {
        return type.getKind().isPrimitive();
    }
}
