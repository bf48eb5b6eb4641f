package io.github.parallelmap.processor.reading;

import io.github.parallelmap.processor.model.Options;
import java.util.List;

/**
 * The processor options of a build, valid or not.
 *
 * @param options what the build asks for, with the default for each invalid value
 * @param unknown the names that begin as those of this processor but are none of them
 * @param invalid the values that their options cannot have
 */
public record BuildOptions(Options options, List<String> unknown, List<InvalidValue> invalid) {
    /**
     * Copies the lists.
     *
     * @param options what the build asks for
     * @param unknown the names that are no options
     * @param invalid the values that their options cannot have
     */
    public BuildOptions {
        unknown = List.copyOf(unknown);
        invalid = List.copyOf(invalid);
    }

    /**
     * A value that its option cannot have.
     *
     * @param option the name of the option
     * @param value the value
     * @param expected which values the option can have
     * @param suggestion the end of a message, with the value that was probably meant; may be empty
     */
    public record InvalidValue(String option, String value, String expected, String suggestion) {}
}
