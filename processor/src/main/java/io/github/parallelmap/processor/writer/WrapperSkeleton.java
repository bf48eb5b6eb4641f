package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Wrapper;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** What a wrapper has whatever its methods are: its declaration, the delegate, the constructors and {@code with}. */
final class WrapperSkeleton {
    /** Batches refer to what need not be serializable, and rows are as mutable as their components. */
    private static final AnnotationSpec FOR_SPOTBUGS = AnnotationSpec.builder(RuntimeTypes.SUPPRESS_FB_WARNINGS)
            .addMember("value", "{$S, $S}", "EI_EXPOSE_REP", "SE_BAD_FIELD")
            .build();

    private final Wrapper wrapper;
    private final TypeNames types;
    private final ClassName wrapperClass;

    WrapperSkeleton(Wrapper wrapper, WrapperNames names) {
        this.wrapper = wrapper;
        this.types = new TypeNames(wrapper, names.ownerVariables());
        this.wrapperClass = names.wrapper();
    }

    TypeSpec.Builder declaration() {
        TypeSpec.Builder type = TypeSpec.classBuilder(wrapperClass)
                .alwaysQualify(wrapper.shadowed().toArray(String[]::new))
                .addJavadoc(
                        "Parallel variants of the methods of {@link $T} that are marked {@code @ParallelMap}.\n",
                        TypeNames.className(wrapper.owner()))
                .addJavadoc("\n<p>Immutable and thread-safe; holds no thread.\n")
                .addModifiers(visibility())
                .addModifiers(Modifier.FINAL)
                .addTypeVariables(types.declared(wrapper.typeParameters()));
        if (!wrapper.typeParameters().isEmpty()) {
            type.addJavadoc("\n");
        }
        wrapper.typeParameters()
                .forEach(parameter -> type.addJavadoc(
                        "@param <$L> as in {@link $T}\n",
                        types.mentioned(parameter).name(),
                        TypeNames.className(wrapper.owner())));
        wrapper.deprecation().map(TypeNames::annotation).ifPresent(type::addAnnotation);
        wrapper.nullness().map(TypeNames::annotation).ifPresent(type::addAnnotation);
        if (wrapper.isGeneratedVisible()) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", "io.github.parallelmap.processor.ParallelMapProcessor")
                    .build());
        }
        type.addAnnotation(RuntimeTypes.GENERATED_WRAPPER);
        type.addAnnotation(FOR_SPOTBUGS);
        wrapper.component().ofClass().stream().map(ClassName::bestGuess).forEach(type::addAnnotation);
        if (!wrapper.suppressions().isEmpty()) {
            type.addAnnotation(suppression());
        }
        return type;
    }

    private AnnotationSpec suppression() {
        List<CodeBlock> names = wrapper.suppressions().stream()
                .map(name -> CodeBlock.of("$S", name))
                .toList();
        CodeBlock all = names.stream().collect(CodeBlock.joining(", "));
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", names.size() == 1 ? all : CodeBlock.of("{$L}", all))
                .build();
    }

    void addDelegate(TypeSpec.Builder type) {
        if (wrapper.hasDelegate()) {
            type.addField(delegateType(), WrapperNames.DELEGATE, Modifier.PRIVATE, Modifier.FINAL);
        }
    }

    void addConstructors(TypeSpec.Builder type, List<Site> sites) {
        MethodSpec.Builder plain = MethodSpec.constructorBuilder().addModifiers(visibility());
        MethodSpec.Builder full = MethodSpec.constructorBuilder().addModifiers(visibility());
        if (wrapper.hasDelegate()) {
            plain.addJavadoc("Wraps an object, to run as the annotations say.\n\n");
            full.addJavadoc(
                    "Wraps an object, to run as the options say, and where they are silent as the annotations do.\n\n");
            String param = "@param delegate the object whose methods the items call\n";
            plain.addJavadoc(param)
                    .addParameter(delegateType(), WrapperNames.DELEGATE)
                    .addStatement("this(delegate, $T.defaults())", RuntimeTypes.MAP_OPTIONS);
            full.addJavadoc(param)
                    .addParameter(delegateType(), WrapperNames.DELEGATE)
                    .addStatement("this.delegate = $1T.requireNonNull(delegate, $2S)", Objects.class, "delegate");
        } else {
            plain.addJavadoc("Runs as the annotations say.\n")
                    .addStatement("this($T.defaults())", RuntimeTypes.MAP_OPTIONS);
            full.addJavadoc("Runs as the options say, and where they are silent as the annotations do.\n\n");
        }
        full.addJavadoc("@param options how the methods are run\n")
                .addParameter(RuntimeTypes.MAP_OPTIONS, WrapperNames.OPTIONS);
        sites.forEach(site -> full.addStatement("this.$L = $L.mapper(options)", site.mapper(), site.constant()));
        wrapper.component().ofConstructor().map(ClassName::bestGuess).ifPresent(plain::addAnnotation);
        type.addMethod(plain.build()).addMethod(full.build());
    }

    void addWith(TypeSpec.Builder type) {
        TypeName self = types.parameterized(wrapperClass, wrapper.typeParameters());
        type.addMethod(MethodSpec.methodBuilder("with")
                .addJavadoc("Gives a copy of this wrapper that runs as the options say.\n\n")
                .addJavadoc("@param options how the methods are run\n")
                .addJavadoc("@return a new wrapper; this one is unchanged\n")
                .addModifiers(visibility())
                .returns(self)
                .addParameter(RuntimeTypes.MAP_OPTIONS, WrapperNames.OPTIONS)
                .addStatement(
                        "return new $T$L($Loptions)",
                        wrapperClass,
                        wrapper.typeParameters().isEmpty() ? "" : "<>",
                        wrapper.hasDelegate() ? "delegate, " : "")
                .build());
    }

    private TypeName delegateType() {
        return types.of(wrapper.ownerType());
    }

    private Modifier[] visibility() {
        return wrapper.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }
}
