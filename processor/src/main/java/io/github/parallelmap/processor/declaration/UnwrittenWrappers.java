package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The wrappers that this processor has yet to write. Classes whose methods mention each other's wrappers would wait for
 * each other forever; a wrapper's name is known before it is written.
 */
final class UnwrittenWrappers {
    static final UnwrittenWrappers NONE = new UnwrittenWrappers(Set.of());

    /** Qualified names. */
    private final Set<String> wrappers;

    private UnwrittenWrappers(Set<String> wrappers) {
        this.wrappers = wrappers;
    }

    static UnwrittenWrappers of(Collection<TypeElement> owners, ModelFactory models) {
        Set<String> wrappers = new TreeSet<>();
        owners.forEach(owner -> wrappers.add(qualified(models.wrapperName(owner), MoreElements.getPackage(owner))));
        return new UnwrittenWrappers(wrappers);
    }

    private static String qualified(String simpleName, PackageElement in) {
        return in.isUnnamed() ? simpleName : in.getQualifiedName() + "." + simpleName;
    }

    /** The qualified name of the wrapper that a class of that package calls so: one beside it, else the only one. */
    private Optional<String> named(String name, PackageElement from) {
        if (wrappers.contains(qualified(name, from))) {
            return Optional.of(qualified(name, from));
        }
        List<String> elsewhere = wrappers.stream()
                .filter(wrapper -> wrapper.equals(name) || wrapper.endsWith("." + name))
                .toList();
        return elsewhere.size() == 1 ? Optional.of(elsewhere.get(0)) : Optional.empty();
    }

    boolean containAll(Collection<DeclaredType> missing, PackageElement from) {
        return missing.stream()
                .allMatch(type -> named(Resolution.name(type), from).isPresent());
    }

    /** What the names of missing types stand for. */
    Map<String, String> resolve(Collection<DeclaredType> missing, PackageElement from) {
        Map<String, String> resolved = new HashMap<>();
        for (DeclaredType type : missing) {
            named(Resolution.name(type), from).ifPresent(name -> resolved.put(Resolution.name(type), name));
        }
        return Map.copyOf(resolved);
    }
}
