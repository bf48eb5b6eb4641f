package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Shape;
import javax.lang.model.element.Modifier;

/** The record that holds the arguments of one item. */
final class RowRecord implements Emitter {
    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        if (site.method().shapes().contains(Shape.ROWS)) {
            wrapper.addType(record(site));
        }
    }

    private static TypeSpec record(Site site) {
        RowComponents components = new RowComponents(site.method());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        TypeSpec.Builder record = TypeSpec.recordBuilder(site.rowClass())
                .addAnnotation(RuntimeTypes.GENERATED_WRAPPER)
                .addModifiers(site.method().visibility().toArray(Modifier[]::new))
                .addTypeVariables(site.types().declared(site.rowParameters()))
                .addJavadoc(
                        "One row of {@code $L}: the arguments of one item.\n\n",
                        site.method().baseName());
        for (Parameter column : site.method().columns()) {
            String name = components.name(column);
            record.addJavadoc("@param $L the item's {@code $L}\n", name, column.name());
            constructor.addParameter(ParameterSpec.builder(site.item(column), name)
                    .addAnnotations(TypeNames.annotations(column.annotations()))
                    .build());
        }
        site.rowParameters()
                .forEach(parameter -> record.addJavadoc(
                        "@param <$L> as in the method\n",
                        site.types().mentioned(parameter).name()));
        return record.recordConstructor(constructor.build()).build();
    }
}
