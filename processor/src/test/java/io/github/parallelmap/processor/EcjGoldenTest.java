package io.github.parallelmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.core.compiler.IProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor writes within ecj is what it writes within javac, and ecj compiles it without a warning. */
class EcjGoldenTest {
    private static final Path ROOT = Path.of(System.getProperty("golden.root", "src/test/resources/golden"));

    /**
     * What no other compiler minds, and what the wrapper has from the input: type parameters with names of classes, and
     * deprecated things within deprecated classes.
     */
    private static final Set<String> TASTE =
            Set.of(Integer.toString(IProblem.TypeParameterHidingType), Integer.toString(IProblem.UnusedWarningToken));

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("input"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void ecjGivesTheSameWithoutAWarning(Path input) throws IOException {
        Compilation compilation =
                CompilerKind.ECJ.with(new ParallelMapProcessor()).compile(Compilations.file(input));

        assertThat(findings(compilation, input)).isEmpty();
        for (Map.Entry<String, String> file :
                Compilations.generated(compilation).entrySet()) {
            Path expected = ROOT.resolve("expected").resolve(file.getKey());
            assertThat(asByJavac(file.getValue())).isEqualTo(Files.readString(expected));
        }
    }

    /**
     * An annotation that is for types and parameters alike is, on a type variable, to javac one of the parameter only, and so
     * not within the type of a column.
     */
    private static String asByJavac(String generated) {
        return generated.replaceAll("(<|extends )@Annotated\\.Both T", "$1T");
    }

    /** Errors, and warnings about the generated files. */
    private static List<String> findings(Compilation compilation, Path input) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || (diagnostic.getKind() == Diagnostic.Kind.WARNING
                                && !isAbout(input, diagnostic)
                                && !TASTE.contains(String.valueOf(diagnostic.getCode()))))
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(null))
                .toList();
    }

    private static boolean isAbout(Path input, Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return source != null && source.getName().endsWith(input.getFileName().toString());
    }
}
