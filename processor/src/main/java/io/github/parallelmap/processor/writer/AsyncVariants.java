package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;
import java.util.concurrent.CompletableFuture;

/** The variants that run every item and give a future: one for each shape. */
final class AsyncVariants implements Emitter {
    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        TypeName results = site.method().isVoid() ? site.result() : site.results();
        TypeName future = ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), results);
        for (Shape shape : Variant.ASYNC.shapesOf(site.method())) {
            wrapper.addMethod(VariantMethod.handing(site, Variant.ASYNC, shape, future, "async")
                    .build());
        }
    }
}
