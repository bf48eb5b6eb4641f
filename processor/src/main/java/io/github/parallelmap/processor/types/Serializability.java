package io.github.parallelmap.processor.types;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a type that cannot be serialized: type arguments, array elements, record components, the bounds of
 * type variables, and the object around an inner class.
 *
 * <p>The collection interfaces pass although they are not {@link Serializable} themselves, since their usual
 * implementations are; their type arguments are still checked. A {@link Class} object travels by name, so its type
 * argument is not checked.
 */
public final class Serializability {
    private static final Set<String> COLLECTIONS = Set.of("java.util", "java.util.concurrent");

    /** The greatest depth of the search: a record may contain itself with ever longer type arguments. */
    private static final int DEPTH = 16;

    private final Types types;
    private final TypeMirror serializable;
    private final TypeMirror collection;
    private final TypeMirror map;

    /**
     * Creates the question for one compilation.
     *
     * @param elements the compiler's elements
     * @param types the compiler's types
     */
    public Serializability(Elements elements, Types types) {
        this.types = types;
        this.serializable = type(Serializable.class, elements);
        this.collection = type(Collection.class, elements);
        this.map = type(Map.class, elements);
    }

    private TypeMirror type(Class<?> type, Elements elements) {
        TypeElement element = Objects.requireNonNull(elements.getTypeElement(type.getName()));
        return types.erasure(element.asType());
    }

    /**
     * Finds the parts of a type that are not serializable. Does not look inside such a part.
     *
     * @param type the type
     * @return the parts, each with the path to it
     */
    public List<Obstacle> obstacles(TypeMirror type) {
        Walk walk = new Walk();
        type.accept(walk, List.of());
        return walk.found;
    }

    private boolean passes(TypeMirror type) {
        return types.isSubtype(type, serializable) || isCollectionInterface(type);
    }

    private boolean isCollectionInterface(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return false;
        }
        TypeElement element = MoreTypes.asTypeElement(type);
        String place = MoreElements.getPackage(element).getQualifiedName().toString();
        return element.getKind() == ElementKind.INTERFACE
                && COLLECTIONS.contains(place)
                && (types.isSubtype(type, collection) || types.isSubtype(type, map));
    }

    /**
     * A type that cannot be serialized.
     *
     * @param type the name of the type
     * @param path the parts that contain it, from the outside inwards; empty for the type itself
     */
    public record Obstacle(String type, List<String> path) {
        /**
         * Describes the type and the parts that contain it, from the inside outwards.
         *
         * @return text for a message
         */
        public String described() {
            List<String> inwards = new ArrayList<>(path);
            Collections.reverse(inwards);
            return path.isEmpty() ? type : type + " (" + String.join(", in the ", inwards) + ")";
        }
    }

    /** Visits a type and each of its parts once; the argument is the path to the part. */
    private final class Walk extends SimpleTypeVisitor14<@Nullable Void, List<String>> {
        private final List<Obstacle> found = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        @Override
        public @Nullable Void visitArray(ArrayType type, List<String> path) {
            return step("element of " + shown(type), type.getComponentType(), path);
        }

        @Override
        public @Nullable Void visitTypeVariable(TypeVariable type, List<String> path) {
            TypeMirror bound = type.getUpperBound();
            List<TypeMirror> bounds = bound instanceof IntersectionType intersection
                    ? List.copyOf(intersection.getBounds())
                    : List.of(bound);
            List<TypeMirror> passing =
                    bounds.stream().filter(Serializability.this::passes).toList();
            if (passing.isEmpty()) {
                found.add(new Obstacle(type.asElement().getSimpleName().toString(), path));
            }
            passing.forEach(each -> step("bound of " + type.asElement().getSimpleName(), each, path));
            return null;
        }

        @Override
        public @Nullable Void visitDeclared(DeclaredType type, List<String> path) {
            if (!passes(type)) {
                found.add(new Obstacle(PlainTypes.erased(type, types), path));
            } else if (!MoreTypes.isTypeOf(Class.class, type)) {
                visitParts(type, MoreElements.asType(type.asElement()), path);
            }
            return null;
        }

        private void visitParts(DeclaredType type, TypeElement element, List<String> path) {
            if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
                step("object around " + element.getSimpleName(), type.getEnclosingType(), path);
            }
            if (element.getKind() == ElementKind.RECORD) {
                for (RecordComponentElement component : element.getRecordComponents()) {
                    String name = element.getSimpleName() + "." + component.getSimpleName();
                    step("record component " + name, typeIn(type, component), path);
                }
                return;
            }
            for (int i = 0; i < type.getTypeArguments().size(); i++) {
                TypeParameterElement parameter = element.getTypeParameters().get(i);
                step(
                        "type argument " + parameter.getSimpleName() + " of " + element.getSimpleName(),
                        known(type.getTypeArguments().get(i), parameter),
                        path);
            }
        }

        private @Nullable Void step(String name, TypeMirror part, List<String> path) {
            if (path.size() < DEPTH && seen.add(part.toString())) {
                part.accept(this, Stream.concat(path.stream(), Stream.of(name)).toList());
            }
            return null;
        }
    }

    /** The known type of a wildcard's values. A lower bound says what the object accepts, which will not travel. */
    private static TypeMirror known(TypeMirror argument, TypeParameterElement parameter) {
        if (!(argument instanceof WildcardType wildcard)) {
            return argument;
        }
        TypeMirror upper = wildcard.getExtendsBound();
        TypeMirror lower = wildcard.getSuperBound();
        if (upper != null) {
            return upper;
        }
        return lower != null ? lower : parameter.getBounds().get(0);
    }

    private TypeMirror typeIn(DeclaredType type, RecordComponentElement component) {
        ExecutableElement accessor = component.getAccessor();
        return MoreTypes.asExecutable(types.asMemberOf(type, accessor)).getReturnType();
    }

    private String shown(TypeMirror type) {
        return PlainTypes.erased(type, types).replaceAll("\\w+\\.", "");
    }
}
