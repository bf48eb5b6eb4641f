package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Warns where a method compiles but does not do what its author hopes. */
final class Pitfalls {
    private final Reporter reporter;
    private final EscapingResult escapingResult;
    private final SharedConstants sharedConstants;

    Pitfalls(Elements elements, Types types, Reporter reporter) {
        this.reporter = reporter;
        this.escapingResult = new EscapingResult(elements, types, reporter);
        this.sharedConstants = new SharedConstants(types, reporter);
    }

    void check(ExecutableElement method) {
        escapingResult.check(method);
        sharedConstants.check(method);
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            reporter.report(Diagnostic.SYNCHRONIZED_METHOD, method, method.getSimpleName());
        }
    }
}
