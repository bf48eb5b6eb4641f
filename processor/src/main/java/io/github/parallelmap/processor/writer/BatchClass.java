package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The class that holds one call's work: its columns, its constants, and the loop over a range of items. */
final class BatchClass implements Emitter {
    /** What a batch has besides its fields, by inheritance or as local variables. */
    private static final List<String> TAKEN = List.of("out", "size", "range", "i", "from", "to");

    private static final ClassName ARRAYS = ClassName.get(Arrays.class);

    private static final AnnotationSpec SERIAL = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "serial")
            .build();

    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        NameAllocator fields = site.names().batchFields();
        TAKEN.forEach(fields::newName);
        fields.newName(WrapperNames.DELEGATE, WrapperNames.DELEGATE);
        site.method().parameters().forEach(parameter -> fields.newName(parameter.name(), parameter));

        TypeSpec.Builder batch = TypeSpec.classBuilder(site.batchClass())
                .addAnnotation(RuntimeTypes.GENERATED_WRAPPER)
                .addAnnotation(SERIAL)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(site.types().declared(site.batchParameters()))
                .superclass(superclass(site));
        addFields(site, fields, batch);
        wrapper.addType(batch.addMethod(run(site, fields))
                .addMethod(slice(site, fields))
                .build());
    }

    private static TypeName superclass(Site site) {
        ClassName batch = RuntimeTypes.batchOf(site.method().result());
        TypeName result = site.types().of(site.method().result());
        return site.method().isVoid() || result.isPrimitive() ? batch : ParameterizedTypeName.get(batch, result);
    }

    private static void addFields(Site site, NameAllocator fields, TypeSpec.Builder batch) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        CodeBlock.Builder assignments = CodeBlock.builder().addStatement("super(size)");
        if (!site.method().isStatic()) {
            addField(
                    site.types().of(site.wrapper().ownerType()),
                    WrapperNames.DELEGATE,
                    batch,
                    constructor,
                    assignments);
        }
        for (Parameter parameter : site.method().parameters()) {
            TypeName type = parameter.isColumn() ? site.column(parameter) : site.item(parameter);
            addField(type, fields.get(parameter), batch, constructor, assignments);
        }
        batch.addMethod(constructor
                .addParameter(TypeName.INT, "size")
                .addCode(assignments.build())
                .build());
    }

    private static void addField(
            TypeName type,
            String name,
            TypeSpec.Builder batch,
            MethodSpec.Builder constructor,
            CodeBlock.Builder assignments) {
        batch.addField(type, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(type, name);
        assignments.addStatement("$L", "this." + name + " = " + name);
    }

    private static MethodSpec run(Site site, NameAllocator fields) {
        MethodSpec.Builder run = MethodSpec.methodBuilder("run")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(RuntimeTypes.RANGE, "range");
        site.method().thrown().forEach(thrown -> run.addException(site.types().of(thrown)));
        return run.addStatement("int i = range.from()")
                .beginControlFlow("try")
                .beginControlFlow("for (; i < range.to(); i++)")
                .addStatement(site.method().isVoid() ? "$L" : "out[i] = $L", call(site, fields))
                .endControlFlow()
                .nextControlFlow("finally")
                .addStatement("range.stoppedAt(i)")
                .endControlFlow()
                .build();
    }

    private static CodeBlock call(Site site, NameAllocator fields) {
        CodeBlock target = site.method().isStatic()
                ? CodeBlock.of("$T.", TypeNames.className(site.wrapper().owner()))
                : CodeBlock.of(WrapperNames.DELEGATE + ".");
        String arguments = site.method().parameters().stream()
                .map(parameter -> argument(parameter, fields.get(parameter)))
                .collect(Collectors.joining(", ", "(", ")"));
        return target.toBuilder()
                .add(typeArguments(site))
                .add("$L", site.method().name() + arguments)
                .build();
    }

    /** The method's type arguments where the compiler could not tell all of them from the parameters. */
    private static CodeBlock typeArguments(Site site) {
        if (site.isInferred()) {
            return CodeBlock.builder().build();
        }
        return site.method().typeParameters().stream()
                .map(parameter -> CodeBlock.of("$T", site.types().mentioned(parameter)))
                .collect(CodeBlock.joining(", ", "<", ">"));
    }

    private static String argument(Parameter parameter, String field) {
        if (!parameter.isColumn()) {
            return field;
        }
        return field + (parameter.isPrimitive() ? "[i]" : ".get(i)");
    }

    private static MethodSpec slice(Site site, NameAllocator fields) {
        List<CodeBlock> arguments = site.method().parameters().stream()
                .map(parameter -> sliced(parameter, fields.get(parameter)))
                .toList();
        return MethodSpec.methodBuilder("slice")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(site.batchType())
                .addParameter(TypeName.INT, "from")
                .addParameter(TypeName.INT, "to")
                .addStatement("return $L", BatchMethod.newBatch(site, WrapperNames.DELEGATE, arguments, "to - from"))
                .build();
    }

    private static CodeBlock sliced(Parameter parameter, String field) {
        if (!parameter.isColumn()) {
            return CodeBlock.of("$L", field);
        }
        return parameter.isPrimitive()
                ? CodeBlock.of("$T.copyOfRange$L", ARRAYS, "(" + field + ", from, to)")
                : CodeBlock.of("$L", field + ".slice(from, to)");
    }
}
