package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.types.OwnerTypeParameters;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class and those of its methods that will have variants.
 *
 * @param owner the class
 * @param methods the methods, in the order of the source
 */
public record MappedOwner(TypeElement owner, List<MappedMethod> methods) {
    /**
     * Copies the methods.
     *
     * @param owner the class
     * @param methods the methods, in the order of the source
     */
    public MappedOwner {
        methods = List.copyOf(methods);
    }

    /**
     * Whether the wrapper has type parameters.
     *
     * @return whether the class or one around it has some
     */
    public boolean isGeneric() {
        return !OwnerTypeParameters.of(owner).isEmpty();
    }

    /** The methods as the compiler knows them. */
    List<ExecutableElement> elements() {
        return methods.stream().map(MappedMethod::element).toList();
    }
}
