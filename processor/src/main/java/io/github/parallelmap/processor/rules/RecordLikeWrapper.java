package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * PM024: a record of rows with the name of the wrapper around it, here where {@code parallelmap.suffix} is {@code Args}.
 *
 * <pre>{@code
 * class Score {
 *     @ParallelMap
 *     int score(String answer, int attempt) { ... }
 * }
 * }</pre>
 */
final class RecordLikeWrapper implements Rule<Candidate> {
    @Override
    public List<Finding> check(Candidate candidate) {
        MappedMethod method = candidate.method();
        String wrapperName = candidate.names().wrapperName();
        return candidate.hasRecord() && method.rowName().equals(wrapperName)
                ? List.of(Finding.of(
                        Diagnostic.RECORD_LIKE_WRAPPER,
                        method.element(),
                        method.element(),
                        wrapperName,
                        candidate.suggestion()))
                : List.of();
    }
}
