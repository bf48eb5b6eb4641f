package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Kotlin's {@code suspend} functions, which kapt shows as methods with one parameter more:
 *
 * <pre>{@code Object score(String answer, Continuation<? super Integer> completion)}</pre>
 */
final class SuspendFunctions {
    private static final String CONTINUATION = "kotlin.coroutines.Continuation";

    private SuspendFunctions() {}

    /** Reports such a method; returns whether it is none. */
    static boolean check(ExecutableElement method, Reporter reporter) {
        boolean isSuspending = isSuspending(method);
        if (isSuspending) {
            reporter.report(Diagnostic.SUSPEND_FUNCTION, method, method.getSimpleName());
        }
        return !isSuspending;
    }

    /** Whether only a coroutine can supply the last argument: a constant is supplied by whoever calls the variants. */
    private static boolean isSuspending(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
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
