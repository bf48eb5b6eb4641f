package io.github.parallelmap.processor.declaration;

import com.google.auto.common.AnnotationMirrors;
import io.github.parallelmap.processor.model.Settings;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Warns where a method compiles but does not do what its author hopes. */
final class Pitfalls {
    /**
     * The most platform threads that raise no doubt. How many cores there will be is not known to the compiler, whose output
     * must not depend on its own machine; so many threads are far above the cores of nearly all, and virtual threads are
     * ahead long before.
     */
    private static final int MANY_THREADS = 256;

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

    void checkSettings(ExecutableElement method, AnnotationMirror annotation, Settings settings) {
        if (settings.threads() > MANY_THREADS && settings.kind().equals(Settings.PLATFORM)) {
            reporter.report(
                    Diagnostic.MANY_THREADS,
                    new Reporter.Place(method, annotation, AnnotationMirrors.getAnnotationValue(annotation, "threads")),
                    settings.threads(),
                    MANY_THREADS);
        }
    }
}
