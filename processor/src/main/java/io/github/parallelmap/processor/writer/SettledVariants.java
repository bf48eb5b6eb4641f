package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;
import java.util.List;

/** The variants that run every item and tell how each ended: one for each shape. */
final class SettledVariants implements Emitter {
    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        TypeName outcome = ParameterizedTypeName.get(RuntimeTypes.OUTCOME, site.result());
        TypeName outcomes = ParameterizedTypeName.get(ClassName.get(List.class), outcome);
        for (Shape shape : Variant.SETTLED.shapesOf(site.method())) {
            wrapper.addMethod(VariantMethod.handing(site, Variant.SETTLED, shape, outcomes, "settled")
                    .build());
        }
    }
}
