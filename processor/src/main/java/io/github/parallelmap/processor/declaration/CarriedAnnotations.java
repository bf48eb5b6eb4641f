package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
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

/** The annotations of a parameter that its counterpart in the wrapper has as well: those that it can name. */
final class CarriedAnnotations {
    private final Elements elements;

    CarriedAnnotations(Elements elements) {
        this.elements = elements;
    }

    /** The annotations that belong to the declaration alone: those of the type come with the type. */
    List<AnnotationMirror> of(VariableElement parameter) {
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

    /** To javac, an annotation of both parameters and types is not on the type where that is a type variable. */
    private static boolean comesWith(TypeMirror type, TypeElement annotation) {
        return type.getKind() != TypeKind.TYPEVAR
                || type.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> elementOf(mirror).equals(annotation));
    }

    private static TypeElement elementOf(AnnotationMirror annotation) {
        return MoreElements.asType(annotation.getAnnotationType().asElement());
    }

    /** Whether a class of that package can name an annotation and all that its values mention. */
    static boolean isNameable(AnnotationMirror annotation, PackageElement from) {
        return TypeMentions.in(annotation).types().stream()
                .allMatch(type -> HiddenTypes.around(type.asElement(), from).isEmpty());
    }
}
