package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks that a class of its own in the owner's package can call a method and name the types of its signature. */
final class Accessibility {
    private final ExecutableElement method;
    private final Reporter reporter;
    private boolean isValid = true;

    private Accessibility(ExecutableElement method, Reporter reporter) {
        this.method = method;
        this.reporter = reporter;
    }

    /** Reports everything about a method that is out of the wrapper's reach. */
    static boolean check(ExecutableElement method, Reporter reporter) {
        Accessibility accessibility = new Accessibility(method, reporter);
        accessibility.checkMethod();
        accessibility.checkSignature();
        return accessibility.isValid;
    }

    private void checkMethod() {
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            report(Diagnostic.PRIVATE_METHOD, method, method.getSimpleName());
        }
        hiddenAround(Owners.ownerOf(method))
                .ifPresent(hidden ->
                        report(Diagnostic.PRIVATE_OWNER, method, method.getSimpleName(), hidden.getSimpleName()));
    }

    private void checkSignature() {
        for (VariableElement parameter : method.getParameters()) {
            checkType(parameter.asType(), parameter);
        }
        checkType(method.getReturnType(), method);
        method.getThrownTypes().forEach(thrown -> checkType(thrown, method));
        checkBounds(method.getTypeParameters());
        checkBounds(OwnerTypeParameters.of(Owners.ownerOf(method)));
    }

    private void checkBounds(List<? extends TypeParameterElement> parameters) {
        parameters.forEach(parameter -> parameter.getBounds().forEach(bound -> checkType(bound, method)));
    }

    /**
     * Annotations do not count: those that the wrapper cannot name are left out. Nor does a wrapper that is not there yet,
     * of which compilers do not know who sees it.
     */
    private void checkType(TypeMirror named, Element place) {
        for (DeclaredType type : TypeMentions.unannotated(named)) {
            if (type.getKind() == TypeKind.DECLARED) {
                hiddenAround(type.asElement())
                        .ifPresent(hidden -> report(Diagnostic.INACCESSIBLE_TYPE, place, hidden.getSimpleName()));
            }
        }
    }

    private Optional<TypeElement> hiddenAround(Element element) {
        return HiddenTypes.around(element, MoreElements.getPackage(method));
    }

    private void report(Diagnostic diagnostic, Element place, Object... arguments) {
        isValid = false;
        reporter.report(diagnostic, place, arguments);
    }
}
