package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * PM005: a negative number of threads or items.
 *
 * <pre>{@code
 * @ParallelMap(threads = -1)
 * int score(String answer) { ... }
 * }</pre>
 */
final class NegativeNumber implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        return Stream.of("threads", "chunk")
                .filter(member -> method.number(member) < 0)
                .map(member ->
                        Finding.of(Diagnostic.NEGATIVE_NUMBER, method.place(member), member, method.number(member)))
                .toList();
    }
}
