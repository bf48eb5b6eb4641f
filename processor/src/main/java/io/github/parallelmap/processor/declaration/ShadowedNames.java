package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.model.MappedMethod;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/**
 * Finds simple names of {@code java.lang} that mean another class in the wrapper's package. Asks for single names only:
 * to list the package would load all of it.
 */
final class ShadowedNames {
    /** What any wrapper may mention. */
    private static final List<String> ALWAYS = List.of(
            "Boolean",
            "Byte",
            "Character",
            "Deprecated",
            "Double",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Object",
            "Override",
            "Short",
            "SuppressWarnings",
            "Void");

    private final Elements elements;

    ShadowedNames(Elements elements) {
        this.elements = elements;
    }

    SortedSet<String> in(PackageElement owners, List<MappedMethod> methods) {
        SortedSet<String> names = new TreeSet<>(ALWAYS);
        for (MappedMethod method : methods) {
            for (DeclaredType type : TypeMentions.inSignature(method.element()).types()) {
                Element element = type.asElement();
                if (elements.getPackageOf(element).getQualifiedName().contentEquals("java.lang")) {
                    names.add(element.getSimpleName().toString());
                }
            }
        }
        names.removeIf(name -> !isDeclared(owners, name));
        return Collections.unmodifiableSortedSet(names);
    }

    private boolean isDeclared(PackageElement owners, String simpleName) {
        String name = owners.isUnnamed() ? simpleName : owners.getQualifiedName() + "." + simpleName;
        return VisibleTypes.isVisible(name, owners, elements);
    }
}
