package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.model.Settings;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.rules.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** One method marked {@code @ParallelMap}: valid, or with errors. */
public sealed interface Declaration {
    /**
     * Everything that the rules found.
     *
     * @return the errors and warnings, in the order of the rules
     */
    List<Finding> findings();

    /**
     * This declaration, if it is valid.
     *
     * @return the declaration; empty where a rule found an error
     */
    Optional<Valid> valid();

    /**
     * Checks one annotated method.
     *
     * @param method the method, whose types must exist
     * @param rule all rules for one method
     * @return the method if the rules find no error, else what they find
     */
    static Declaration of(AnnotatedMethod method, Rule<AnnotatedMethod> rule) {
        List<Finding> findings = rule.check(method);
        return findings.stream().anyMatch(Finding::isError)
                ? new Invalid(findings)
                : new Valid(method.element(), method.settings(), findings);
    }

    /**
     * A method that breaks no rule.
     *
     * @param method the method
     * @param settings the values of its annotation
     * @param findings warnings
     */
    record Valid(ExecutableElement method, Settings settings, List<Finding> findings) implements Declaration {
        /**
         * Copies the findings.
         *
         * @param method the method
         * @param settings the values of its annotation
         * @param findings warnings
         */
        public Valid {
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<Valid> valid() {
            return Optional.of(this);
        }
    }

    /**
     * A method that breaks a rule.
     *
     * @param findings at least one error, and warnings
     */
    record Invalid(List<Finding> findings) implements Declaration {
        /**
         * Copies the findings.
         *
         * @param findings at least one error, and warnings
         */
        public Invalid {
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<Valid> valid() {
            return Optional.empty();
        }
    }
}
