package io.github.parallelmap.processor.report;

import java.util.Arrays;
import java.util.function.BiConsumer;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Hands diagnostics to the compiler, unless they are warnings that the user has silenced. */
public final class Reporter {
    /** What silences our warnings in {@code @SuppressWarnings}. */
    public static final String SILENCED_BY = "parallelmap";

    private final Messager messager;

    /**
     * Makes a reporter.
     *
     * @param messager where the diagnostics go
     */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Reports on an element.
     *
     * @param diagnostic what to say
     * @param element what it is about
     * @param arguments what its message is filled with
     */
    public void report(Diagnostic diagnostic, Element element, Object... arguments) {
        if (diagnostic.kind() == Kind.ERROR || !isSilenced(element)) {
            messager.printMessage(diagnostic.kind(), diagnostic.message(arguments), element);
        }
    }

    /**
     * Reports what no source is to blame for.
     *
     * @param diagnostic what to say
     * @param arguments what its message is filled with
     */
    public void reportOfBuild(Diagnostic diagnostic, Object... arguments) {
        messager.printMessage(diagnostic.kind(), diagnostic.message(arguments));
    }

    /**
     * Reports on an annotation, or on one of its values.
     *
     * @param diagnostic what to say
     * @param place what it is about
     * @param arguments what its message is filled with
     */
    public void report(Diagnostic diagnostic, Place place, Object... arguments) {
        if (diagnostic.kind() == Kind.ERROR || !isSilenced(place.element())) {
            messager.printMessage(
                    diagnostic.kind(),
                    diagnostic.message(arguments),
                    place.element(),
                    place.annotation(),
                    place.value());
        }
    }

    /**
     * Reports on a place that is no element, and that has not been silenced.
     *
     * @param diagnostic what to say
     * @param place what tells the compiler, of the kind and the message
     * @param arguments what its message is filled with
     */
    public void report(Diagnostic diagnostic, BiConsumer<Kind, String> place, Object... arguments) {
        place.accept(diagnostic.kind(), diagnostic.message(arguments));
    }

    private static boolean isSilenced(Element element) {
        for (@Nullable Element at = element; at != null; at = at.getEnclosingElement()) {
            SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && Arrays.asList(suppressed.value()).contains(SILENCED_BY)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A value of an annotation on an element.
     *
     * @param element what is annotated
     * @param annotation the annotation
     * @param value the value
     */
    public record Place(Element element, AnnotationMirror annotation, AnnotationValue value) {}
}
