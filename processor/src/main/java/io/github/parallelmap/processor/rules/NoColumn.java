package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.reading.Constants;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * PM004: a method without a column.
 *
 * <pre>{@code
 * @ParallelMap
 * int score(@Constant String answer) { ... }
 * }</pre>
 */
final class NoColumn implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        return method.parameters().stream().allMatch(Constants::isConstant)
                ? List.of(Finding.of(Diagnostic.NO_COLUMN, method.element(), method.name()))
                : List.of();
    }
}
