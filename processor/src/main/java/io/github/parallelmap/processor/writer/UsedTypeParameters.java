package io.github.parallelmap.processor.writer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Collects the type parameters that types need, those in the bounds of others included. */
final class UsedTypeParameters extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {
    private final Set<TypeParameterElement> used = new LinkedHashSet<>();
    private final boolean hasWildcards;

    private UsedTypeParameters(boolean hasWildcards) {
        this.hasWildcards = hasWildcards;
    }

    /** Those of the candidates that the types need, in the candidates' order. */
    static List<TypeParameterElement> in(
            Collection<? extends TypeMirror> types, List<TypeParameterElement> candidates) {
        return in(types, candidates, true);
    }

    /** Those of the candidates that the types mention other than within wildcards, in the candidates' order. */
    static List<TypeParameterElement> outsideWildcards(
            Collection<? extends TypeMirror> types, List<TypeParameterElement> candidates) {
        return in(types, candidates, false);
    }

    private static List<TypeParameterElement> in(
            Collection<? extends TypeMirror> types, List<TypeParameterElement> candidates, boolean hasWildcards) {
        UsedTypeParameters parameters = new UsedTypeParameters(hasWildcards);
        types.forEach(parameters::visit);
        return candidates.stream().filter(parameters.used::contains).toList();
    }

    @Override
    public @Nullable Void visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        TypeParameterElement parameter = TypeVariables.declaration(type);
        if (used.add(parameter)) {
            parameter.getBounds().forEach(this::visit);
        }
        return null;
    }

    @Override
    public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void unused) {
        type.getTypeArguments().forEach(this::visit);
        visit(type.getEnclosingType());
        return null;
    }

    @Override
    public @Nullable Void visitArray(ArrayType type, @Nullable Void unused) {
        visit(type.getComponentType());
        return null;
    }

    @Override
    public @Nullable Void visitWildcard(WildcardType type, @Nullable Void unused) {
        TypeMirror upper = type.getExtendsBound();
        if (upper != null && hasWildcards) {
            visit(upper);
        }
        TypeMirror lower = type.getSuperBound();
        if (lower != null && hasWildcards) {
            visit(lower);
        }
        return null;
    }
}
