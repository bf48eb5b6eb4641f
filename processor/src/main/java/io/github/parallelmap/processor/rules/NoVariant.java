package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * PM021: a method for which {@code parallelmap.variants} leaves no variant, here where it is {@code stream}.
 *
 * <pre>{@code
 * @ParallelMap
 * void print(String answer) { ... }
 * }</pre>
 */
final class NoVariant implements Rule<MappedMethod> {
    @Override
    public List<Finding> check(MappedMethod method) {
        return method.hasVariants()
                ? List.of()
                : List.of(Finding.of(Diagnostic.NO_VARIANT, method.element(), method.name()));
    }
}
