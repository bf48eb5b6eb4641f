package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.model.SourceDoc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads documentation comments. */
final class SourceDocs {
    private final Elements elements;
    private final Optional<Method> kindOf;

    SourceDocs(Elements elements) {
        this.elements = elements;
        this.kindOf = kindOf();
    }

    Optional<SourceDoc> of(Element element) {
        return Optional.ofNullable(elements.getDocComment(element))
                .filter(text -> !text.isBlank())
                .map(text -> new SourceDoc(text, isMarkdown(element)));
    }

    /** Comments in Markdown came with JDK 23, and with them the question which kind a comment is. */
    private static Optional<Method> kindOf() {
        try {
            return Optional.of(Elements.class.getMethod("getDocCommentKind", Element.class));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private boolean isMarkdown(Element element) {
        if (kindOf.isEmpty()) {
            return false;
        }
        try {
            return String.valueOf(kindOf.get().invoke(elements, element)).equals("END_OF_LINE");
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
