package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Variant;
import io.github.parallelmap.processor.types.ClosableBounds;
import io.github.parallelmap.processor.types.ExportedApi;
import io.github.parallelmap.processor.types.OwnerTypeParameters;
import io.github.parallelmap.processor.types.TypeMentions;
import io.github.parallelmap.processor.types.UnwrittenWrappers;
import io.github.parallelmap.processor.types.ValueBasedTypes;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that a wrapper has to suppress, and no more: those that it would cause by repeating what the user wrote,
 * such as deprecated and raw types. For every other category, {@code docs/architecture.md} says why it cannot occur.
 */
final class Suppressions {
    private static final String RUNTIME_MODULE = "io.github.parallelmap.runtime";

    /** The module of {@code @Generated}. */
    private static final String GENERATED_MODULE = "java.compiler";

    private final TypeElement owner;

    private final Elements elements;

    private final ClosableBounds closableBounds;

    private final UnwrittenWrappers unwritten;

    /** The API that the wrapper is part of; empty where not every module sees it. */
    private final Optional<ExportedApi> api;

    private final SortedSet<String> names = new TreeSet<>();
    private final Set<Element> seen = new HashSet<>();

    Suppressions(
            TypeElement owner,
            boolean isPublic,
            Elements elements,
            ClosableBounds closableBounds,
            UnwrittenWrappers unwritten) {
        this.owner = owner;
        this.elements = elements;
        this.closableBounds = closableBounds;
        this.unwritten = unwritten;
        this.api = isPublic ? ExportedApi.around(elements.getPackageOf(owner), elements) : Optional.empty();
    }

    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    void addOwner(boolean isGeneratedVisible) {
        addElement(owner);
        List<TypeParameterElement> parameters = OwnerTypeParameters.of(owner);
        addTypeParameters(parameters);
        TypeMentions mentions = TypeMentions.inBounds(parameters);
        add(mentions);
        Set<DeclaredType> bounds = mentions.types();
        addExports(bounds);
        if (api.isPresent()
                && !(api.get().passesOn(RUNTIME_MODULE)
                        && (!isGeneratedVisible || api.get().passesOn(GENERATED_MODULE)))) {
            names.add("exports");
        }
    }

    void addMethod(ExecutableElement method) {
        addDeprecation(method);
        addTypeParameters(method.getTypeParameters());
        TypeMentions mentions = TypeMentions.inSignature(method);
        add(mentions);
        Set<DeclaredType> types = mentions.types();
        if (Visibility.ofElement(method).compareTo(Visibility.PROTECTED) >= 0) {
            addExports(types);
        }
    }

    private void add(TypeMentions mentions) {
        mentions.types().forEach(this::addType);
        mentions.annotations().forEach(this::addAnnotation);
    }

    private void addTypeParameters(List<? extends TypeParameterElement> parameters) {
        parameters.forEach(parameter -> parameter.getAnnotationMirrors().forEach(this::addAnnotation));
        if (closableBounds.areAmong(parameters)) {
            names.add("try");
        }
    }

    /** Adds overloads between which a lambda expression, passed as a constant, may be ambiguous. */
    void addOverloads(List<MappedMethod> methods) {
        Set<String> seenNames = new HashSet<>();
        Set<String> overloaded = methods.stream()
                .flatMap(Suppressions::variantNames)
                .filter(name -> !seenNames.add(name))
                .collect(Collectors.toSet());
        boolean isAmbiguous = methods.stream()
                .filter(method -> variantNames(method).anyMatch(overloaded::contains))
                .flatMap(method -> method.parameters().stream())
                .anyMatch(parameter -> !parameter.isColumn() && isInterface(parameter.type()));
        if (isAmbiguous) {
            names.add("overloads");
        }
    }

    /** Returns each name once, though several shapes may have it. */
    private static Stream<String> variantNames(MappedMethod method) {
        return Arrays.stream(Variant.values())
                .filter(variant -> !variant.shapesOf(method).isEmpty())
                .map(variant -> variant.nameFor(method));
    }

    private static boolean isInterface(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && MoreTypes.asTypeElement(type).getKind().isInterface();
    }

    /** Adds types of the wrapper's API that not everyone who sees the wrapper sees. */
    private void addExports(Set<DeclaredType> types) {
        if (api.isPresent()
                && !types.stream()
                        .map(type -> MoreElements.asType(type.asElement()))
                        .allMatch(api.get()::shows)) {
            names.add("exports");
        }
    }

    private void addType(DeclaredType type) {
        TypeElement element = MoreElements.asType(type.asElement());
        // A wrapper that does not exist yet will be generic and deprecated as its owner is.
        TypeElement known =
                type.getKind() == TypeKind.ERROR ? unwritten.owner(type, owner).orElse(element) : element;
        addElement(known);
        if (isRaw(type, known)) {
            names.add("rawtypes");
        }
        if (ValueBasedTypes.haveToBeIdentities(type)) {
            names.add("identity");
        }
    }

    /** Whether a generic class, or an inner class of one, is named without arguments. */
    private static boolean isRaw(DeclaredType type, TypeElement element) {
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

    /** Adds an annotation of the wrapper: documented ones are part of the wrapper's API. */
    void addWrapperAnnotation(TypeElement annotation) {
        if (api.isPresent() && !api.get().shows(annotation)) {
            names.add("exports");
        }
    }

    /** Adds an annotation that the wrapper repeats, and what its values mention. */
    void addAnnotation(AnnotationMirror annotation) {
        TypeMentions mentions = TypeMentions.in(annotation);
        mentions.types().forEach(type -> addElement(type.asElement()));
        mentions.constants().forEach(this::addDeprecation);
    }
}
