package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Shape;

/** The method that makes a batch of columns which come each by itself, for each shape in which they do. */
final class BatchFromColumns implements Emitter {
    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        for (Shape shape : site.method().shapes()) {
            if (shape != Shape.ROWS) {
                wrapper.addMethod(method(site, shape));
            }
        }
    }

    private static MethodSpec method(Site site, Shape shape) {
        NameAllocator locals = site.names().batchLocals(site.mapper());
        VariantParameters parameters = VariantParameters.forBatch(site, shape, locals);
        ColumnsCode code = ColumnsCode.of(site, shape, parameters, locals, site.mapper());
        String size = locals.newName("size");
        return BatchMethod.of(site, parameters)
                .addCode(code.statements())
                .addStatement("$L", "int " + size + " = " + code.columns() + ".read()")
                .addStatement("return $L", BatchMethod.newBatch(site, WrapperNames.DELEGATE, code.arguments(), size))
                .build();
    }
}
