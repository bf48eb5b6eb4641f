package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.Component;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.types.VisibleTypes;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * PM022: a class that does not see the annotations which {@code parallelmap.component} asks for on its wrapper.
 *
 * <pre>{@code
 * javac -Aparallelmap.component=spring ... // without spring-context
 * }</pre>
 */
final class ComponentMissing implements Rule<MappedOwner> {
    private final Component wanted;
    private final Elements elements;

    ComponentMissing(Component wanted, Elements elements) {
        this.wanted = wanted;
        this.elements = elements;
    }

    @Override
    public List<Finding> check(MappedOwner mapped) {
        TypeElement owner = mapped.owner();
        return Stream.concat(wanted.ofClass().stream(), wanted.ofConstructor().stream())
                .filter(name -> !VisibleTypes.isVisible(name, owner, elements))
                .limit(1)
                .map(name -> Finding.of(
                        Diagnostic.COMPONENT_MISSING, owner, owner.getSimpleName(), name, wanted.dependency()))
                .toList();
    }
}
