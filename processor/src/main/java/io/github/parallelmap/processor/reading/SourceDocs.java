package io.github.parallelmap.processor.reading;

import io.github.parallelmap.processor.model.SourceDoc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads documentation comments. */
public final class SourceDocs {
    private final Elements elements;
    private final Optional<Method> kindOf;

    /**
     * Creates a reader for one compilation.
     *
     * @param elements the compiler's elements
     */
    public SourceDocs(Elements elements) {
        this.elements = elements;
        this.kindOf = kindOf();
    }

    /**
     * Reads the comment of an element.
     *
     * @param element the element
     * @return the comment; empty where there is none, or a blank one
     */
    public Optional<SourceDoc> of(Element element) {
        return Optional.ofNullable(elements.getDocComment(element))
                .filter(text -> !text.isBlank())
                .map(text -> new SourceDoc(text, isMarkdown(element)));
    }

    /** The method that tells the kind of a comment. It came with comments in Markdown, in JDK 23. */
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
