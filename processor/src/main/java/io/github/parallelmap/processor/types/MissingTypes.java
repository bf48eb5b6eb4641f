package io.github.parallelmap.processor.types;

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
 * The types that a wrapper would repeat, but that do not exist yet.
 *
 * <p>Looks at the methods and at the type parameters of their class, never at the rest of it: a class may have a field
 * whose type is the wrapper itself.
 */
public final class MissingTypes {
    /** The name that javac has for a missing type with type arguments. */
    private static final String NAMELESS = "<any>";

    private MissingTypes() {}

    /**
     * Whether all types that the variants of a method repeat exist, or are wrappers that this processor will write.
     *
     * @param owner the class that declares the method
     * @param method the method
     * @param unwritten the wrappers that will be written
     * @return whether none is missing
     */
    public static boolean areNone(TypeElement owner, ExecutableElement method, UnwrittenWrappers unwritten) {
        boolean isValid = SuperficialValidation.validateElement(method)
                && OwnerTypeParameters.of(owner).stream().allMatch(SuperficialValidation::validateElement);
        if (isValid) {
            return true;
        }
        Set<DeclaredType> missing = of(owner, method);
        return !missing.isEmpty() && unwritten.containAll(missing, MoreElements.getPackage(owner));
    }

    /**
     * Returns the names of the missing types, for a message.
     *
     * @param owner the class that declares the method
     * @param method the method
     * @return the names, separated by commas
     */
    public static String names(TypeElement owner, ExecutableElement method) {
        Set<String> names = of(owner, method).stream()
                .map(type -> name(type).equals(NAMELESS) ? "a generic type" : name(type))
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty() ? "something in an annotation" : String.join(", ", names);
    }

    /** The name that the source has for a missing type. */
    static String name(DeclaredType missing) {
        return MoreElements.asType(missing.asElement()).getQualifiedName().toString();
    }

    /**
     * Returns the missing types.
     *
     * @param owner the class that declares the method
     * @param method the method
     * @return the types, in the order of the source
     */
    public static Set<DeclaredType> of(TypeElement owner, ExecutableElement method) {
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
