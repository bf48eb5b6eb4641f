package io.github.parallelmap.processor.types;

import com.google.auto.common.MoreElements;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * The classes of the unnamed package that a wrapper names. They have no qualified name, so a class of the same name inside
 * the wrapper hides them.
 */
public final class UnpackagedNames {
    private UnpackagedNames() {}

    /**
     * Returns the simple names of the top-level classes of the unnamed package that a wrapper names.
     *
     * @param owner the class that declares the methods
     * @param methods the methods that have variants in the wrapper
     * @return the simple names
     */
    public static SortedSet<String> in(TypeElement owner, List<ExecutableElement> methods) {
        SortedSet<String> names = new TreeSet<>();
        addTo(names, owner);
        addTo(names, TypeMentions.inBounds(OwnerTypeParameters.of(owner)).types());
        methods.forEach(method -> addTo(names, TypeMentions.inSignature(method).types()));
        return names;
    }

    private static void addTo(Set<String> names, Collection<DeclaredType> types) {
        types.stream()
                .filter(type -> type.getKind() == TypeKind.DECLARED)
                .forEach(type -> addTo(names, MoreElements.asType(type.asElement())));
    }

    private static void addTo(Set<String> names, TypeElement type) {
        if (MoreElements.getPackage(type).isUnnamed()) {
            names.add(outermost(type).getSimpleName().toString());
        }
    }

    private static TypeElement outermost(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement around ? outermost(around) : type;
    }
}
