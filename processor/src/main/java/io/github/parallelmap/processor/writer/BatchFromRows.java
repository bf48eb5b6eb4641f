package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Shape;
import java.util.List;

/** The method that makes a batch of rows, by taking them apart into columns. */
final class BatchFromRows implements Emitter {
    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        if (site.method().shapes().contains(Shape.ROWS)) {
            wrapper.addMethod(method(site));
        }
    }

    private static MethodSpec method(Site site) {
        NameAllocator locals = site.names().batchLocals(site.mapper());
        VariantParameters parameters = VariantParameters.forBatch(site, Shape.ROWS, locals);
        for (Parameter column : site.method().columns()) {
            locals.newName(column.name(), column);
        }
        String columns = locals.newName("columns");
        String input = locals.newName("input");
        String size = locals.newName("size");
        String rows = locals.get("rows");
        MethodSpec.Builder method = BatchMethod.of(site, parameters)
                .addStatement("$T $L", RuntimeTypes.COLUMNS, columns + " = " + site.mapper() + ".columns()")
                .addStatement(
                        "$T $L",
                        ParameterizedTypeName.get(RuntimeTypes.INPUT, site.rowType()),
                        input + " = " + columns + ".add(\"rows\", " + rows + ")")
                .addStatement("$L", "int " + size + " = " + columns + ".read()");
        for (Parameter column : site.method().columns()) {
            TypeName element = column.isPrimitive() ? site.item(column).withoutAnnotations() : ClassName.OBJECT;
            method.addStatement("$1T[] $2L = new $1T[$3L]", element, locals.get(column), size);
        }
        return method.addCode(loop(site, locals, input, size))
                .addStatement(
                        "return $L", BatchMethod.newBatch(site, WrapperNames.DELEGATE, arguments(site, locals), size))
                .build();
    }

    private static CodeBlock loop(Site site, NameAllocator locals, String input, String size) {
        String i = locals.newName("i");
        String row = locals.newName("row");
        RowComponents components = new RowComponents(site.method());
        CodeBlock.Builder loop = CodeBlock.builder()
                .beginControlFlow("$L", "for (int " + i + " = 0; " + i + " < " + size + "; " + i + "++)")
                .addStatement("$T $L", site.rowType(), row + " = " + input + ".require(" + i + ")");
        for (Parameter column : site.method().columns()) {
            String value = row + "." + components.name(column) + "()";
            loop.addStatement("$L", locals.get(column) + "[" + i + "] = " + value);
        }
        return loop.endControlFlow().build();
    }

    private static List<CodeBlock> arguments(Site site, NameAllocator locals) {
        return site.method().parameters().stream()
                .map(parameter -> parameter.isColumn() && !parameter.isPrimitive()
                        ? CodeBlock.of("$T.of($L)", RuntimeTypes.COLUMN, locals.get(parameter))
                        : CodeBlock.of("$L", locals.get(parameter)))
                .toList();
    }
}
