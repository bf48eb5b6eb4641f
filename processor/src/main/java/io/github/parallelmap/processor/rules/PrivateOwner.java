package io.github.parallelmap.processor.rules;

import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.types.HiddenTypes;
import java.util.List;

/**
 * PM002: a method of a private class, which the wrapper cannot name.
 *
 * <pre>{@code
 * private static class Strict {
 *     @ParallelMap
 *     int score(String answer) { ... }
 * }
 * }</pre>
 */
final class PrivateOwner implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        return HiddenTypes.around(method.owner(), MoreElements.getPackage(method.element())).stream()
                .map(hidden ->
                        Finding.of(Diagnostic.PRIVATE_OWNER, method.element(), method.name(), hidden.getSimpleName()))
                .toList();
    }
}
