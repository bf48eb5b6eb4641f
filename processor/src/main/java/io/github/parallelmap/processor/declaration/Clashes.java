package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds methods of one owner whose variants or records could not stand beside each other. The first of the source keeps
 * its names, each later one is reported.
 */
final class Clashes {
    private final String wrapperName;
    private final Types types;
    private final Reporter reporter;
    private final Map<String, MappedMethod> variants = new HashMap<>();
    private final Map<String, MappedMethod> records = new HashMap<>();

    Clashes(String wrapperName, Types types, Reporter reporter) {
        this.wrapperName = wrapperName;
        this.types = types;
        this.reporter = reporter;
    }

    /** Reports a method that clashes with an earlier one, else takes its names. */
    boolean isFree(MappedMethod method) {
        List<String> signatures = signatures(method);
        for (String signature : signatures) {
            MappedMethod earlier = variants.get(signature);
            if (earlier != null) {
                report(Diagnostic.CLASHING_VARIANTS, method, earlier, signature);
                return false;
            }
        }
        if (method.shapes().contains(Shape.ROWS)) {
            MappedMethod earlier = records.get(recordKey(method));
            if (earlier != null) {
                report(Diagnostic.CLASHING_RECORDS, method, earlier, earlier.rowName(), method.rowName());
                return false;
            }
            if (method.rowName().equals(wrapperName)) {
                reporter.report(
                        Diagnostic.RECORD_LIKE_WRAPPER,
                        method.element(),
                        described(method),
                        wrapperName,
                        suggestion(method));
                return false;
            }
            records.put(recordKey(method), method);
        }
        signatures.forEach(signature -> variants.put(signature, method));
        return true;
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

    /** Class files whose names differ by case alone overwrite each other on some file systems. */
    private static String recordKey(MappedMethod method) {
        return method.rowName().toLowerCase(Locale.ROOT);
    }

    private void report(Diagnostic diagnostic, MappedMethod method, MappedMethod earlier, Object... about) {
        List<Object> arguments = new ArrayList<>(List.of(described(earlier), described(method)));
        arguments.addAll(List.of(about));
        arguments.add(suggestion(method));
        reporter.report(diagnostic, method.element(), arguments.toArray());
    }

    private static String described(MappedMethod method) {
        return method.element().toString();
    }

    /** A base name that tells a method from its overloads by what they take. */
    private String suggestion(MappedMethod method) {
        ExecutableElement element = method.element();
        StringBuilder name = new StringBuilder(method.name());
        element.getParameters().forEach(parameter -> {
            String simple = erased(parameter.asType()).replaceAll("^.*\\.", "").replace("[]", "Array");
            name.append(name.indexOf("Of") < 0 ? "Of" : "And")
                    .append(Character.toUpperCase(simple.charAt(0)))
                    .append(simple, 1, simple.length());
        });
        return name.toString();
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
}
