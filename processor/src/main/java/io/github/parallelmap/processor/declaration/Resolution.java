package io.github.parallelmap.processor.declaration;

import com.google.auto.common.SuperficialValidation;
import java.util.List;
import java.util.Set;
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

/**
 * Whether the types that a wrapper repeats are there yet.
 *
 * <p>Looks at the methods and at the owner's type parameters, never at the rest of the owner: a class may well have a
 * field whose type is the wrapper itself.
 */
final class Resolution {
    private Resolution() {}

    static boolean isResolved(TypeElement owner, ExecutableElement method) {
        return SuperficialValidation.validateElement(method)
                && OwnerTypeParameters.of(owner).stream().allMatch(SuperficialValidation::validateElement);
    }

    /** The names of the types that are missing, for a message. */
    static String missing(TypeElement owner, ExecutableElement method) {
        List<TypeParameterElement> ownerParameters = OwnerTypeParameters.of(owner);
        Stream<DeclaredType> inTypes = Stream.concat(
                TypeMentions.inSignature(method).stream(), TypeMentions.inBounds(ownerParameters).stream());
        Stream<DeclaredType> inAnnotations = Stream.concat(
                        Stream.of(method), Stream.concat(method.getParameters().stream(), ownerParameters.stream()))
                .map(Element::getAnnotationMirrors)
                .flatMap(List::stream)
                .map(AnnotationMirror::getAnnotationType);
        Set<String> names = Stream.concat(inTypes, inAnnotations)
                .filter(type -> type.getKind() == TypeKind.ERROR)
                .map(type -> type.asElement().getSimpleName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty() ? "something in an annotation" : String.join(", ", names);
    }
}
