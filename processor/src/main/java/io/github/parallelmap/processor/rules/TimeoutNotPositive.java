package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * PM007: a timeout of zero or less.
 *
 * <pre>{@code
 * @ParallelMap(timeout = "PT0S")
 * int score(String answer) { ... }
 * }</pre>
 */
final class TimeoutNotPositive implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        return method.duration("timeout").stream()
                .filter(timeout -> timeout.isZero() || timeout.isNegative())
                .map(timeout ->
                        Finding.of(Diagnostic.TIMEOUT_NOT_POSITIVE, method.place("timeout"), method.text("timeout")))
                .toList();
    }
}
