package io.github.parallelmap.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** What others declare, as they do: the annotations of the containers that wrappers can be beans of, and Kotlin. */
final class Frameworks {
    private Frameworks() {}

    static List<JavaFileObject> spring() {
        return List.of(
                annotation("org.springframework.stereotype.Component", "TYPE"),
                annotation("org.springframework.context.annotation.Lazy", "TYPE"),
                annotation("org.springframework.beans.factory.annotation.Autowired", "CONSTRUCTOR"));
    }

    static List<JavaFileObject> jakarta() {
        return List.of(
                annotation("jakarta.inject.Singleton", "TYPE"), annotation("jakarta.inject.Inject", "CONSTRUCTOR"));
    }

    static List<JavaFileObject> all() {
        return Stream.concat(spring().stream(), jakarta().stream()).toList();
    }

    /** What the last parameter of a suspend function is. */
    static JavaFileObject continuation() {
        return JavaFileObjects.forSourceString("kotlin.coroutines.Continuation", """
                package kotlin.coroutines;

                public interface Continuation<T> {
                    void resumeWith(Object result);
                }
                """);
    }

    private static JavaFileObject annotation(String name, String target) {
        int end = name.lastIndexOf('.');
        return JavaFileObjects.forSourceString(
                name, """
                package %s;

                import java.lang.annotation.*;

                /** An annotation of a container. */
                @Documented
                @Retention(RetentionPolicy.RUNTIME)
                @Target(ElementType.%s)
                public @interface %s {}
                """.formatted(name.substring(0, end), target, name.substring(end + 1)));
    }
}
