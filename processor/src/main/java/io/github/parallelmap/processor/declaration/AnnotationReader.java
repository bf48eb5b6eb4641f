package io.github.parallelmap.processor.declaration;

import com.google.auto.common.AnnotationMirrors;
import io.github.parallelmap.processor.model.Settings;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads the {@code @ParallelMap} of one method and checks each of its values. */
final class AnnotationReader {
    /**
     * The most platform threads that raise no doubt. How many cores there will be is not known to the compiler, whose output
     * must not depend on its own machine; so many threads are far above the cores of nearly all, and virtual threads are
     * ahead long before.
     */
    private static final int MANY_THREADS = 256;

    private final ExecutableElement method;
    private final AnnotationMirror annotation;
    private final Reporter reporter;
    private boolean isValid = true;

    private AnnotationReader(ExecutableElement method, AnnotationMirror annotation, Reporter reporter) {
        this.method = method;
        this.annotation = annotation;
        this.reporter = reporter;
    }

    /** Reads all values, or reports each that breaks a rule. */
    static Optional<Settings> read(ExecutableElement method, AnnotationMirror annotation, Reporter reporter) {
        AnnotationReader reader = new AnnotationReader(method, annotation, reporter);
        Settings settings = reader.settings();
        return reader.isValid ? Optional.of(settings) : Optional.empty();
    }

    static boolean isDistributable(AnnotationMirror annotation) {
        return (Boolean) AnnotationMirrors.getAnnotationValue(annotation, "distributable")
                .getValue();
    }

    private Settings settings() {
        return new Settings(
                threads(),
                constant("kind"),
                notNegative("chunk"),
                constant("onFailure"),
                constant("zip"),
                timeout(),
                name(),
                isDistributable(annotation));
    }

    private int threads() {
        int threads = notNegative("threads");
        if (threads > MANY_THREADS && constant("kind").equals(Settings.PLATFORM)) {
            reporter.report(Diagnostic.MANY_THREADS, place("threads"), threads, MANY_THREADS);
        }
        return threads;
    }

    private int notNegative(String member) {
        int number = (Integer) value(member).getValue();
        if (number < 0) {
            report(Diagnostic.NEGATIVE_NUMBER, member, member, number);
        }
        return number;
    }

    private String constant(String member) {
        VariableElement constant = (VariableElement) value(member).getValue();
        return constant.getSimpleName().toString();
    }

    private Optional<Duration> timeout() {
        String text = string("timeout");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Duration timeout = Duration.parse(text);
            if (timeout.isZero() || timeout.isNegative()) {
                report(Diagnostic.TIMEOUT_NOT_POSITIVE, "timeout", text);
            }
            return Optional.of(timeout);
        } catch (DateTimeParseException e) {
            report(Diagnostic.UNREADABLE_TIMEOUT, "timeout", text);
            return Optional.empty();
        }
    }

    private String name() {
        String name = string("name");
        if (!name.isEmpty() && (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name))) {
            report(Diagnostic.INVALID_NAME, "name", name, method.getSimpleName() + "All");
        }
        return name;
    }

    private String string(String member) {
        return (String) value(member).getValue();
    }

    private AnnotationValue value(String member) {
        return AnnotationMirrors.getAnnotationValue(annotation, member);
    }

    private void report(Diagnostic diagnostic, String member, Object... arguments) {
        isValid = false;
        reporter.report(diagnostic, place(member), arguments);
    }

    private Reporter.Place place(String member) {
        return new Reporter.Place(method, annotation, value(member));
    }
}
