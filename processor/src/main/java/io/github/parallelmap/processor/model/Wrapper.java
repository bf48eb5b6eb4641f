package io.github.parallelmap.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;

/**
 * A class that is to be written beside the one that declares the mapped methods.
 *
 * @param owner the class that declares the methods
 * @param packageName the package of both, empty for the unnamed one
 * @param name the simple name of the wrapper
 * @param isPublic whether everyone sees the owner, and so the wrapper
 * @param typeParameters those of the owner and, where it is an inner class, of those around it; outermost first
 * @param methods the methods, in the order of the source
 * @param deprecation the owner's {@code @Deprecated}, if any
 * @param nullness the {@code @NullMarked} or {@code @NullUnmarked} that holds for the owner but not its package
 * @param suppressions what {@code @SuppressWarnings} must name, so that no warning is for the user's own choices
 * @param shadowed simple names of {@code java.lang} that mean another class in this package
 * @param unpackaged simple names of the classes of the unnamed package that the wrapper names
 * @param component what makes it a bean
 * @param canName whether the wrapper can name an annotation of a type, which it leaves out otherwise
 * @param unwritten the qualified names of other wrappers that are not there yet, by what the source calls them
 * @param isGeneratedVisible whether the owner's module sees {@link javax.annotation.processing.Generated}
 */
public record Wrapper(
        TypeElement owner,
        String packageName,
        String name,
        boolean isPublic,
        List<TypeParameterElement> typeParameters,
        List<MappedMethod> methods,
        Optional<AnnotationMirror> deprecation,
        Optional<AnnotationMirror> nullness,
        SortedSet<String> suppressions,
        SortedSet<String> shadowed,
        SortedSet<String> unpackaged,
        Component component,
        Predicate<AnnotationMirror> canName,
        Map<String, String> unwritten,
        boolean isGeneratedVisible) {
    /** Simple names that a batch inherits, and that a class of the same name would be hidden by within it. */
    public static final Set<String> INHERITED_BY_BATCHES = Set.of(
            "OfBoolean", "OfByte", "OfChar", "OfDouble", "OfFloat", "OfInt", "OfLong", "OfObject", "OfShort", "OfVoid");

    /**
     * The owner with its own type parameters as arguments.
     *
     * @return the type of the delegate
     */
    public DeclaredType ownerType() {
        return (DeclaredType) owner.asType();
    }

    /**
     * Whether the wrapper needs an instance of the owner.
     *
     * @return whether a method is not static
     */
    public boolean hasDelegate() {
        return !methods.stream().allMatch(MappedMethod::isStatic);
    }
}
