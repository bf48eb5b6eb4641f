package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Wrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeParameterElement;

/** Gives every member of one wrapper a name of its own. Mutable while the wrapper is prepared. */
final class WrapperNames {
    static final String DELEGATE = "delegate";
    static final String OPTIONS = "options";

    /** Taken where statements are: by the types that they mention. To be copied, which is cheaper than to take them again. */
    private final NameAllocator inStatements = new NameAllocator();

    private final NameAllocator fields;
    private final NameAllocator methods = new NameAllocator();
    private final NameAllocator typeVariables = new NameAllocator();

    /** In lower case, since class files whose names differ by case alone overwrite each other on some file systems. */
    private final Set<String> classes = new HashSet<>();

    private final ClassName wrapper;
    private final Map<TypeParameterElement, String> ownerVariables = new HashMap<>();

    WrapperNames(Wrapper wrapper) {
        this.wrapper = ClassName.get(wrapper.packageName(), wrapper.name());
        typesInExpressions(wrapper).forEach(inStatements::newName);
        fields = inStatements.clone();
        fields.newName(DELEGATE);
        classes.add(wrapper.name().toLowerCase(Locale.ROOT));
        Set<String> taken = new HashSet<>();
        for (MappedMethod method : wrapper.methods()) {
            taken.add(method.baseName());
            classes.add(method.rowName().toLowerCase(Locale.ROOT));
        }
        taken.forEach(methods::newName);
        // No longer name would tell them from a nested class.
        wrapper.unpackaged().forEach(name -> classes.add(name.toLowerCase(Locale.ROOT)));
        Wrapper.INHERITED_BY_BATCHES.forEach(typeVariables::newName);
        wrapper.methods().stream().map(MappedMethod::rowName).distinct().forEach(typeVariables::newName);
        for (TypeParameterElement parameter : innermostFirst(wrapper.typeParameters())) {
            ownerVariables.put(
                    parameter, typeVariables.newName(parameter.getSimpleName().toString()));
        }
    }

    /**
     * Names that variables must leave alone, since an expression mentions the type, or the package where the type's simple
     * name is another's.
     */
    private static Set<String> typesInExpressions(Wrapper wrapper) {
        Set<String> names = new HashSet<>(RuntimeTypes.IN_EXPRESSIONS);
        names.add(ClassName.get(wrapper.owner()).topLevelClassName().simpleName());
        names.addAll(RuntimeTypes.ROOT_PACKAGES);
        names.add(wrapper.packageName().replaceFirst("\\..*", ""));
        names.remove("");
        return names;
    }

    /** So that of two that share a name the one that hides the other keeps it. */
    private static List<TypeParameterElement> innermostFirst(List<TypeParameterElement> parameters) {
        List<TypeParameterElement> reversed = new ArrayList<>(parameters);
        Collections.reverse(reversed);
        return reversed;
    }

    /** For the parameters and local variables of a method that must leave the wrapper's fields alone. */
    static NameAllocator besideFields(String mapper) {
        return withFields(new NameAllocator(), mapper);
    }

    /** For the parameters and local variables of a method that makes a batch. */
    NameAllocator batchLocals(String mapper) {
        return withFields(inStatements.clone(), mapper);
    }

    private static NameAllocator withFields(NameAllocator locals, String mapper) {
        locals.newName(DELEGATE);
        locals.newName(mapper);
        return locals;
    }

    /** For the fields of a batch. */
    NameAllocator batchFields() {
        return inStatements.clone();
    }

    ClassName wrapper() {
        return wrapper;
    }

    Map<TypeParameterElement, String> ownerVariables() {
        return ownerVariables;
    }

    /** The names of all type variables that one method sees, the owner's included. */
    Map<TypeParameterElement, String> variables(MappedMethod method) {
        Map<TypeParameterElement, String> names = new HashMap<>(ownerVariables);
        NameAllocator own = typeVariables.clone();
        for (TypeParameterElement parameter : method.typeParameters()) {
            names.put(parameter, own.newName(parameter.getSimpleName().toString()));
        }
        return names;
    }

    String constant(MappedMethod method) {
        String upper = method.baseName()
                .replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1_$2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1_$2")
                .toUpperCase(Locale.ROOT);
        return fields.newName(upper);
    }

    String mapper(MappedMethod method) {
        return fields.newName(method.baseName());
    }

    ClassName batchClass(MappedMethod method) {
        String name = method.capitalizedBaseName() + "Batch";
        String unique = name;
        for (int i = 2; !classes.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + i;
        }
        typeVariables.newName(unique);
        return wrapper.nestedClass(unique);
    }

    String batchMethod(MappedMethod method) {
        return methods.newName(method.baseName() + "Batch");
    }
}
