package io.github.parallelmap.processor.report;

import java.util.Optional;
import java.util.function.BiConsumer;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** The part of the source, or of the build, that a finding is about. */
public sealed interface Place {
    /**
     * Prints a message at this place.
     *
     * @param messager the compiler's
     * @param kind the kind of the message
     * @param message the text
     */
    void print(Messager messager, Kind kind, String message);

    /**
     * The element where a search for {@code @SuppressWarnings} begins.
     *
     * @return the element; empty where the annotation has no effect
     */
    Optional<Element> element();

    /**
     * An element.
     *
     * @param at the element
     */
    record OfElement(Element at) implements Place {
        @Override
        public void print(Messager messager, Kind kind, String message) {
            messager.printMessage(kind, message, at);
        }

        @Override
        public Optional<Element> element() {
            return Optional.of(at);
        }
    }

    /**
     * A value of an annotation.
     *
     * @param at the annotated element
     * @param annotation the annotation
     * @param value the value
     */
    record OfValue(Element at, AnnotationMirror annotation, AnnotationValue value) implements Place {
        @Override
        public void print(Messager messager, Kind kind, String message) {
            messager.printMessage(kind, message, at, annotation, value);
        }

        @Override
        public Optional<Element> element() {
            return Optional.of(at);
        }
    }

    /**
     * A node of a syntax tree. The rule itself has looked for {@code @SuppressWarnings} around it.
     *
     * @param printer prints a message of a kind at the node
     */
    record OfTree(BiConsumer<Kind, String> printer) implements Place {
        @Override
        public void print(Messager messager, Kind kind, String message) {
            printer.accept(kind, message);
        }

        @Override
        public Optional<Element> element() {
            return Optional.empty();
        }
    }

    /** The options of the build, which have no place in the source. */
    record OfBuild() implements Place {
        @Override
        public void print(Messager messager, Kind kind, String message) {
            messager.printMessage(kind, message);
        }

        @Override
        public Optional<Element> element() {
            return Optional.empty();
        }
    }
}
