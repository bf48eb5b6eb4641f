package io.github.parallelmap.processor.types;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/**
 * Simple names of {@code java.lang} that mean another class in the wrapper's package. Asks for single names only: to list
 * the package would load all of its classes.
 */
public final class ShadowedNames {
    /** The names that any wrapper may mention. */
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

    /**
     * Creates the question for one compilation.
     *
     * @param elements the compiler's elements
     */
    public ShadowedNames(Elements elements) {
        this.elements = elements;
    }

    /**
     * Finds the shadowed names that a wrapper may mention.
     *
     * @param owners the wrapper's package
     * @param methods the methods that have variants in the wrapper
     * @return the simple names
     */
    public SortedSet<String> in(PackageElement owners, List<ExecutableElement> methods) {
        SortedSet<String> names = new TreeSet<>(ALWAYS);
        for (ExecutableElement method : methods) {
            for (DeclaredType type : TypeMentions.inSignature(method).types()) {
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
