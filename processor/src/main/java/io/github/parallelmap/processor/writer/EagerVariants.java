package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;

/** The variants that run every item and wait for the results: one for each shape. */
final class EagerVariants implements Emitter {
    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        for (Shape shape : Variant.EAGER.shapesOf(site.method())) {
            MethodSpec.Builder variant = VariantMethod.handing(site, Variant.EAGER, shape, site.results(), "run");
            site.method()
                    .thrown()
                    .forEach(thrown -> variant.addException(site.types().of(thrown)));
            wrapper.addMethod(variant.build());
        }
    }
}
