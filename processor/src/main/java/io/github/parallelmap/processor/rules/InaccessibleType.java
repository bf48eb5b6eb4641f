package io.github.parallelmap.processor.rules;

import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.types.HiddenTypes;
import io.github.parallelmap.processor.types.OwnerTypeParameters;
import io.github.parallelmap.processor.types.TypeMentions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * PM003: a type of the signature that the wrapper cannot name.
 *
 * <pre>{@code
 * private record Answer(String text) {}
 *
 * @ParallelMap
 * int score(Answer answer) { ... }
 * }</pre>
 */
final class InaccessibleType implements Rule<AnnotatedMethod> {
    @Override
    public List<Finding> check(AnnotatedMethod method) {
        ExecutableElement element = method.element();
        // Not asked of a parameter, which has no enclosing element in Eclipse's compiler.
        PackageElement from = MoreElements.getPackage(element);
        List<Finding> findings = new ArrayList<>();
        for (VariableElement parameter : method.parameters()) {
            findings.addAll(check(parameter.asType(), parameter, from));
        }
        findings.addAll(check(element.getReturnType(), element, from));
        element.getThrownTypes().forEach(thrown -> findings.addAll(check(thrown, element, from)));
        for (TypeMirror bound : bounds(method)) {
            findings.addAll(check(bound, element, from));
        }
        return findings;
    }

    private static List<TypeMirror> bounds(AnnotatedMethod method) {
        return Stream.of(method.element().getTypeParameters(), OwnerTypeParameters.of(method.owner()))
                .flatMap(List::stream)
                .<TypeMirror>flatMap(parameter -> parameter.getBounds().stream())
                .toList();
    }

    /**
     * Annotations do not count: the wrapper leaves out those that it cannot name. Nor does a wrapper that does not exist
     * yet, since compilers do not know who will see it.
     */
    private static List<Finding> check(TypeMirror type, Element place, PackageElement from) {
        return TypeMentions.unannotated(type).stream()
                .filter(mentioned -> mentioned.getKind() == TypeKind.DECLARED)
                .flatMap(mentioned -> HiddenTypes.around(mentioned.asElement(), from).stream())
                .map(hidden -> Finding.of(Diagnostic.INACCESSIBLE_TYPE, place, hidden.getSimpleName()))
                .toList();
    }
}
