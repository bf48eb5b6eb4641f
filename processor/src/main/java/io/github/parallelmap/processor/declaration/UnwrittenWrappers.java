package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The wrappers that this processor has yet to write. Classes whose methods mention each other's wrappers would wait for
 * each other forever; a wrapper's name is known before it is written.
 */
final class UnwrittenWrappers {
    static final UnwrittenWrappers NONE = new UnwrittenWrappers(new TreeMap<>());

    /** The owners, by the qualified names of their wrappers. */
    private final NavigableMap<String, TypeElement> wrappers;

    private UnwrittenWrappers(NavigableMap<String, TypeElement> wrappers) {
        this.wrappers = wrappers;
    }

    static UnwrittenWrappers of(Collection<TypeElement> owners, ModelFactory models) {
        NavigableMap<String, TypeElement> wrappers = new TreeMap<>();
        owners.forEach(
                owner -> wrappers.put(qualified(models.wrapperName(owner), MoreElements.getPackage(owner)), owner));
        return new UnwrittenWrappers(wrappers);
    }

    private static String qualified(String simpleName, PackageElement in) {
        return in.isUnnamed() ? simpleName : in.getQualifiedName() + "." + simpleName;
    }

    /** The qualified name of the wrapper that a class of that package calls so: one beside it, else the only one. */
    private Optional<String> named(String name, PackageElement from) {
        if (wrappers.containsKey(qualified(name, from))) {
            return Optional.of(qualified(name, from));
        }
        List<String> elsewhere = wrappers.keySet().stream()
                .filter(wrapper -> wrapper.equals(name) || wrapper.endsWith("." + name))
                .toList();
        return elsewhere.size() == 1 ? Optional.of(elsewhere.get(0)) : Optional.empty();
    }

    boolean containAll(Collection<DeclaredType> missing, PackageElement from) {
        return missing.stream()
                .allMatch(type -> named(Resolution.name(type), from).isPresent());
    }

    /** The class whose wrapper it is that a class names, if it is one. */
    Optional<TypeElement> owner(DeclaredType missing, TypeElement from) {
        return named(Resolution.name(missing), MoreElements.getPackage(from)).map(wrappers::get);
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
