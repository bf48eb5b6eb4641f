package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * PM009: a variant with the name and the erased parameters of an earlier method's variant.
 *
 * <pre>{@code
 * @ParallelMap
 * int score(String answer) { ... }
 *
 * @ParallelMap
 * int score(Integer answer) { ... }
 * }</pre>
 */
final class ClashingVariants implements Rule<Candidate> {
    @Override
    public List<Finding> check(Candidate candidate) {
        return candidate.signatures().stream()
                .flatMap(signature -> candidate.names().withVariant(signature).stream()
                        .map(earlier -> Finding.of(
                                Diagnostic.CLASHING_VARIANTS,
                                candidate.method().element(),
                                earlier.element(),
                                candidate.method().element(),
                                signature,
                                candidate.suggestion())))
                .limit(1)
                .toList();
    }
}
