package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.reading.Constants;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * PM016: more parameters than the wrapper's methods and constructors can have in a class file.
 *
 * <pre>{@code
 * @ParallelMap
 * int score(int a0, int a1, ... int a254) { ... }
 * }</pre>
 */
final class TooManyParameters implements Rule<AnnotatedMethod> {
    /** The most slots that the parameters of one method may take in a class file. */
    private static final int LIMIT = 255;

    /** The constructor of the batch takes an array for each column, that of the row takes each value as it is. */
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        int all = 0;
        int row = 1;
        int batch = 3;
        for (VariableElement parameter : method.parameters()) {
            int slots = slots(parameter.asType());
            boolean isConstant = Constants.isConstant(parameter);
            all += slots;
            row += isConstant ? 0 : slots;
            batch += isConstant ? slots : 1;
        }
        int needed = Math.max(row, batch);
        return needed > LIMIT
                ? List.of(Finding.of(Diagnostic.TOO_MANY_PARAMETERS, method.element(), method.name(), all, needed))
                : List.of();
    }

    private static int slots(TypeMirror type) {
        return type.getKind() == TypeKind.LONG || type.getKind() == TypeKind.DOUBLE ? 2 : 1;
    }
}
