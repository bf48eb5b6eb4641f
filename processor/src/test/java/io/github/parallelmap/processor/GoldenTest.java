package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for each file of {@code golden/input} is what {@code golden/expected} holds, and compiles without a
 * warning. So it is for {@code golden/options}, where the first line of each file holds the processor's options. Run with
 * {@code -Dgolden.update=true} to rewrite what is expected.
 */
class GoldenTest {
    private static final Path ROOT = Path.of(System.getProperty("golden.root", "src/test/resources/golden"));
    private static final Path WITH_OPTIONS = ROOT.resolve("options");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<Path> inputs() throws IOException {
        return Stream.concat(inputs(ROOT), inputs(WITH_OPTIONS));
    }

    private static Stream<Path> inputs(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("input"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void generatesWhatIsExpectedWithoutAWarning(Path input) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>(List.of(Compilations.file(input)));
        if (input.startsWith(WITH_OPTIONS)) {
            sources.addAll(Frameworks.all());
        }
        Compilation compilation = javac().withProcessors(new ParallelMapProcessor())
                .withOptions(options(input))
                .compile(sources);

        assertThat(compilation.diagnostics().stream().filter(diagnostic -> isOurs(diagnostic, input)))
                .isEmpty();
        Map<String, String> generated = Compilations.generated(compilation);
        assertThat(generated).isNotEmpty();
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path expected = input.resolveSibling("../expected").resolve(file.getKey());
            if (UPDATE) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, file.getValue());
            }
            assertThat(expected).exists();
            assertThat(file.getValue()).isEqualTo(Files.readString(expected));
        }
    }

    private static List<String> options(Path input) throws IOException {
        List<String> options = new ArrayList<>(
                List.of("-Xlint:all", "-Xlint:-processing", "-Xlint:-options", "-Xdoclint:all/package"));
        if (input.startsWith(WITH_OPTIONS)) {
            String firstLine = Files.readString(input).lines().findFirst().orElse("");
            options.addAll(List.of(firstLine.replace("// ", "").split(" ")));
        }
        return options;
    }

    /** Whether a diagnostic is about more than the comments of the input, which are the user's own. */
    private static boolean isOurs(Diagnostic<? extends JavaFileObject> diagnostic, Path input) {
        JavaFileObject source = diagnostic.getSource();
        return source == null
                || !source.getName().endsWith(input.getFileName().toString())
                || !diagnostic.getCode().contains("proc.messager");
    }
}
