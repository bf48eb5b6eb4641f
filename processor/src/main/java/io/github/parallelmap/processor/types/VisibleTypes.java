package io.github.parallelmap.processor.types;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Types that an element's module reads. A search by name alone would also find types of modules that it does not read. */
public final class VisibleTypes {
    private VisibleTypes() {}

    /**
     * Whether an element can name a type.
     *
     * @param name the qualified name of the type
     * @param from the element
     * @param elements the compiler's elements
     * @return whether the type exists and is visible
     */
    public static boolean isVisible(String name, Element from, Elements elements) {
        return find(name, from, elements).isPresent();
    }

    /**
     * Finds a type that an element can name.
     *
     * @param name the qualified name of the type
     * @param from the element
     * @param elements the compiler's elements
     * @return the type, if it exists and is visible
     */
    public static Optional<TypeElement> find(String name, Element from, Elements elements) {
        ModuleElement module = elements.getModuleOf(from);
        return Optional.ofNullable(
                module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
    }
}
