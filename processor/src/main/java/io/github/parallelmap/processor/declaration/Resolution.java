package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.SuperficialValidation;
import java.util.LinkedHashSet;
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
    /** What javac calls a missing type that has type arguments. */
    private static final String NAMELESS = "<any>";

    private Resolution() {}

    static boolean isResolved(TypeElement owner, ExecutableElement method, UnwrittenWrappers unwritten) {
        boolean isValid = SuperficialValidation.validateElement(method)
                && OwnerTypeParameters.of(owner).stream().allMatch(SuperficialValidation::validateElement);
        if (isValid) {
            return true;
        }
        Set<DeclaredType> missing = missing(owner, method);
        return !missing.isEmpty() && unwritten.containAll(missing, MoreElements.getPackage(owner));
    }

    /** The names of the types that are missing, for a message. */
    static String missingNames(TypeElement owner, ExecutableElement method) {
        Set<String> names = missing(owner, method).stream()
                .map(type -> name(type).equals(NAMELESS) ? "a generic type" : name(type))
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty() ? "something in an annotation" : String.join(", ", names);
    }

    /** What the source calls a type that is missing. */
    static String name(DeclaredType missing) {
        return MoreElements.asType(missing.asElement()).getQualifiedName().toString();
    }

    /** The types that are missing. */
    static Set<DeclaredType> missing(TypeElement owner, ExecutableElement method) {
        List<TypeParameterElement> ownerParameters = OwnerTypeParameters.of(owner);
        Stream<DeclaredType> inTypes = Stream.concat(
                TypeMentions.inSignature(method).types().stream(),
                TypeMentions.inBounds(ownerParameters).types().stream());
        Stream<DeclaredType> inAnnotations = Stream.concat(
                        Stream.of(method), Stream.concat(method.getParameters().stream(), ownerParameters.stream()))
                .map(Element::getAnnotationMirrors)
                .flatMap(List::stream)
                .map(AnnotationMirror::getAnnotationType);
        return Stream.concat(inTypes, inAnnotations)
                .filter(type -> type.getKind() == TypeKind.ERROR)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
