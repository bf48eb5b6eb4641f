package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Turns annotations of the compiler into annotations to be written. {@link AnnotationSpec#get(AnnotationMirror)} does all
 * of it, but keeps the names of enum constants as the compiler's own objects, which are for its thread alone.
 */
final class WrittenAnnotation extends SimpleAnnotationValueVisitor14<List<CodeBlock>, List<CodeBlock>> {
    private WrittenAnnotation() {}

    static AnnotationSpec of(AnnotationMirror mirror) {
        AnnotationSpec made = AnnotationSpec.get(mirror);
        AnnotationSpec.Builder copy = AnnotationSpec.builder((ClassName) made.type());
        mirror.getElementValues().forEach((member, value) -> {
            String name = member.getSimpleName().toString();
            value.accept(
                            new WrittenAnnotation(),
                            Objects.requireNonNullElse(made.members().get(name), List.of()))
                    .forEach(code -> copy.addMember(name, code));
        });
        return copy.build();
    }

    @Override
    protected List<CodeBlock> defaultAction(Object value, List<CodeBlock> made) {
        return made;
    }

    @Override
    public List<CodeBlock> visitEnumConstant(VariableElement constant, List<CodeBlock> made) {
        return List.of(CodeBlock.of(
                "$T.$L", constant.asType(), constant.getSimpleName().toString()));
    }

    @Override
    public List<CodeBlock> visitAnnotation(AnnotationMirror mirror, List<CodeBlock> made) {
        return List.of(CodeBlock.of("$L", of(mirror)));
    }

    @Override
    public List<CodeBlock> visitArray(List<? extends AnnotationValue> values, List<CodeBlock> made) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i).accept(this, List.of(made.get(i))))
                .flatMap(List::stream)
                .toList();
    }
}
