package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;

/**
 * Finds what in a type cannot be serialized, as deep as types tell: arguments, array elements, record components.
 *
 * <p>The collection interfaces pass although they are not {@link Serializable} by themselves, since what implements them
 * usually is; their arguments are looked at all the same.
 */
final class Serializability {
    private final Elements elements;
    private final Types types;

    Serializability(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The first part of a type that is not serializable, the type itself before its parts. */
    Optional<TypeMirror> firstObstacle(TypeMirror type) {
        return type.accept(new Obstacles(), new HashSet<>());
    }

    private boolean isSubtype(TypeMirror type, Class<?> of) {
        TypeElement element = Objects.requireNonNull(elements.getTypeElement(of.getName()));
        return types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }

    private boolean isCollectionInterface(DeclaredType type) {
        return type.asElement().getKind() == ElementKind.INTERFACE
                && MoreElements.getPackage(type.asElement()).getQualifiedName().contentEquals("java.util")
                && (isSubtype(type, Collection.class) || isSubtype(type, Map.class));
    }

    /** Walks a type; the argument holds the records on the way, which may contain themselves. */
    private final class Obstacles extends SimpleTypeVisitor14<Optional<TypeMirror>, Set<TypeElement>> {
        Obstacles() {
            super(Optional.empty());
        }

        @Override
        public Optional<TypeMirror> visitArray(ArrayType type, Set<TypeElement> seen) {
            return type.getComponentType().accept(this, seen);
        }

        @Override
        public Optional<TypeMirror> visitTypeVariable(TypeVariable type, Set<TypeElement> seen) {
            return isSubtype(type, Serializable.class) ? Optional.empty() : Optional.of(type);
        }

        @Override
        public Optional<TypeMirror> visitWildcard(WildcardType type, Set<TypeElement> seen) {
            TypeMirror upper = type.getExtendsBound();
            return upper == null ? Optional.empty() : upper.accept(this, seen);
        }

        @Override
        public Optional<TypeMirror> visitDeclared(DeclaredType type, Set<TypeElement> seen) {
            if (!isSubtype(type, Serializable.class) && !isCollectionInterface(type)) {
                return Optional.of(type);
            }
            if (MoreTypes.isTypeOf(Class.class, type)) {
                return Optional.empty();
            }
            return parts(type, seen)
                    .flatMap(part -> part.accept(this, seen).stream())
                    .findFirst();
        }

        private Stream<TypeMirror> parts(DeclaredType type, Set<TypeElement> seen) {
            TypeElement element = MoreElements.asType(type.asElement());
            if (element.getKind() != ElementKind.RECORD) {
                return type.getTypeArguments().stream().map(TypeMirror.class::cast);
            }
            List<? extends RecordComponentElement> components =
                    seen.add(element) ? element.getRecordComponents() : List.of();
            return components.stream().map(component -> typeIn(type, component));
        }

        private TypeMirror typeIn(DeclaredType type, RecordComponentElement component) {
            ExecutableElement accessor = component.getAccessor();
            return MoreTypes.asExecutable(types.asMemberOf(type, accessor)).getReturnType();
        }
    }
}
