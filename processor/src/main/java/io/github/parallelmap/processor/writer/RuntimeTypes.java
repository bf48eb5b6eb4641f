package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Locale;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types of this library that generated code mentions. */
final class RuntimeTypes {
    private static final String ANNOTATIONS = "io.github.parallelmap";
    private static final String RUNTIME = "io.github.parallelmap.runtime";

    static final ClassName THREAD_KIND = ClassName.get(ANNOTATIONS, "ThreadKind");
    static final ClassName ON_FAILURE = ClassName.get(ANNOTATIONS, "OnFailure");
    static final ClassName ZIP = ClassName.get(ANNOTATIONS, "Zip");

    static final ClassName BATCH = ClassName.get(RUNTIME, "Batch");
    static final ClassName CALL_SITE = ClassName.get(RUNTIME, "CallSite");
    static final ClassName COLUMN = ClassName.get(RUNTIME, "Column");
    static final ClassName COLUMNS = ClassName.get(RUNTIME, "Columns");
    static final ClassName GENERATED_WRAPPER = ClassName.get(RUNTIME, "GeneratedWrapper");
    static final ClassName SUPPRESS_FB_WARNINGS = GENERATED_WRAPPER.nestedClass("SuppressFBWarnings");
    static final ClassName INPUT = COLUMNS.nestedClass("Input");
    static final ClassName MAP_OPTIONS = ClassName.get(RUNTIME, "MapOptions");
    static final ClassName MAPPER = ClassName.get(RUNTIME, "Mapper");
    static final ClassName OUTCOME = ClassName.get(RUNTIME, "Outcome");
    static final ClassName RANGE = ClassName.get(RUNTIME, "Range");

    /** Simple names that an expression mentions as types, and that a variable of the same name would hide. */
    static final List<String> IN_EXPRESSIONS = List.of(
            "Arrays", "CallSite", "Column", "Duration", "MapOptions", "Objects", "OnFailure", "ThreadKind", "Zip");

    /** What the full names of types in expressions begin with. */
    static final List<String> ROOT_PACKAGES = List.of("io", "java");

    private RuntimeTypes() {}

    /** The batch for results of a type, such as {@code Batch.OfInt}. */
    static ClassName batchOf(TypeMirror result) {
        if (result.getKind() == TypeKind.VOID) {
            return BATCH.nestedClass("OfVoid");
        }
        return BATCH.nestedClass(result.getKind().isPrimitive() ? "Of" + capitalized(result.getKind()) : "OfObject");
    }

    private static String capitalized(TypeKind kind) {
        String name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
