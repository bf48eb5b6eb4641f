package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * PM006: a timeout that is not a duration.
 *
 * <pre>{@code
 * @ParallelMap(timeout = "30s")
 * int score(String answer) { ... }
 * }</pre>
 */
final class UnreadableTimeout implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        String text = method.text("timeout");
        return !text.isEmpty() && method.duration("timeout").isEmpty()
                ? List.of(Finding.of(Diagnostic.UNREADABLE_TIMEOUT, method.place("timeout"), text))
                : List.of();
    }
}
