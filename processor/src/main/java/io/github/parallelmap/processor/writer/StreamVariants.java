package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;
import java.util.stream.Stream;

/** The variants that run items as their results are pulled: one that keeps the order, and one that does not. */
final class StreamVariants implements Emitter {
    private final Variant variant;
    private final String mapperMethod;

    private StreamVariants(Variant variant, String mapperMethod) {
        this.variant = variant;
        this.mapperMethod = mapperMethod;
    }

    static Emitter ordered() {
        return new StreamVariants(Variant.STREAM, "stream");
    }

    static Emitter unordered() {
        return new StreamVariants(Variant.UNORDERED, "unordered");
    }

    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        for (Shape shape : variant.shapesOf(site.method())) {
            wrapper.addMethod(method(site, shape));
        }
    }

    private MethodSpec method(Site site, Shape shape) {
        VariantParameters parameters = site.parameters(shape);
        NameAllocator locals = WrapperNames.besideFields(site.mapper());
        parameters.names().stream()
                .filter(name -> !BatchMethod.isField(site, name))
                .forEach(locals::newName);
        String mapper = Site.field(site.mapper(), parameters);
        String delegate = Site.field(WrapperNames.DELEGATE, parameters);
        ColumnsCode code = ColumnsCode.of(site, shape, parameters, locals, mapper);
        String size = locals.newName("size");
        CodeBlock batch = BatchMethod.newBatch(site, delegate, code.arguments(), size);
        TypeName stream = ParameterizedTypeName.get(ClassName.get(Stream.class), site.result());
        return VariantMethod.of(site, variant, shape, parameters, stream)
                .addCode(code.statements())
                .addStatement(
                        "return $L,$W$L$L)", mapper + "." + mapperMethod + "(" + code.columns(), size + " -> ", batch)
                .build();
    }
}
