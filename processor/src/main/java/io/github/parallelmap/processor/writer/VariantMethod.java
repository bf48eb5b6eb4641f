package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;

/** What all variants have in common: their name, documentation, visibility, type parameters and parameters. */
final class VariantMethod {
    private VariantMethod() {}

    /** A variant without a body. */
    static MethodSpec.Builder of(
            Site site, Variant variant, Shape shape, VariantParameters parameters, TypeName result) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(variant.nameFor(site.method()))
                .addJavadoc(VariantDoc.of(site, variant, shape, parameters))
                .addModifiers(site.method().visibility())
                .addTypeVariables(site.types().declared(site.method().typeParameters()))
                .returns(result)
                .addParameters(parameters.specs());
        site.method().deprecation().map(TypeNames::annotation).ifPresent(method::addAnnotation);
        return method;
    }

    /** A variant that hands a batch of its arguments to one of the mapper's methods, as a statement or to return it. */
    static MethodSpec.Builder handing(Site site, Variant variant, Shape shape, TypeName result, String mapperMethod) {
        VariantParameters parameters = site.parameters(shape);
        return of(site, variant, shape, parameters, result)
                .addStatement(
                        "$L",
                        (result.equals(TypeName.VOID) ? "" : "return ")
                                + Site.field(site.mapper(), parameters)
                                + "." + mapperMethod
                                + "(" + site.batchMethod()
                                + "(" + String.join(", ", parameters.names()) + "))");
    }
}
