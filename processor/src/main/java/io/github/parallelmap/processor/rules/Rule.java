package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * One thing that an error or a warning is about. A rule has no state, and is named after the diagnostic that it reports.
 *
 * @param <S> what it checks
 */
@FunctionalInterface
public interface Rule<S> {
    /**
     * Returns every place where a subject breaks this rule.
     *
     * @param subject what to check
     * @return the findings, in the order of the source; empty where the subject is valid
     */
    List<Finding> check(S subject);

    /**
     * A rule that is broken wherever one of several is.
     *
     * @param rules the rules
     * @param <S> what they check
     * @return their findings, one rule after another
     */
    static <S> Rule<S> allOf(List<Rule<S>> rules) {
        return subject ->
                rules.stream().flatMap(rule -> rule.check(subject).stream()).toList();
    }

    /**
     * A rule that is broken where one of several is, of which only the first says so.
     *
     * @param rules the rules
     * @param <S> what they check
     * @return the findings of the first rule that has any
     */
    static <S> Rule<S> firstOf(List<Rule<S>> rules) {
        return subject -> rules.stream()
                .map(rule -> rule.check(subject))
                .filter(findings -> !findings.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
