package io.github.parallelmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.ParallelMap;
import io.github.parallelmap.runtime.Batch;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users who are modules, with every warning an error. */
class ModuleTest {
    private static final String OWNER = """
            package user.api;

            import io.github.parallelmap.ParallelMap;

            public class Owner {
                public Owner() {}

                @ParallelMap
                public int f(int a, String b) {
                    return a;
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "requires transitive io.github.parallelmap; requires io.github.parallelmap.runtime;, false, true",
        "requires transitive io.github.parallelmap.runtime;, false, false",
        "requires transitive io.github.parallelmap.runtime; requires java.compiler;, true, true"
    })
    void aNamedModuleIsCompiledWithoutAWarning(String requires, boolean isGeneratedVisible, boolean isExportsSuppressed)
            throws Exception {
        write("module-info.java", "/** A user. */ module user { " + requires + " exports user.api; }");
        write("user/api/Owner.java", OWNER);

        assertThat(compile("module-info.java", "user/api/Owner.java")).isEmpty();

        String wrapper = Files.readString(folder.resolve("user/api/OwnerParallel.java"));
        assertThat(wrapper.contains("@Generated(")).isEqualTo(isGeneratedVisible);
        assertThat(wrapper.contains("@SuppressWarnings(\"exports\")")).isEqualTo(isExportsSuppressed);
        assertThat(wrapper).contains("@GeneratedWrapper");
    }

    @ParameterizedTest
    @CsvSource({
        "public, java.sql.Connection, requires java.sql;, true",
        "public, 'List<java.sql.Connection[]>', requires java.sql;, true",
        "protected, java.sql.Connection, requires java.sql;, true",
        "'', java.sql.Connection, requires java.sql;, false",
        "public, java.sql.Connection, requires transitive java.sql;, false",
        "public, java.util.logging.Level, requires java.logging; requires transitive java.sql;, false",
        "public, user.hidden.Hidden, '', true",
        "public, Close, '', true",
        "public, Open, '', false"
    })
    void typesThatNotEveryUserOfTheModuleSeesCauseNoWarning(
            String visibility, String type, String requires, boolean isSuppressed) throws Exception {
        write(
                "module-info.java",
                "/** A user. */ module user { requires transitive io.github.parallelmap.runtime; %s exports user.api; }"
                        .formatted(requires));
        write("user/hidden/Hidden.java", "package user.hidden; /** Hidden. */ public interface Hidden {}");
        write("user/api/Owner.java", """
                package user.api;

                import io.github.parallelmap.ParallelMap;
                import java.util.List;

                @SuppressWarnings("exports")
                public class Owner {
                    interface Close {}

                    public interface Open {}

                    public Owner() {}

                    @ParallelMap
                    %s int f(%s a, List<String> b) {
                        return 1;
                    }
                }
                """.formatted(visibility, type));

        assertThat(compile("module-info.java", "user/hidden/Hidden.java", "user/api/Owner.java"))
                .isEmpty();

        String wrapper = Files.readString(folder.resolve("user/api/OwnerParallel.java"));
        assertThat(wrapper.contains("@SuppressWarnings(\"exports\")")).isEqualTo(isSuppressed);
    }

    @Test
    void anOwnerWhoseTypeParametersNotEveryUserOfTheModuleSeesCausesNoWarning() throws Exception {
        write(
                "module-info.java",
                "/** A user. */ module user { requires transitive io.github.parallelmap.runtime; requires java.sql;"
                        + " exports user.api; }");
        write("user/api/Owner.java", """
                package user.api;

                @SuppressWarnings("exports")
                public class Owner<T extends java.sql.Connection> {
                    public Owner() {}

                    @io.github.parallelmap.ParallelMap
                    int f(int a) {
                        return a;
                    }
                }
                """);

        assertThat(compile("module-info.java", "user/api/Owner.java")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"requires container;, true", "requires transitive container;, false"})
    void aComponentOfAContainerThatNotEveryUserOfTheModuleSeesCausesNoWarning(String requires, boolean isSuppressed)
            throws Exception {
        write("container/module-info.java", "/** A container. */ module container { exports jakarta.inject; }");
        for (JavaFileObject annotation : Frameworks.jakarta()) {
            write(
                    "container/jakarta/inject/" + Path.of(annotation.getName()).getFileName(),
                    annotation.getCharContent(false).toString());
        }
        write(
                "user/module-info.java",
                "/** A user. */ module user { requires transitive io.github.parallelmap.runtime; " + requires
                        + " exports user.api; }");
        write("user/user/api/Owner.java", OWNER);

        assertThat(compile(
                        List.of(
                                "-Aparallelmap.component=jakarta",
                                "-Xlint:-processing",
                                "-implicit:class",
                                "--module-source-path",
                                folder.toString()),
                        "user/module-info.java",
                        "user/user/api/Owner.java"))
                .isEmpty();

        String wrapper = Files.readString(folder.resolve("user/user/api/OwnerParallel.java"));
        assertThat(wrapper).contains("@Singleton", "@Inject");
        assertThat(wrapper.contains("@SuppressWarnings(\"exports\")")).isEqualTo(isSuppressed);
    }

    @Test
    void aModuleThatDoesNotReadTheRuntimeIsToldSo() throws Exception {
        write("module-info.java", "/** A user. */ module user { requires io.github.parallelmap; }");
        write("user/api/Owner.java", OWNER);

        assertThat(compile("module-info.java", "user/api/Owner.java"))
                .contains("[PM017] the wrapper of Owner needs io.github.parallelmap:parallelmap-runtime");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String compile(String... files) throws IOException, URISyntaxException {
        return compile(List.of(), files);
    }

    private String compile(List<String> furtherOptions, String... files) throws IOException, URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = Stream.of(files).map(folder::resolve).toList();
            List<String> options = new ArrayList<>(List.of(
                    "-Xlint:all",
                    "-Werror",
                    "-d",
                    folder.toString(),
                    "--module-path",
                    place(ParallelMap.class) + File.pathSeparator + place(Batch.class)));
            options.addAll(furtherOptions);
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new ParallelMapProcessor()));
            task.call();
        }
        return messages.toString();
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
