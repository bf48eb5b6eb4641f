package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * PM008: a base name that is not an identifier.
 *
 * <pre>{@code
 * @ParallelMap(name = "score all")
 * int score(String answer) { ... }
 * }</pre>
 */
final class InvalidName implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        String name = method.text("name");
        return !name.isEmpty() && (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name))
                ? List.of(Finding.of(Diagnostic.INVALID_NAME, method.place("name"), name, method.name() + "All"))
                : List.of();
    }
}
