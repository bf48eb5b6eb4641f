package io.github.parallelmap.processor.rules;

import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;

/**
 * PM013: a constant of a method that is not annotated.
 *
 * <pre>{@code
 * int score(@Constant int bonus, String answer) { ... }
 * }</pre>
 */
final class StrayConstant implements Rule<Element> {
    @Override
    public List<Finding> check(Element parameter) {
        Element method = Objects.requireNonNull(parameter.getEnclosingElement());
        return MoreElements.isAnnotationPresent(method, AnnotatedMethod.ANNOTATION)
                ? List.of()
                : List.of(Finding.of(
                        Diagnostic.STRAY_CONSTANT, parameter, parameter.getSimpleName(), method.getSimpleName()));
    }
}
