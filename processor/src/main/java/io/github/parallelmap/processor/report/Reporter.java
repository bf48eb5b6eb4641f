package io.github.parallelmap.processor.report;

import java.util.Arrays;
import java.util.Collection;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Prints findings, except for warnings that the user has suppressed. */
public final class Reporter {
    /** The value of {@code @SuppressWarnings} that suppresses the warnings of this processor. */
    public static final String SUPPRESSED_BY = "parallelmap";

    private final Messager messager;

    /**
     * Creates a reporter.
     *
     * @param messager prints the findings
     */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Prints findings in their order.
     *
     * @param findings the findings
     */
    public void report(Collection<Finding> findings) {
        findings.forEach(this::report);
    }

    /**
     * Prints a finding.
     *
     * @param finding the finding
     */
    public void report(Finding finding) {
        if (finding.isError()
                || finding.place().element().filter(Reporter::isSuppressed).isEmpty()) {
            finding.place().print(messager, finding.diagnostic().kind(), finding.message());
        }
    }

    private static boolean isSuppressed(Element element) {
        for (@Nullable Element at = element; at != null; at = at.getEnclosingElement()) {
            SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && Arrays.asList(suppressed.value()).contains(SUPPRESSED_BY)) {
                return true;
            }
        }
        return false;
    }
}
