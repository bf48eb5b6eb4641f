package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.BuildOptions;
import io.github.parallelmap.processor.reading.OptionsReader;
import io.github.parallelmap.processor.reading.Suggestion;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.report.Place;
import java.util.List;

/**
 * PM019: an option that begins as those of this processor, but is none of them.
 *
 * <pre>{@code
 * javac -Aparallelmap.sufix=Pool ...
 * }</pre>
 */
final class UnknownOption implements Rule<BuildOptions> {
    @Override
    public List<Finding> check(BuildOptions build) {
        List<String> names = OptionsReader.names();
        return build.unknown().stream()
                .map(name -> Finding.of(
                        Diagnostic.UNKNOWN_OPTION,
                        new Place.OfBuild(),
                        name,
                        String.join(", ", names),
                        Suggestion.among(names, name)))
                .toList();
    }
}
