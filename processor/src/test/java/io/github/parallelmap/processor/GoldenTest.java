package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.core.compiler.IProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for each file of {@code golden/input} is what {@code golden/expected} holds, and compiles without a
 * warning. Run with {@code -Dgolden.update=true} to rewrite the latter.
 */
class GoldenTest {
    private static final Path ROOT = Path.of(System.getProperty("golden.root", "src/test/resources/golden"));
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final Set<String> TASTE =
            Set.of(Integer.toString(IProblem.TypeParameterHidingType), Integer.toString(IProblem.UnusedWarningToken));

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("input"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void generatesWhatIsExpectedWithoutAWarning(Path input) throws IOException {
        Compilation compilation = javac().withProcessors(new ParallelMapProcessor())
                .withOptions("-Xlint:all", "-Xlint:-processing", "-Xlint:-options", "-Xdoclint:all/package")
                .compile(Compilations.file(input));

        assertThat(compilation.diagnostics().stream().filter(diagnostic -> isOurs(diagnostic, input)))
                .isEmpty();
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

    @ParameterizedTest
    @MethodSource("inputs")
    void ecjGivesTheSameAndHasNothingToSay(Path input) throws IOException {
        Compilation compilation = CompilerKind.ECJ.lenient().compile(Compilations.file(input));

        assertThat(compilation.diagnostics())
                .filteredOn(diagnostic -> !isMatterOfTaste(diagnostic, input))
                .isEmpty();
        for (Map.Entry<String, String> file :
                Compilations.generated(compilation).entrySet()) {
            // Of an annotation that is for types and parameters alike, javac tells a processor nothing on a type
            // variable.
            String asByJavac = file.getValue().replace("@Annotated.Both T", "T");
            assertThat(asByJavac)
                    .isEqualTo(Files.readString(ROOT.resolve("expected").resolve(file.getKey())));
        }
    }

    /**
     * Whether it is about the input alone, or something of the input's that the wrapper repeats and that no other compiler
     * minds: type parameters with names of classes, and things within deprecated classes.
     */
    private static boolean isMatterOfTaste(Diagnostic<? extends JavaFileObject> diagnostic, Path input) {
        JavaFileObject source = diagnostic.getSource();
        boolean isInput =
                source != null && source.getName().endsWith(input.getFileName().toString());
        return switch (diagnostic.getKind()) {
            case ERROR -> false;
            case WARNING, MANDATORY_WARNING -> isInput || TASTE.contains(diagnostic.getCode());
            default -> true;
        };
    }

    /** Whether a diagnostic is about more than the comments of the input, which are the user's own. */
    private static boolean isOurs(Diagnostic<? extends JavaFileObject> diagnostic, Path input) {
        JavaFileObject source = diagnostic.getSource();
        return source == null
                || !source.getName().endsWith(input.getFileName().toString())
                || !diagnostic.getCode().contains("proc.messager");
    }
}
