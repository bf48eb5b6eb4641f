package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * PM010: a record of rows with the name of an earlier method's record, whatever the case of its letters.
 *
 * <pre>{@code
 * @ParallelMap
 * int score(String answer, int attempt) { ... }
 *
 * @ParallelMap
 * int score(String answer, int attempt, @Constant int bonus) { ... }
 * }</pre>
 */
final class ClashingRecords implements Rule<Candidate> {
    @Override
    public List<Finding> check(Candidate candidate) {
        MappedMethod method = candidate.method();
        if (!candidate.hasRecord()) {
            return List.of();
        }
        return candidate.names().withRecord(method.rowName()).stream()
                .map(earlier -> Finding.of(
                        Diagnostic.CLASHING_RECORDS,
                        method.element(),
                        earlier.element(),
                        method.element(),
                        earlier.rowName(),
                        method.rowName(),
                        candidate.suggestion()))
                .toList();
    }
}
