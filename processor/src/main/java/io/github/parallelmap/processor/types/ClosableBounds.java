package io.github.parallelmap.processor.types;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Type parameters such as {@code T extends Runnable & AutoCloseable}. javac treats several bounds as a class that
 * implements them all, and warns ({@code [try]}) of a {@code close()} that may throw {@link InterruptedException}.
 */
public final class ClosableBounds {
    private final Elements elements;
    private final Types types;
    private final TypeMirror closable;
    private final TypeMirror interrupted;

    /**
     * Creates the question for one compilation.
     *
     * @param elements the compiler's elements
     * @param types the compiler's types
     */
    public ClosableBounds(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.closable = type(AutoCloseable.class);
        this.interrupted = type(InterruptedException.class);
    }

    private TypeMirror type(Class<?> known) {
        return Objects.requireNonNull(elements.getTypeElement(known.getName())).asType();
    }

    /**
     * Whether javac would warn where type parameters are declared.
     *
     * @param parameters the type parameters
     * @return whether it would warn of one of them
     */
    public boolean areAmong(List<? extends TypeParameterElement> parameters) {
        return parameters.stream().anyMatch(this::isInterruptible);
    }

    /** One bound that cannot be interrupted is enough: its {@code close()} is that of all bounds together. */
    private boolean isInterruptible(TypeParameterElement parameter) {
        List<DeclaredType> closables = parameter.getBounds().stream()
                .filter(bound -> bound.getKind() == TypeKind.DECLARED && types.isSubtype(bound, closable))
                .map(MoreTypes::asDeclared)
                .toList();
        return parameter.getBounds().size() > 1
                && !closables.isEmpty()
                && closables.stream().allMatch(this::isInterruptedByClosing);
    }

    private boolean isInterruptedByClosing(DeclaredType bound) {
        TypeElement element = MoreElements.asType(bound.asElement());
        return ElementFilter.methodsIn(elements.getAllMembers(element)).stream()
                .filter(method -> method.getSimpleName().contentEquals("close"))
                .filter(method -> method.getParameters().isEmpty())
                .allMatch(close -> mayThrowInterrupted(bound, close));
    }

    private boolean mayThrowInterrupted(DeclaredType bound, ExecutableElement close) {
        ExecutableType inBound = MoreTypes.asExecutable(types.asMemberOf(bound, close));
        return inBound.getThrownTypes().stream().anyMatch(thrown -> types.isSubtype(interrupted, thrown));
    }
}
