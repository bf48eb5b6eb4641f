package io.github.parallelmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for each file of {@code golden/input} is what {@code golden/expected} holds, and compiles without a
 * warning. Run with {@code -Dgolden.update=true} to rewrite the latter.
 */
class GoldenTest {
    private static final Path ROOT = Path.of(System.getProperty("golden.root", "src/test/resources/golden"));
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("input"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void generatesWhatIsExpectedWithoutAWarning(Path input) throws IOException {
        Compilation compilation = Compilations.strict()
                .withOptions("-Xlint:all", "-Xlint:-processing", "-Xlint:-options", "-Xdoclint:all,-missing", "-Werror")
                .compile(Compilations.file(input));

        assertThat(Compilations.messages(compilation)).isEmpty();
        Map<String, String> generated = Compilations.generated(compilation);
        assertThat(generated).isNotEmpty();
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path expected = ROOT.resolve("expected").resolve(file.getKey());
            if (UPDATE) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, file.getValue());
            }
            assertThat(expected).exists();
            assertThat(file.getValue()).isEqualTo(Files.readString(expected));
        }
    }
}
