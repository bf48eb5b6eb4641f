package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements that add the columns of a call, and what a batch takes of each once they are read. */
final class ColumnsCode {
    private final CodeBlock.Builder statements = CodeBlock.builder();
    private final List<CodeBlock> arguments = new ArrayList<>();
    private final String columns;

    private ColumnsCode(String columns) {
        this.columns = columns;
    }

    /** For parameters that come each by itself; the names of new local variables come from the allocator. */
    static ColumnsCode of(Site site, Shape shape, VariantParameters parameters, NameAllocator locals, String mapper) {
        ColumnsCode code = new ColumnsCode(locals.newName("columns"));
        code.statements.addStatement("$T $L", RuntimeTypes.COLUMNS, code.columns + " = " + mapper + ".columns()");
        for (VariantParameters.Entry entry : parameters.entries()) {
            code.add(site, shape, entry, locals);
        }
        return code;
    }

    private void add(Site site, Shape shape, VariantParameters.Entry entry, NameAllocator locals) {
        Parameter parameter = entry.source().orElseThrow();
        if (!parameter.isColumn()) {
            arguments.add(CodeBlock.of("$L", entry.name()));
        } else if (parameter.isPrimitive() && shape == Shape.COLUMNS) {
            statements.addStatement("$L", columns + added(parameter, entry));
            arguments.add(CodeBlock.of("$L", entry.name()));
        } else {
            String input = locals.newName(parameter.name() + "Input");
            statements.addStatement(
                    "$T $L", inputType(site, parameter), input + " = " + columns + added(parameter, entry));
            arguments.add(CodeBlock.of("$L", input + "." + valuesOf(parameter) + "()"));
        }
    }

    private static String added(Parameter parameter, VariantParameters.Entry entry) {
        return ".add(\"" + parameter.name() + "\", " + entry.name() + ")";
    }

    private static TypeName inputType(Site site, Parameter parameter) {
        return ParameterizedTypeName.get(
                RuntimeTypes.INPUT, site.item(parameter).box());
    }

    /** The method of the input that gives the values as the batch wants them. */
    private static String valuesOf(Parameter parameter) {
        return parameter.isPrimitive() ? parameter.type().getKind().name().toLowerCase(Locale.ROOT) + "s" : "column";
    }

    CodeBlock statements() {
        return statements.build();
    }

    /** What to make a batch of, once the columns are read. */
    List<CodeBlock> arguments() {
        return arguments;
    }

    /** The variable that holds the columns. */
    String columns() {
        return columns;
    }
}
