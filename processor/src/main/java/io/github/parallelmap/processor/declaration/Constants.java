package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** What {@code @Constant} says of a parameter. */
public final class Constants {
    /** The annotation's name. */
    public static final String ANNOTATION = "io.github.parallelmap.Constant";

    private Constants() {}

    static boolean isConstant(VariableElement parameter) {
        return MoreElements.isAnnotationPresent(parameter, ANNOTATION);
    }

    /**
     * Warns where a method that is not mapped has a constant.
     *
     * @param parameter a parameter that is marked {@code @Constant}
     * @param reporter who is told
     */
    public static void warnIfStray(Element parameter, Reporter reporter) {
        Element method = Objects.requireNonNull(parameter.getEnclosingElement());
        if (!MoreElements.isAnnotationPresent(method, Owners.ANNOTATION)) {
            reporter.report(Diagnostic.STRAY_CONSTANT, parameter, parameter.getSimpleName(), method.getSimpleName());
        }
    }
}
