package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.Visibility;
import io.github.parallelmap.processor.model.Component;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Options;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Wrapper;
import io.github.parallelmap.processor.reading.CarriedAnnotations;
import io.github.parallelmap.processor.reading.Constants;
import io.github.parallelmap.processor.reading.SourceDocs;
import io.github.parallelmap.processor.types.ClosableBounds;
import io.github.parallelmap.processor.types.MissingTypes;
import io.github.parallelmap.processor.types.OwnerTypeParameters;
import io.github.parallelmap.processor.types.ShadowedNames;
import io.github.parallelmap.processor.types.UnpackagedNames;
import io.github.parallelmap.processor.types.UnwrittenWrappers;
import io.github.parallelmap.processor.types.VisibleTypes;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Makes the model of what is to be written out of valid declarations. */
final class ModelFactory {
    private static final Set<String> NULLNESS =
            Set.of("org.jspecify.annotations.NullMarked", "org.jspecify.annotations.NullUnmarked");

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;
    private final Types types;
    private final Options options;
    private final CarriedAnnotations carried;
    private final SourceDocs docs;
    private final ShadowedNames shadowedNames;
    private final ClosableBounds closableBounds;

    ModelFactory(Elements elements, Types types, Options options) {
        this.elements = elements;
        this.types = types;
        this.options = options;
        this.carried = new CarriedAnnotations(elements);
        this.docs = new SourceDocs(elements);
        this.shadowedNames = new ShadowedNames(elements);
        this.closableBounds = new ClosableBounds(elements, types);
    }

    MappedMethod method(Declaration.Valid declaration) {
        ExecutableElement method = declaration.method();
        String name = declaration.settings().name();
        return new MappedMethod(
                method,
                name.isEmpty() ? method.getSimpleName().toString() : name,
                List.copyOf(method.getTypeParameters()),
                method.getParameters().stream()
                        .map(parameter -> new Parameter(
                                parameter.getSimpleName().toString(),
                                parameter.asType(),
                                !Constants.isConstant(parameter),
                                carried.of(parameter)))
                        .toList(),
                method.getReturnType(),
                List.copyOf(method.getThrownTypes()),
                declaration.settings(),
                isInterruptible(method),
                deprecation(method),
                docs.of(method),
                options.selection());
    }

    Wrapper wrapper(TypeElement owner, List<MappedMethod> methods, Component component, UnwrittenWrappers unwritten) {
        PackageElement owners = elements.getPackageOf(owner);
        boolean isPublic = Visibility.effectiveVisibilityOfElement(owner) == Visibility.PUBLIC;
        Suppressions suppressions = new Suppressions(owner, isPublic, elements, closableBounds, unwritten);
        boolean isGeneratedVisible = VisibleTypes.isVisible(GENERATED, owner, elements);
        suppressions.addOwner(isGeneratedVisible);
        Stream.concat(component.ofClass().stream(), component.ofConstructor().stream())
                .flatMap(name -> VisibleTypes.find(name, owner, elements).stream())
                .forEach(suppressions::addWrapperAnnotation);
        suppressions.addOverloads(methods);
        for (MappedMethod method : methods) {
            suppressions.addMethod(method.element());
            method.parameters().forEach(parameter -> parameter.annotations().forEach(suppressions::addAnnotation));
        }
        return new Wrapper(
                owner,
                owners.getQualifiedName().toString(),
                wrapperName(owner),
                isPublic,
                List.copyOf(OwnerTypeParameters.of(owner)),
                List.copyOf(methods),
                deprecation(owner),
                nullness(owner),
                suppressions.names(),
                shadowedNames.in(owners, elements(methods)),
                Collections.unmodifiableSortedSet(UnpackagedNames.in(owner, elements(methods))),
                component,
                annotation -> CarriedAnnotations.isNameable(annotation, owners),
                unwritten.resolve(missing(owner, methods), owners),
                isGeneratedVisible);
    }

    private static List<ExecutableElement> elements(List<MappedMethod> methods) {
        return methods.stream().map(MappedMethod::element).toList();
    }

    private static Set<DeclaredType> missing(TypeElement owner, List<MappedMethod> methods) {
        return methods.stream()
                .flatMap(method -> MissingTypes.of(owner, method.element()).stream())
                .collect(Collectors.toSet());
    }

    /** The names of the owner and of the classes around it, outermost first. */
    String wrapperName(TypeElement owner) {
        StringBuilder name = new StringBuilder(owner.getSimpleName());
        for (@Nullable Element at = owner.getEnclosingElement();
                at instanceof TypeElement;
                at = at.getEnclosingElement()) {
            name.insert(0, at.getSimpleName() + "_");
        }
        return name.append(options.suffix()).toString();
    }

    /** A type variable does not count: a caller for whom it is another exception would not expect this one. */
    private boolean isInterruptible(ExecutableElement method) {
        TypeElement interrupted = Objects.requireNonNull(elements.getTypeElement(InterruptedException.class.getName()));
        return method.getThrownTypes().stream()
                .filter(thrown -> thrown.getKind() == TypeKind.DECLARED)
                .anyMatch(thrown -> types.isSubtype(interrupted.asType(), thrown));
    }

    private static Optional<AnnotationMirror> deprecation(Element element) {
        return MoreElements.getAnnotationMirror(element, Deprecated.class).toJavaUtil();
    }

    private static Optional<AnnotationMirror> nullness(TypeElement owner) {
        for (@Nullable Element at = owner; at instanceof TypeElement; at = at.getEnclosingElement()) {
            for (AnnotationMirror annotation : at.getAnnotationMirrors()) {
                DeclaredType type = annotation.getAnnotationType();
                if (NULLNESS.contains(
                        MoreElements.asType(type.asElement()).getQualifiedName().toString())) {
                    return Optional.of(annotation);
                }
            }
        }
        return Optional.empty();
    }
}
