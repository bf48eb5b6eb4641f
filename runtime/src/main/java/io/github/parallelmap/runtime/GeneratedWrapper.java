package io.github.parallelmap.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that the annotation processor generated, and each class nested in it. It is kept in the class file, so
 * that coverage tools such as JaCoCo, which recognize generated code by {@code Generated} in an annotation's name,
 * leave the class out.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface GeneratedWrapper {
    /**
     * Names the SpotBugs patterns that are not to be reported for a wrapper. SpotBugs recognizes such an annotation by
     * the end of its name, whichever library declares it.
     */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface SuppressFBWarnings {
        /**
         * The patterns to suppress.
         *
         * @return their names, or prefixes of their names
         */
        String[] value();
    }
}
