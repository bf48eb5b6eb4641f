package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import io.github.parallelmap.processor.model.MappedMethod;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that a wrapper would cause by repeating what the user wrote: deprecated and raw types, overloads, and
 * types that a module exports without requiring them transitively. Which of them it needs to suppress, and no more.
 */
final class Suppressions {
    private static final String RUNTIME_MODULE = "io.github.parallelmap.runtime";

    /** Where {@code @Generated} is. */
    private static final String GENERATED_MODULE = "java.compiler";

    private final Elements elements;

    /** What the wrapper is part of; empty where not everyone sees it. */
    private final Optional<ExportedApi> api;

    private final SortedSet<String> names = new TreeSet<>();
    private final Set<Element> seen = new HashSet<>();

    Suppressions(TypeElement owner, boolean isPublic, Elements elements) {
        this.elements = elements;
        this.api = isPublic ? ExportedApi.around(elements.getPackageOf(owner), elements) : Optional.empty();
    }

    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    void addOwner(TypeElement owner, boolean isGeneratedVisible) {
        addElement(owner);
        Set<DeclaredType> bounds = TypeMentions.inBounds(OwnerTypeParameters.of(owner));
        bounds.forEach(this::addType);
        addExports(bounds);
        if (api.isPresent()
                && !(api.get().passesOn(RUNTIME_MODULE)
                        && (!isGeneratedVisible || api.get().passesOn(GENERATED_MODULE)))) {
            names.add("exports");
        }
    }

    void addMethod(ExecutableElement method) {
        addDeprecation(method);
        Set<DeclaredType> types = TypeMentions.inSignature(method);
        types.forEach(this::addType);
        if (Visibility.ofElement(method).compareTo(Visibility.PROTECTED) >= 0) {
            addExports(types);
        }
    }

    /** Overloads that a lambda expression, given as a constant, might not tell apart. */
    void addOverloads(List<MappedMethod> methods) {
        Set<String> seenNames = new HashSet<>();
        Set<String> overloaded = methods.stream()
                .map(MappedMethod::baseName)
                .filter(name -> !seenNames.add(name))
                .collect(Collectors.toSet());
        boolean isAmbiguous = methods.stream()
                .filter(method -> overloaded.contains(method.baseName()))
                .flatMap(method -> method.parameters().stream())
                .anyMatch(parameter -> !parameter.isColumn() && isInterface(parameter.type()));
        if (isAmbiguous) {
            names.add("overloads");
        }
    }

    private static boolean isInterface(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && MoreTypes.asTypeElement(type).getKind().isInterface();
    }

    /** Types that everyone is to see, but that not everyone who sees the wrapper does. */
    private void addExports(Set<DeclaredType> types) {
        if (api.isPresent()
                && !types.stream()
                        .map(type -> MoreElements.asType(type.asElement()))
                        .allMatch(api.get()::shows)) {
            names.add("exports");
        }
    }

    private void addType(DeclaredType type) {
        addElement(type.asElement());
        if (isRaw(type)) {
            names.add("rawtypes");
        }
    }

    /** Whether a generic class, or an inner class of one, is named without arguments. */
    private static boolean isRaw(DeclaredType type) {
        TypeElement element = MoreElements.asType(type.asElement());
        boolean hasArguments = !type.getTypeArguments().isEmpty() || type.getEnclosingType() instanceof DeclaredType;
        return !hasArguments && !OwnerTypeParameters.of(element).isEmpty();
    }

    private void addElement(@Nullable Element element) {
        if (element instanceof TypeElement type && seen.add(type)) {
            addDeprecation(type);
            addElement(type.getEnclosingElement());
        }
    }

    private void addDeprecation(Element element) {
        if (elements.isDeprecated(element)) {
            Deprecated deprecated = element.getAnnotation(Deprecated.class);
            names.add(deprecated != null && deprecated.forRemoval() ? "removal" : "deprecation");
        }
    }

    /** Documented annotations of the wrapper are part of what everyone is to see. */
    void addWrapperAnnotation(TypeElement annotation) {
        if (api.isPresent() && !api.get().shows(annotation)) {
            names.add("exports");
        }
    }

    /** Annotations that are repeated count as well. */
    void addAnnotation(AnnotationMirror annotation) {
        addType(annotation.getAnnotationType());
    }
}
