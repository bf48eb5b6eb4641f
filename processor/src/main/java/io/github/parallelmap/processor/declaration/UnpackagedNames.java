package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Wrapper;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * The classes of the unnamed package that a wrapper names. They have no longer name, so that a class within the wrapper
 * hides the one whose name it has.
 */
final class UnpackagedNames {
    private UnpackagedNames() {}

    /** Their simple names. */
    static SortedSet<String> in(TypeElement owner, List<MappedMethod> methods) {
        SortedSet<String> names = new TreeSet<>();
        addTo(names, owner);
        addTo(names, TypeMentions.inBounds(OwnerTypeParameters.of(owner)).types());
        methods.forEach(method ->
                addTo(names, TypeMentions.inSignature(method.element()).types()));
        return names;
    }

    /** Reports those that would be hidden, and gives whether there are none. */
    static boolean areFree(TypeElement owner, List<MappedMethod> methods, Reporter reporter) {
        Set<String> hiding = new HashSet<>(Wrapper.INHERITED_BY_BATCHES);
        methods.stream()
                .filter(method -> method.shapes().contains(Shape.ROWS))
                .forEach(method -> hiding.add(method.rowName()));
        SortedSet<String> hidden = in(owner, methods);
        hidden.retainAll(hiding);
        hidden.forEach(name -> reporter.report(Diagnostic.HIDDEN_CLASS, owner, owner.getSimpleName(), name));
        return hidden.isEmpty();
    }

    private static void addTo(Set<String> names, Collection<DeclaredType> types) {
        types.stream()
                .filter(type -> type.getKind() == TypeKind.DECLARED)
                .forEach(type -> addTo(names, MoreElements.asType(type.asElement())));
    }

    private static void addTo(Set<String> names, TypeElement type) {
        if (MoreElements.getPackage(type).isUnnamed()) {
            names.add(outermost(type).getSimpleName().toString());
        }
    }

    private static TypeElement outermost(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement around ? outermost(around) : type;
    }
}
