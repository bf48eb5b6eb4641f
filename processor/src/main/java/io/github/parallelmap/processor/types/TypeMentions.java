package io.github.parallelmap.processor.types;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * The declared types that a type mentions: itself, the types around it, its type arguments, elements and annotations.
 * The bounds of a type variable belong to its declaration, not to its mentions.
 */
public final class TypeMentions extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {
    private final Set<DeclaredType> declared = new LinkedHashSet<>();
    private final Set<AnnotationMirror> annotations = new LinkedHashSet<>();
    private final Set<VariableElement> constants = new LinkedHashSet<>();
    private final boolean hasAnnotations;

    private TypeMentions(boolean hasAnnotations) {
        this.hasAnnotations = hasAnnotations;
    }

    /**
     * Returns the declared types that a type mentions, except for those of annotations.
     *
     * @param type the type
     * @return the declared types, in the order of the source
     */
    public static Set<DeclaredType> unannotated(TypeMirror type) {
        TypeMentions mentions = new TypeMentions(false);
        mentions.add(type);
        return mentions.declared;
    }

    /**
     * Returns what an annotation mentions: its own type, and those of its values.
     *
     * @param annotation the annotation
     * @return its mentions
     */
    public static TypeMentions in(AnnotationMirror annotation) {
        TypeMentions mentions = new TypeMentions(true);
        mentions.new Values().visitAnnotation(annotation, null);
        return mentions;
    }

    /**
     * Returns what the bounds of type parameters mention.
     *
     * @param parameters the type parameters
     * @return their mentions
     */
    public static TypeMentions inBounds(List<? extends TypeParameterElement> parameters) {
        TypeMentions mentions = new TypeMentions(true);
        mentions.addBounds(parameters);
        return mentions;
    }

    /**
     * Returns what the signature of a method mentions, its type parameters included.
     *
     * @param method the method
     * @return its mentions
     */
    public static TypeMentions inSignature(ExecutableElement method) {
        TypeMentions mentions = new TypeMentions(true);
        mentions.add(method.getReturnType());
        for (VariableElement parameter : method.getParameters()) {
            mentions.add(parameter.asType());
        }
        method.getThrownTypes().forEach(mentions::add);
        mentions.addBounds(method.getTypeParameters());
        return mentions;
    }

    /**
     * The declared types.
     *
     * @return the types, in the order of the source
     */
    public Set<DeclaredType> types() {
        return declared;
    }

    /**
     * The annotations of types and, for an annotation, those among its values.
     *
     * @return the annotations, in the order of the source
     */
    public Set<AnnotationMirror> annotations() {
        return annotations;
    }

    /**
     * The enum constants among the values of an annotation.
     *
     * @return the constants, in the order of the source
     */
    public Set<VariableElement> constants() {
        return constants;
    }

    private void addBounds(List<? extends TypeParameterElement> parameters) {
        parameters.forEach(parameter -> parameter.getBounds().forEach(this::add));
    }

    private void add(TypeMirror type) {
        if (hasAnnotations) {
            for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
                declared.add(annotation.getAnnotationType());
                annotations.add(annotation);
            }
        }
        type.accept(this, null);
    }

    @Override
    public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void unused) {
        declared.add(type);
        type.getTypeArguments().forEach(this::add);
        add(type.getEnclosingType());
        return null;
    }

    @Override
    public @Nullable Void visitError(ErrorType type, @Nullable Void unused) {
        return visitDeclared(type, null);
    }

    @Override
    public @Nullable Void visitArray(ArrayType type, @Nullable Void unused) {
        add(type.getComponentType());
        return null;
    }

    @Override
    public @Nullable Void visitWildcard(WildcardType type, @Nullable Void unused) {
        TypeMirror upper = type.getExtendsBound();
        if (upper != null) {
            add(upper);
        }
        TypeMirror lower = type.getSuperBound();
        if (lower != null) {
            add(lower);
        }
        return null;
    }

    @Override
    public @Nullable Void visitIntersection(IntersectionType type, @Nullable Void unused) {
        type.getBounds().forEach(this::add);
        return null;
    }

    /** Visits the values of an annotation. */
    private final class Values extends SimpleAnnotationValueVisitor14<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitAnnotation(AnnotationMirror annotation, @Nullable Void unused) {
            declared.add(annotation.getAnnotationType());
            annotation.getElementValues().values().forEach(this::visit);
            return null;
        }

        @Override
        public @Nullable Void visitArray(List<? extends AnnotationValue> values, @Nullable Void unused) {
            values.forEach(this::visit);
            return null;
        }

        @Override
        public @Nullable Void visitEnumConstant(VariableElement constant, @Nullable Void unused) {
            constants.add(constant);
            add(constant.asType());
            return null;
        }

        @Override
        public @Nullable Void visitType(TypeMirror type, @Nullable Void unused) {
            add(type);
            return null;
        }
    }
}
