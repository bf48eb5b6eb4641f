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
        NameAllocator locals = BatchMethod.locals(site);
        VariantParameters parameters = VariantParameters.forBatch(site, Shape.ROWS, locals);
        for (Parameter column : site.method().columns()) {
            locals.newName(column.name(), column);
        }
        String columns = locals.newName("columns");
        String input = locals.newName("input");
        String size = locals.newName("size");
        String rows = locals.get("rows");
        MethodSpec.Builder method = BatchMethod.of(site, parameters)
                .addStatement("$T $L = $L.columns()", RuntimeTypes.COLUMNS, columns, site.mapper())
                .addStatement(
                        "$T $L = $L.add($S, $L)",
                        ParameterizedTypeName.get(RuntimeTypes.INPUT, site.rowType()),
                        input,
                        columns,
                        "rows",
                        rows)
                .addStatement("int $L = $L.read()", size, columns);
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
                .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", i, size)
                .addStatement("$T $L = $L.require($L)", site.rowType(), row, input, i);
        for (Parameter column : site.method().columns()) {
            loop.addStatement("$L[$L] = $L.$L()", locals.get(column), i, row, components.name(column));
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
