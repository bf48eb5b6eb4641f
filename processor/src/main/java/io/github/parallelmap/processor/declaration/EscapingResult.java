package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Warns of results that stand for work still to be done, which would outlive the call. */
final class EscapingResult {
    private static final List<String> PROMISES = List.of(
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.stream.BaseStream",
            "java.util.Iterator");

    private final Elements elements;
    private final Types types;
    private final Reporter reporter;

    EscapingResult(Elements elements, Types types, Reporter reporter) {
        this.elements = elements;
        this.types = types;
        this.reporter = reporter;
    }

    void check(ExecutableElement method) {
        TypeMirror result = method.getReturnType();
        boolean isObject = result.getKind() == TypeKind.DECLARED || result.getKind() == TypeKind.TYPEVAR;
        if (isObject && PROMISES.stream().anyMatch(name -> isA(result, name))) {
            reporter.report(
                    Diagnostic.ESCAPING_RESULT,
                    method,
                    method.getSimpleName(),
                    types.asElement(result).getSimpleName());
        }
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement promise = elements.getTypeElement(name);
        return promise != null && types.isSubtype(types.erasure(type), types.erasure(promise.asType()));
    }
}
