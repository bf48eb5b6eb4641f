package io.github.parallelmap.processor.reading;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.VariableElement;

/** Parameters marked {@code @Constant}, whose one value serves every item. */
public final class Constants {
    /** The name of the annotation. */
    public static final String ANNOTATION = "io.github.parallelmap.Constant";

    private Constants() {}

    /**
     * Whether a parameter is a constant.
     *
     * @param parameter the parameter
     * @return whether it is marked
     */
    public static boolean isConstant(VariableElement parameter) {
        return MoreElements.isAnnotationPresent(parameter, ANNOTATION);
    }
}
