package io.github.parallelmap.processor.report;

import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * One error or warning: which one, where, and its text.
 *
 * @param diagnostic which one
 * @param place what it is about
 * @param message the text, with the code
 */
public record Finding(Diagnostic diagnostic, Place place, String message) {
    /**
     * A finding at an element.
     *
     * @param diagnostic which one
     * @param element what it is about
     * @param arguments the parts of its message
     * @return the finding
     */
    public static Finding of(Diagnostic diagnostic, Element element, Object... arguments) {
        return of(diagnostic, new Place.OfElement(element), arguments);
    }

    /**
     * A finding at a place.
     *
     * @param diagnostic which one
     * @param place what it is about
     * @param arguments the parts of its message
     * @return the finding
     */
    public static Finding of(Diagnostic diagnostic, Place place, Object... arguments) {
        return new Finding(diagnostic, place, diagnostic.message(arguments));
    }

    /**
     * Whether it stops the compilation.
     *
     * @return whether it is an error
     */
    public boolean isError() {
        return diagnostic.kind() == Kind.ERROR;
    }
}
