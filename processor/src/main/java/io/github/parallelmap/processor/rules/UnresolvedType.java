package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.types.MissingTypes;
import java.util.List;

/**
 * PM015: a type that nothing declares.
 *
 * <pre>{@code
 * @ParallelMap
 * Scroe score(String answer) { ... }
 * }</pre>
 */
final class UnresolvedType implements Rule<PendingMethod> {
    @Override
    public List<Finding> check(PendingMethod pending) {
        AnnotatedMethod method = pending.method();
        return MissingTypes.areNone(method.owner(), method.element(), pending.unwritten())
                ? List.of()
                : List.of(Finding.of(
                        Diagnostic.UNRESOLVED_TYPE,
                        method.element(),
                        method.name(),
                        MissingTypes.names(method.owner(), method.element())));
    }
}
