package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Wrapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * One method within its wrapper: the names and types that all its emitters agree on.
 *
 * @param wrapper the wrapper
 * @param method the method
 * @param types converts types, with the type variables named as in this method's parts of the wrapper
 * @param names the names of the wrapper's members
 * @param constant the constant that holds the call site
 * @param mapper the field that runs the batches
 * @param batchMethod the methods that make a batch of a variant's arguments
 * @param batchClass the class of the batch
 * @param batchType the class of the batch, with the type parameters that it needs as its arguments
 * @param call what the documentation of each variant begins with: that it calls the method
 * @param quotation what the variants quote of the method's documentation, if it has any
 * @param parameters those of the variants, filled as they ask for them: several share a shape
 */
record Site(
        Wrapper wrapper,
        MappedMethod method,
        TypeNames types,
        WrapperNames names,
        String constant,
        String mapper,
        String batchMethod,
        ClassName batchClass,
        TypeName batchType,
        CodeBlock call,
        Optional<String> quotation,
        Map<Shape, VariantParameters> parameters) {
    static Site of(Wrapper wrapper, MappedMethod method, WrapperNames names, Types types) {
        ClassName batchClass = names.batchClass(method);
        TypeNames typeNames = new TypeNames(wrapper, names.variables(method));
        return new Site(
                wrapper,
                method,
                typeNames,
                names,
                names.constant(method),
                names.mapper(method),
                names.batchMethod(method),
                batchClass,
                typeNames.parameterized(batchClass, batchParameters(wrapper, method)),
                call(wrapper, method, types),
                method.doc().flatMap(QuotedDoc::of),
                new EnumMap<>(Shape.class));
    }

    private static CodeBlock call(Wrapper wrapper, MappedMethod method, Types types) {
        TypeNames plain = TypeNames.plain(wrapper);
        CodeBlock parameters = method.parameters().stream()
                .map(parameter -> CodeBlock.of("$T", plain.erased(types.erasure(parameter.type()))))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.builder()
                .add("Calls {@link $T", TypeNames.className(wrapper.owner()))
                .add("$L", "#" + method.name() + "(")
                .add(parameters)
                .add(")}")
                .build();
    }

    /** All type parameters that the method sees through its owner and has itself, the owner's first. */
    private static List<TypeParameterElement> typeParameters(Wrapper wrapper, MappedMethod method) {
        List<TypeParameterElement> all = new ArrayList<>(wrapper.typeParameters());
        all.addAll(method.typeParameters());
        return all;
    }

    /** The type parameters of the batch: those of the owner that its fields and results need, and the method's own. */
    List<TypeParameterElement> batchParameters() {
        return batchParameters(wrapper, method);
    }

    private static List<TypeParameterElement> batchParameters(Wrapper wrapper, MappedMethod method) {
        List<TypeMirror> mentioned = new ArrayList<>(method.thrown());
        mentioned.add(method.result());
        method.parameters().forEach(parameter -> mentioned.add(parameter.type()));
        method.typeParameters().forEach(parameter -> mentioned.add(parameter.asType()));
        if (!method.isStatic()) {
            mentioned.add(wrapper.ownerType());
        }
        return UsedTypeParameters.in(mentioned, typeParameters(wrapper, method));
    }

    /** Whether the compiler can tell all of the method's type arguments from its arguments, captured wildcards apart. */
    boolean isInferred() {
        List<TypeMirror> parameters =
                method.parameters().stream().map(Parameter::type).toList();
        return UsedTypeParameters.outsideWildcards(parameters, method.typeParameters())
                .equals(method.typeParameters());
    }

    /** The type parameters of the record of one row: those that its components need. */
    List<TypeParameterElement> rowParameters() {
        return UsedTypeParameters.in(
                method.columns().stream().map(Parameter::type).toList(), typeParameters(wrapper, method));
    }

    ClassName rowClass() {
        return names.wrapper().nestedClass(method.rowName());
    }

    TypeName rowType() {
        return types.parameterized(rowClass(), rowParameters());
    }

    TypeName item(Parameter parameter) {
        return types.of(parameter.type());
    }

    /** The parameters of a public variant of that shape. */
    VariantParameters parameters(Shape shape) {
        return parameters.computeIfAbsent(shape, missing -> VariantParameters.of(this, missing));
    }

    /** The type that a variant of that shape takes for a parameter. */
    TypeName argument(Parameter parameter, Shape shape) {
        TypeName item = item(parameter);
        if (!parameter.isColumn()) {
            return item;
        }
        if (!parameter.isPrimitive()) {
            return iterable(WildcardTypeName.subtypeOf(item));
        }
        return shape == Shape.COLUMNS ? ArrayTypeName.of(item) : iterable(item.box());
    }

    /** The type of a column within the batch. */
    TypeName column(Parameter parameter) {
        TypeName item = item(parameter);
        return parameter.isPrimitive() ? ArrayTypeName.of(item) : ParameterizedTypeName.get(RuntimeTypes.COLUMN, item);
    }

    TypeName rows() {
        return iterable(rowType());
    }

    /** The type of one result where a type argument stands for it. */
    TypeName result() {
        return method.isVoid()
                ? ClassName.get(Void.class)
                : types.of(method.result()).box();
    }

    /** The type of all results together. */
    TypeName results() {
        TypeName result = types.of(method.result());
        if (method.isVoid()) {
            return TypeName.VOID;
        }
        return result.isPrimitive()
                ? ArrayTypeName.of(result)
                : ParameterizedTypeName.get(ClassName.get(List.class), result);
    }

    /** What a field is called in a method with those parameters, one of which may hide it. */
    static String field(String name, VariantParameters parameters) {
        return parameters.names().contains(name) ? "this." + name : name;
    }

    private static TypeName iterable(TypeName item) {
        return ParameterizedTypeName.get(ClassName.get(Iterable.class), item);
    }
}
