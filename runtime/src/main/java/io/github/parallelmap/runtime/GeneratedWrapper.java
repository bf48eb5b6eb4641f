package io.github.parallelmap.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that the annotation processor wrote, and each class within it. It stays in the class file, so that coverage
 * tools such as JaCoCo, which know generated code by a {@code Generated} in the annotation's name, leave it out.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface GeneratedWrapper {
    /**
     * What SpotBugs is not to report of a wrapper. It knows such annotations by the end of their names, whoever declares
     * them.
     */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface SuppressFBWarnings {
        /**
         * The patterns that are in order.
         *
         * @return their names, or what these begin with
         */
        String[] value();
    }
}
