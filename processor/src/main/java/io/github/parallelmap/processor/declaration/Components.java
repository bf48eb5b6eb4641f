package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.model.Component;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Judges whether a wrapper can be the bean that the build asks for. */
final class Components {
    private final Component wanted;
    private final Elements elements;
    private final Reporter reporter;

    Components(Component wanted, Elements elements, Reporter reporter) {
        this.wanted = wanted;
        this.elements = elements;
        this.reporter = reporter;
    }

    /**
     * What makes the wrapper of a class a bean, or empty if its annotations are out of reach.
     *
     * <p>A generic wrapper stays as it is: containers find beans by class and could not tell its type arguments, and CDI
     * refuses a generic class in any scope of its own.
     */
    Optional<Component> of(TypeElement owner) {
        List<String> missing = annotations(wanted)
                .filter(name -> !VisibleTypes.isVisible(name, owner, elements))
                .toList();
        if (!missing.isEmpty()) {
            reporter.report(
                    Diagnostic.COMPONENT_MISSING, owner, owner.getSimpleName(), missing.get(0), wanted.dependency());
            return Optional.empty();
        }
        if (wanted != Component.NONE && !OwnerTypeParameters.of(owner).isEmpty()) {
            reporter.report(Diagnostic.GENERIC_COMPONENT, owner, owner.getSimpleName());
            return Optional.of(Component.NONE);
        }
        return Optional.of(wanted);
    }

    /** The qualified names of the annotations that a bean has. */
    static Stream<String> annotations(Component component) {
        return Stream.concat(component.ofClass().stream(), component.ofConstructor().stream());
    }
}
