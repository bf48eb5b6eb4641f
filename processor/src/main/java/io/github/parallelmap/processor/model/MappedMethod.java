package io.github.parallelmap.processor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A method that gets parallel variants.
 *
 * @param element the method
 * @param baseName what the variants are called
 * @param typeParameters its own type parameters
 * @param parameters its parameters, at least one of them a column
 * @param result what it gives
 * @param thrown what it declares to throw
 * @param settings what its annotation says
 * @param isInterruptible whether its throws clause admits {@link InterruptedException}
 * @param deprecation its {@code @Deprecated}, if any
 * @param doc its documentation, if any
 * @param selection which variants are wanted
 */
public record MappedMethod(
        ExecutableElement element,
        String baseName,
        List<TypeParameterElement> typeParameters,
        List<Parameter> parameters,
        TypeMirror result,
        List<TypeMirror> thrown,
        Settings settings,
        boolean isInterruptible,
        Optional<AnnotationMirror> deprecation,
        Optional<SourceDoc> doc,
        Selection selection) {
    /**
     * Its name in the source.
     *
     * @return the name
     */
    public String name() {
        return element.getSimpleName().toString();
    }

    /**
     * Whether it is called without an instance.
     *
     * @return whether it is static
     */
    public boolean isStatic() {
        return element.getModifiers().contains(Modifier.STATIC);
    }

    /**
     * Whether it gives nothing.
     *
     * @return whether its result is {@code void}
     */
    public boolean isVoid() {
        return result.getKind() == TypeKind.VOID;
    }

    /**
     * The modifiers that say who sees it, and so who sees its variants.
     *
     * @return one modifier, or none for package-private
     */
    public List<Modifier> visibility() {
        return element.getModifiers().stream()
                .filter(List.of(Modifier.PUBLIC, Modifier.PROTECTED)::contains)
                .toList();
    }

    /**
     * The parameters with a value for each item.
     *
     * @return the columns, in the order of the parameters
     */
    public List<Parameter> columns() {
        return parameters.stream().filter(Parameter::isColumn).toList();
    }

    /**
     * In which ways the variants that run all items at once take their columns.
     *
     * @return the shapes; none where there is no such variant
     */
    public List<Shape> shapes() {
        boolean runsAll = selection.variants().stream().anyMatch(variant -> !variant.isLazy());
        return Arrays.stream(Shape.values())
                .filter(shape ->
                        runsAll && shape.suits(this) && selection.shapes().contains(shape))
                .toList();
    }

    /**
     * Whether there is anything to write for it.
     *
     * @return whether it has a variant that is wanted
     */
    public boolean hasVariants() {
        return Arrays.stream(Variant.values())
                .anyMatch(variant -> !variant.shapesOf(this).isEmpty());
    }

    /**
     * The base name as the beginning of a class name.
     *
     * @return the name with its first character in upper case
     */
    public String capitalizedBaseName() {
        int first = baseName.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + baseName.substring(Character.charCount(first));
    }

    /**
     * What the record of one row is called.
     *
     * @return a simple name
     */
    public String rowName() {
        return capitalizedBaseName() + "Args";
    }
}
