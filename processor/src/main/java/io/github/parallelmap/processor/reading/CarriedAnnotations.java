package io.github.parallelmap.processor.reading;

import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.types.HiddenTypes;
import io.github.parallelmap.processor.types.TypeMentions;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The annotations of a parameter that its counterpart in the wrapper has as well: those that the wrapper can name. */
public final class CarriedAnnotations {
    private final Elements elements;

    /**
     * Creates a reader for one compilation.
     *
     * @param elements the compiler's elements
     */
    public CarriedAnnotations(Elements elements) {
        this.elements = elements;
    }

    /**
     * Reads the annotations that belong to the declaration of a parameter alone. Those of its type come with the type.
     *
     * @param parameter the parameter
     * @return the annotations to repeat, in the order of the source
     */
    public List<AnnotationMirror> of(VariableElement parameter) {
        return parameter.getAnnotationMirrors().stream()
                .filter(annotation -> isCarried(annotation, parameter.asType()))
                .filter(annotation -> isNameable(annotation, elements.getPackageOf(parameter)))
                .map(AnnotationMirror.class::cast)
                .toList();
    }

    private boolean isCarried(AnnotationMirror mirror, TypeMirror type) {
        TypeElement annotation = elementOf(mirror);
        Target target = annotation.getAnnotation(Target.class);
        boolean belongsToType = target != null && Arrays.asList(target.value()).contains(ElementType.TYPE_USE);
        boolean isOurs = elements.getPackageOf(annotation).getQualifiedName().contentEquals("io.github.parallelmap");
        return !(belongsToType && comesWith(type, annotation))
                && !isOurs
                && !annotation.getQualifiedName().contentEquals("java.lang.SuppressWarnings");
    }

    /** In javac, an annotation for both parameters and types is not on the type if that is a type variable. */
    private static boolean comesWith(TypeMirror type, TypeElement annotation) {
        return type.getKind() != TypeKind.TYPEVAR
                || type.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> elementOf(mirror).equals(annotation));
    }

    private static TypeElement elementOf(AnnotationMirror annotation) {
        return MoreElements.asType(annotation.getAnnotationType().asElement());
    }

    /**
     * Whether a class of a package can name an annotation and everything that its values mention.
     *
     * @param annotation the annotation
     * @param from the package
     * @return whether the wrapper can repeat it
     */
    public static boolean isNameable(AnnotationMirror annotation, PackageElement from) {
        return TypeMentions.in(annotation).types().stream()
                .allMatch(type -> HiddenTypes.around(type.asElement(), from).isEmpty());
    }
}
