package io.github.parallelmap.processor.writer;

import com.google.auto.common.MoreElements;
import java.util.List;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeVariable;

/** Where type variables are declared. */
final class TypeVariables {
    private TypeVariables() {}

    /** The type parameter that a variable stands for. To ecj that of an annotated variable is another, of the same name. */
    static TypeParameterElement declaration(TypeVariable variable) {
        TypeParameterElement parameter = MoreElements.asTypeParameter(variable.asElement());
        List<? extends TypeParameterElement> siblings = parameter.getGenericElement() instanceof Parameterizable generic
                ? generic.getTypeParameters()
                : List.of();
        return siblings.stream()
                .<TypeParameterElement>map(sibling -> sibling)
                .filter(sibling -> sibling.getSimpleName().contentEquals(parameter.getSimpleName()))
                .findFirst()
                .orElse(parameter);
    }
}
