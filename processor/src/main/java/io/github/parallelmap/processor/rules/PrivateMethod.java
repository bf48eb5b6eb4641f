package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * PM001: a private method, which the wrapper cannot call.
 *
 * <pre>{@code
 * @ParallelMap
 * private int score(String answer) { ... }
 * }</pre>
 */
final class PrivateMethod implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        return method.is(Modifier.PRIVATE)
                ? List.of(Finding.of(Diagnostic.PRIVATE_METHOD, method.element(), method.name()))
                : List.of();
    }
}
