package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.BuildOptions;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.report.Place;
import java.util.List;

/**
 * PM020: an option with a value that it cannot have.
 *
 * <pre>{@code
 * javac -Aparallelmap.component=srping ...
 * }</pre>
 */
final class InvalidOption implements Rule<BuildOptions> {
    @Override
    public List<Finding> check(BuildOptions build) {
        return build.invalid().stream()
                .map(invalid -> Finding.of(
                        Diagnostic.INVALID_OPTION,
                        new Place.OfBuild(),
                        invalid.option(),
                        invalid.value(),
                        invalid.expected(),
                        invalid.suggestion()))
                .toList();
    }
}
