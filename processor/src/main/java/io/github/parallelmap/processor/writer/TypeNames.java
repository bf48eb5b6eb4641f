package io.github.parallelmap.processor.writer;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.parallelmap.processor.model.Wrapper;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Turns types of the compiler into types to be written. Unlike {@link TypeName#get(TypeMirror)} it keeps the annotations
 * of every part, and gives each type variable the name that is its own in the wrapper.
 */
final class TypeNames extends SimpleTypeVisitor14<TypeName, @Nullable Void> {
    private final Map<String, String> unwritten;
    private final Map<TypeParameterElement, String> variableNames;
    private final Predicate<AnnotationMirror> canName;

    /** What was turned already: the variants of a method ask for the same types. */
    private final IdentityHashMap<TypeMirror, TypeName> turned = new IdentityHashMap<>();

    TypeNames(Wrapper wrapper, Map<TypeParameterElement, String> variableNames) {
        this(wrapper, variableNames, wrapper.canName());
    }

    private TypeNames(
            Wrapper wrapper, Map<TypeParameterElement, String> variableNames, Predicate<AnnotationMirror> canName) {
        this.unwritten = wrapper.unwritten();
        this.variableNames = Map.copyOf(variableNames);
        this.canName = canName;
    }

    /** For erased types, without their annotations. */
    static TypeNames plain(Wrapper wrapper) {
        return new TypeNames(wrapper, Map.of(), annotation -> false);
    }

    TypeName of(TypeMirror type) {
        TypeName known = turned.get(type);
        if (known != null) {
            return known;
        }
        TypeName name = type.accept(this, null);
        turned.put(type, name);
        return name;
    }

    /** An erased type, without the arguments that ecj leaves it. */
    TypeName erased(TypeMirror erasure) {
        return switch (erasure.getKind()) {
            case ARRAY -> ArrayTypeName.of(erased(((ArrayType) erasure).getComponentType()));
            case DECLARED -> className(MoreTypes.asTypeElement(erasure));
            default -> of(erasure);
        };
    }

    /** A type variable where it is declared, with its bounds. */
    TypeVariableName declared(TypeParameterElement parameter) {
        List<TypeName> bounds = parameter.getBounds().stream()
                .map(this::of)
                .filter(bound -> bound.isAnnotated() || !bound.equals(ClassName.OBJECT))
                .toList();
        return mentioned(parameter).withBounds(bounds).annotated(nameable(parameter));
    }

    List<TypeVariableName> declared(List<TypeParameterElement> parameters) {
        return parameters.stream().map(this::declared).toList();
    }

    /** A type variable where it is used. */
    TypeVariableName mentioned(TypeParameterElement parameter) {
        return TypeVariableName.get(Objects.requireNonNull(variableNames.get(parameter)));
    }

    /** A class, with type variables as its arguments if it has any. */
    TypeName parameterized(ClassName generic, List<TypeParameterElement> arguments) {
        TypeName[] names = arguments.stream().map(this::mentioned).toArray(TypeName[]::new);
        return names.length == 0 ? generic : ParameterizedTypeName.get(generic, names);
    }

    /** The name of a class, in full where a batch inherits another of the same name. */
    static ClassName className(TypeElement element) {
        ClassName name = ClassName.get(element);
        List<String> simpleNames = name.simpleNames();
        if (name.packageName().isEmpty() || !Wrapper.INHERITED_BY_BATCHES.contains(simpleNames.get(0))) {
            return name;
        }
        // What has no package is written as it stands.
        return ClassName.get(
                "",
                name.packageName() + "." + simpleNames.get(0),
                simpleNames.stream().skip(1).toArray(String[]::new));
    }

    static AnnotationSpec annotation(AnnotationMirror mirror) {
        return WrittenAnnotation.of(mirror);
    }

    static List<AnnotationSpec> annotations(List<? extends AnnotationMirror> mirrors) {
        return mirrors.stream().map(TypeNames::annotation).toList();
    }

    private List<AnnotationSpec> nameable(AnnotatedConstruct annotated) {
        return annotations(
                annotated.getAnnotationMirrors().stream().filter(canName).toList());
    }

    private TypeName annotated(TypeName name, TypeMirror type) {
        List<AnnotationSpec> annotations = nameable(type);
        return annotations.isEmpty() ? name : name.annotated(annotations);
    }

    @Override
    public TypeName visitPrimitive(PrimitiveType type, @Nullable Void unused) {
        TypeName name = switch (type.getKind()) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case CHAR -> TypeName.CHAR;
            case FLOAT -> TypeName.FLOAT;
            default -> TypeName.DOUBLE;
        };
        return annotated(name, type);
    }

    @Override
    public TypeName visitDeclared(DeclaredType type, @Nullable Void unused) {
        TypeElement element = MoreElements.asType(type.asElement());
        List<TypeName> arguments =
                type.getTypeArguments().stream().map(this::of).toList();
        // The type around a static one is none of its own, though ecj names it.
        if (type.getEnclosingType().getKind() == TypeKind.DECLARED
                && !element.getModifiers().contains(Modifier.STATIC)
                && of(type.getEnclosingType()) instanceof ParameterizedTypeName outer) {
            return annotated(outer.nestedClass(element.getSimpleName().toString(), arguments), type);
        }
        ClassName name = className(element);
        return annotated(
                arguments.isEmpty() ? name : ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new)), type);
    }

    /** A wrapper that is not there yet. */
    @Override
    public TypeName visitError(ErrorType type, @Nullable Void unused) {
        String name = MoreElements.asType(type.asElement()).getQualifiedName().toString();
        return annotated(ClassName.bestGuess(Objects.requireNonNull(unwritten.get(name))), type);
    }

    @Override
    public TypeName visitArray(ArrayType type, @Nullable Void unused) {
        return annotated(ArrayTypeName.of(of(type.getComponentType())), type);
    }

    @Override
    public TypeName visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        return annotated(mentioned(TypeVariables.declaration(type)), type);
    }

    @Override
    public TypeName visitWildcard(WildcardType type, @Nullable Void unused) {
        TypeMirror upper = type.getExtendsBound();
        TypeMirror lower = type.getSuperBound();
        WildcardTypeName name = lower != null
                ? WildcardTypeName.supertypeOf(of(lower))
                : WildcardTypeName.subtypeOf(upper != null ? of(upper) : ClassName.OBJECT);
        return annotated(name, type);
    }

    @Override
    public TypeName visitNoType(NoType type, @Nullable Void unused) {
        return TypeName.VOID;
    }

    @Override
    protected TypeName defaultAction(TypeMirror type, @Nullable Void unused) {
        throw new IllegalArgumentException("no type of a signature: " + type);
    }
}
