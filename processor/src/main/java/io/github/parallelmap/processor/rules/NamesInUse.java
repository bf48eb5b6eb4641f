package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;
import io.github.parallelmap.processor.types.PlainTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The names that the variants and records of one wrapper have so far. The first method of the source keeps its names; a
 * later one that clashes with it is refused.
 */
public final class NamesInUse {
    /** The most parameters whose types a suggested name lists. */
    private static final int LISTED_PARAMETERS = 3;

    private final String wrapperName;
    private final Types types;
    private final Map<String, MappedMethod> variants = new HashMap<>();

    /** By their names in lower case. */
    private final Map<String, MappedMethod> records = new HashMap<>();

    /** Base names of methods and suggestions, in lower case. */
    private final Set<String> baseNames = new HashSet<>();

    /**
     * Creates the names of a wrapper without variants.
     *
     * @param wrapperName the simple name of the wrapper
     * @param types the compiler's types
     */
    public NamesInUse(String wrapperName, Types types) {
        this.wrapperName = wrapperName;
        this.types = types;
    }

    /**
     * Returns a method that is to get its names.
     *
     * @param method the method
     * @return the subject of the rules
     */
    public Candidate candidate(MappedMethod method) {
        return new Candidate(method, signatures(method), this);
    }

    /**
     * Gives the names to a method that clashes with no earlier one.
     *
     * @param candidate the method
     */
    public void take(Candidate candidate) {
        MappedMethod method = candidate.method();
        baseNames.add(lowerCase(method.baseName()));
        candidate.signatures().forEach(signature -> variants.put(signature, method));
        if (candidate.hasRecord()) {
            records.put(lowerCase(method.rowName()), method);
        }
    }

    /**
     * Leaves out a method that clashes with an earlier one. What the message suggests is suggested to no other method.
     *
     * @param candidate the method
     */
    public void refuse(Candidate candidate) {
        baseNames.add(lowerCase(candidate.suggestion()));
        baseNames.add(lowerCase(candidate.method().baseName()));
    }

    String wrapperName() {
        return wrapperName;
    }

    /** The method with a variant of a signature. */
    Optional<MappedMethod> withVariant(String signature) {
        return Optional.ofNullable(variants.get(signature));
    }

    /**
     * The method with a record of a name, whatever the case of its letters: class files whose names differ by case alone
     * overwrite each other on some file systems.
     */
    Optional<MappedMethod> withRecord(String name) {
        return Optional.ofNullable(records.get(lowerCase(name)));
    }

    /** A free base name, made of the types or the number of a method's parameters. */
    String suggestion(MappedMethod method) {
        List<? extends VariableElement> parameters = method.element().getParameters();
        String takes = parameters.size() > LISTED_PARAMETERS
                ? String.valueOf(parameters.size())
                : parameters.stream().map(this::capitalized).collect(Collectors.joining("And"));
        String name = method.name() + "Of" + takes;
        String unique = name;
        for (int i = 2; !isFree(unique, method); i++) {
            unique = name + "_" + i;
        }
        return unique;
    }

    private boolean isFree(String name, MappedMethod method) {
        return !baseNames.contains(lowerCase(name)) && !name.equalsIgnoreCase(method.baseName());
    }

    private String capitalized(VariableElement parameter) {
        String simple = erased(parameter.asType()).replaceAll("^.*\\.", "").replace("[]", "Array");
        return Character.toUpperCase(simple.charAt(0)) + simple.substring(1);
    }

    private List<String> signatures(MappedMethod method) {
        List<String> signatures = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            for (Shape shape : variant.shapesOf(method)) {
                signatures.add(signature(variant.nameFor(method), method, shape));
            }
        }
        return signatures;
    }

    private String signature(String name, MappedMethod method, Shape shape) {
        List<String> erased = new ArrayList<>();
        boolean hasRows = false;
        for (Parameter parameter : method.parameters()) {
            if (!parameter.isColumn()) {
                erased.add(erased(parameter.type()));
            } else if (shape == Shape.COLUMNS && parameter.isPrimitive()) {
                erased.add(erased(parameter.type()) + "[]");
            } else if (shape != Shape.ROWS || !hasRows) {
                erased.add("Iterable");
                hasRows = true;
            }
        }
        return name + "(" + String.join(", ", erased) + ")";
    }

    private String erased(TypeMirror type) {
        return PlainTypes.erased(type, types);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
