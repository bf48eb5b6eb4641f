package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * PM012: a result that stands for work still to be done, which would outlive the call.
 *
 * <pre>{@code
 * @ParallelMap
 * Stream<String> words(String answer) { ... }
 * }</pre>
 */
final class EscapingResult implements Rule<AnnotatedMethod> {
    private static final List<String> PROMISES = List.of(
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.stream.BaseStream",
            "java.util.Iterator");

    private final Elements elements;
    private final Types types;

    EscapingResult(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    @Override
    public List<Finding> check(AnnotatedMethod method) {
        TypeMirror result = method.element().getReturnType();
        boolean isObject = result.getKind() == TypeKind.DECLARED || result.getKind() == TypeKind.TYPEVAR;
        return isObject && PROMISES.stream().anyMatch(name -> isA(result, name))
                ? List.of(Finding.of(
                        Diagnostic.ESCAPING_RESULT,
                        method.element(),
                        method.name(),
                        types.asElement(result).getSimpleName()))
                : List.of();
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement promise = elements.getTypeElement(name);
        return promise != null && types.isSubtype(types.erasure(type), types.erasure(promise.asType()));
    }
}
