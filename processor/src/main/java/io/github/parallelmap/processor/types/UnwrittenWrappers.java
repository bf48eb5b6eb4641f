package io.github.parallelmap.processor.types;

import com.google.auto.common.MoreElements;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The wrappers that this processor is about to write. Classes whose methods mention each other's wrappers would otherwise
 * wait for each other forever; a wrapper's name is known before the wrapper is written.
 */
public final class UnwrittenWrappers {
    /** No wrapper. */
    public static final UnwrittenWrappers NONE = new UnwrittenWrappers(new TreeMap<>());

    /** The owners, by the qualified names of their wrappers. */
    private final NavigableMap<String, TypeElement> wrappers;

    private UnwrittenWrappers(NavigableMap<String, TypeElement> wrappers) {
        this.wrappers = wrappers;
    }

    /**
     * The wrappers of some classes.
     *
     * @param owners the classes
     * @param wrapperName returns the simple name of the wrapper of a class
     * @return their wrappers
     */
    public static UnwrittenWrappers of(Collection<TypeElement> owners, Function<TypeElement, String> wrapperName) {
        NavigableMap<String, TypeElement> wrappers = new TreeMap<>();
        owners.forEach(
                owner -> wrappers.put(qualified(wrapperName.apply(owner), MoreElements.getPackage(owner)), owner));
        return new UnwrittenWrappers(wrappers);
    }

    private static String qualified(String simpleName, PackageElement in) {
        return in.isUnnamed() ? simpleName : in.getQualifiedName() + "." + simpleName;
    }

    /** The qualified name of the wrapper that a class of a package means by a name: one beside it, else the only one. */
    private Optional<String> named(String name, PackageElement from) {
        if (wrappers.containsKey(qualified(name, from))) {
            return Optional.of(qualified(name, from));
        }
        List<String> elsewhere = wrappers.keySet().stream()
                .filter(wrapper -> wrapper.equals(name) || wrapper.endsWith("." + name))
                .toList();
        return elsewhere.size() == 1 ? Optional.of(elsewhere.get(0)) : Optional.empty();
    }

    /** Whether each of the missing types is such a wrapper. */
    boolean containAll(Collection<DeclaredType> missing, PackageElement from) {
        return missing.stream()
                .allMatch(type -> named(MissingTypes.name(type), from).isPresent());
    }

    /**
     * Returns the class whose wrapper a missing type is.
     *
     * @param missing the missing type
     * @param from the class that names it
     * @return the owner, if the type is such a wrapper
     */
    public Optional<TypeElement> owner(DeclaredType missing, TypeElement from) {
        return named(MissingTypes.name(missing), MoreElements.getPackage(from)).map(wrappers::get);
    }

    /**
     * Returns the qualified names of the wrappers that missing types are.
     *
     * @param missing the missing types
     * @param from the package of the class that names them
     * @return the qualified names, by the names of the source
     */
    public Map<String, String> resolve(Collection<DeclaredType> missing, PackageElement from) {
        Map<String, String> resolved = new HashMap<>();
        for (DeclaredType type : missing) {
            named(MissingTypes.name(type), from).ifPresent(name -> resolved.put(MissingTypes.name(type), name));
        }
        return Map.copyOf(resolved);
    }
}
