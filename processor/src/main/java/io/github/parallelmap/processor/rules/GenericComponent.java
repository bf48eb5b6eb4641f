package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.Component;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * PM023: a generic class whose wrapper {@code parallelmap.component} asks to be a bean.
 *
 * <pre>{@code
 * class Scores<T> {
 *     @ParallelMap
 *     int score(T answer) { ... }
 * }
 * }</pre>
 *
 * <p>The wrapper is written, but is no bean: containers find beans by class and could not tell its type arguments, and CDI
 * refuses a generic class in any scope of its own.
 */
final class GenericComponent implements Rule<MappedOwner> {
    private final Component wanted;

    GenericComponent(Component wanted) {
        this.wanted = wanted;
    }

    @Override
    public List<Finding> check(MappedOwner mapped) {
        TypeElement owner = mapped.owner();
        return wanted != Component.NONE && mapped.isGeneric()
                ? List.of(Finding.of(Diagnostic.GENERIC_COMPONENT, owner, owner.getSimpleName()))
                : List.of();
    }
}
