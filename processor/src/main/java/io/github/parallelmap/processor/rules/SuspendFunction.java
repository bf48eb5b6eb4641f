package io.github.parallelmap.processor.rules;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.reading.Constants;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * PM029: a {@code suspend} function of Kotlin, which kapt shows as a method with one more parameter.
 *
 * <pre>{@code
 * @ParallelMap
 * Object score(String answer, Continuation<? super Integer> completion) { ... }
 * }</pre>
 */
final class SuspendFunction implements Rule<AnnotatedMethod> {
    private static final String CONTINUATION = "kotlin.coroutines.Continuation";

    @Override
    public List<Finding> check(AnnotatedMethod method) {
        return isSuspending(method.parameters())
                ? List.of(Finding.of(Diagnostic.SUSPEND_FUNCTION, method.element(), method.name()))
                : List.of();
    }

    /** Whether only a coroutine can supply the last argument. The caller of a variant supplies a constant. */
    private static boolean isSuspending(List<? extends VariableElement> parameters) {
        if (parameters.isEmpty()) {
            return false;
        }
        VariableElement last = parameters.get(parameters.size() - 1);
        return last.asType().getKind() == TypeKind.DECLARED
                && MoreElements.asType(MoreTypes.asElement(last.asType()))
                        .getQualifiedName()
                        .contentEquals(CONTINUATION)
                && !Constants.isConstant(last);
    }
}
