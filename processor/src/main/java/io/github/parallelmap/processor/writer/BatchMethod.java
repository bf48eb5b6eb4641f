package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What the methods that make a batch of a variant's arguments have in common. */
final class BatchMethod {
    private BatchMethod() {}

    /** Whether a name is that of a field which the variants of the method need. */
    static boolean isField(Site site, String name) {
        return name.equals(WrapperNames.DELEGATE) || name.equals(site.mapper());
    }

    static MethodSpec.Builder of(Site site, VariantParameters parameters) {
        return MethodSpec.methodBuilder(site.batchMethod())
                .addModifiers(Modifier.PRIVATE)
                .addTypeVariables(site.types().declared(site.method().typeParameters()))
                .returns(site.batchType())
                .addParameters(parameters.specs());
    }

    /** A new batch; the delegate is what the object is called there whose method the items call. */
    static CodeBlock newBatch(Site site, String delegate, List<CodeBlock> arguments, String size) {
        // With the type arguments, since javac does not infer all that are bounded by themselves and by another type.
        CodeBlock.Builder code = CodeBlock.builder().add("new $T(", site.batchType());
        if (!site.method().isStatic()) {
            code.add(delegate + ",$W");
        }
        arguments.forEach(argument -> code.add(argument).add(",$W"));
        return code.add("$L", size + ")").build();
    }
}
