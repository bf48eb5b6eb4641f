package io.github.parallelmap.processor.types;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** The type parameters that the instances of a class depend on: its own, and those around an inner class. */
public final class OwnerTypeParameters {
    private OwnerTypeParameters() {}

    /**
     * Returns the type parameters of a class and of the classes that its instances belong to.
     *
     * @param owner the class
     * @return the type parameters, outermost first
     */
    public static List<TypeParameterElement> of(TypeElement owner) {
        List<TypeParameterElement> parameters = new ArrayList<>();
        Element around = owner.getEnclosingElement();
        if (around instanceof TypeElement outer && !owner.getModifiers().contains(Modifier.STATIC)) {
            parameters.addAll(of(outer));
        }
        parameters.addAll(owner.getTypeParameters());
        return parameters;
    }
}
