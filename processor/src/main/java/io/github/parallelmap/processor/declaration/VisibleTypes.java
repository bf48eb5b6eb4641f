package io.github.parallelmap.processor.declaration;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Whether a class can be named where another is: the name alone would find what that one's module does not read. */
final class VisibleTypes {
    private VisibleTypes() {}

    static boolean isVisible(String name, Element from, Elements elements) {
        return find(name, from, elements).isPresent();
    }

    static Optional<TypeElement> find(String name, Element from, Elements elements) {
        ModuleElement module = elements.getModuleOf(from);
        return Optional.ofNullable(
                module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
    }
}
