package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Shape;
import java.util.List;

/**
 * A method whose variants and record need names beside those of earlier methods.
 *
 * @param method the method
 * @param signatures the names of its variants with their erased parameters
 * @param names the names of the earlier methods
 */
public record Candidate(MappedMethod method, List<String> signatures, NamesInUse names) {
    /**
     * Copies the signatures.
     *
     * @param method the method
     * @param signatures the names of its variants with their erased parameters
     * @param names the names of the earlier methods
     */
    public Candidate {
        signatures = List.copyOf(signatures);
    }

    /** Whether the wrapper has a record for the rows of the method. */
    boolean hasRecord() {
        return method.shapes().contains(Shape.ROWS);
    }

    /** A base name with which the method would clash with no other. */
    String suggestion() {
        return names.suggestion(method);
    }
}
