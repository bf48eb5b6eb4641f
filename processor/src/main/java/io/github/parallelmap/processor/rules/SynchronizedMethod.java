package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * PM026: a synchronized method, whose items run one after another.
 *
 * <pre>{@code
 * @ParallelMap
 * synchronized int score(String answer) { ... }
 * }</pre>
 */
final class SynchronizedMethod implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        return method.is(Modifier.SYNCHRONIZED)
                ? List.of(Finding.of(Diagnostic.SYNCHRONIZED_METHOD, method.element(), method.name()))
                : List.of();
    }
}
