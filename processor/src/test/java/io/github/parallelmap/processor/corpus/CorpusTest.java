package io.github.parallelmap.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every eligible method of large libraries gets a wrapper that compiles without an error or a warning.
 *
 * <p>The processor's errors are taken at their word: a method whose variants would clash gets the name that the message
 * suggests, and only what {@link #BY_DESIGN} names may be given up.
 */
@Tag("corpus")
class CorpusTest {
    private static final Path DOWNLOADS = Path.of(System.getProperty("corpus.root", "target/corpus"));

    /** Errors that are right about a method as it stands: a type of its signature that no other class can name. */
    private static final Set<String> BY_DESIGN = Set.of("PM003");

    /**
     * What javac says wherever a class is named that stands beside another in the other's file. No code that names it can
     * avoid that, and no annotation suppresses it.
     */
    private static final String AUXILIARY = "compiler.warn.auxiliary.class.accessed.from.outside.of.its.source.file";

    /** How often the sources may need mending. */
    private static final int PASSES = 4;

    private static final Pattern CODE = Pattern.compile("^\\[(PM\\d+)]");
    private static final Pattern SUGGESTION = Pattern.compile("name = \"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource({
        "commons-lang3, false",
        "commons-lang3, true",
        "commons-collections4, false",
        "commons-collections4, true",
        "vavr, false",
        "vavr, true",
        "guava, false",
        "guava, true",
        "commons-math3, false",
        "commons-math3, true",
        "jackson-databind, false",
        "jackson-databind, true"
    })
    void everyEligibleMethodGetsAWrapperWithoutAnErrorOrAWarning(String name, boolean hasConstants) throws IOException {
        Library library = new Library(name, DOWNLOADS);
        Path work = DOWNLOADS.resolve("work").resolve(name + (hasConstants ? "-constants" : "-columns"));
        Path generated = work.resolve("generated");
        // The libraries have annotations of their own, which no processor claims.
        List<String> options = List.of("-Xlint:all", "-Xlint:-processing", "-cp", classPath(library.libraries()));

        List<Source> sources = library.sources();
        MarkedSources marked = new MarkedSources(sources, EligibleMethods.in(sources), hasConstants);
        obeyErrors(marked, work, options);

        List<Source> texts = marked.write();
        Run run = Run.withProcessor(texts, work.resolve("classes"), generated, options);
        List<Source> wrappers = Source.in(generated);
        Run alone = Run.withoutProcessor(
                wrappers,
                work.resolve("alone"),
                List.of(
                        "-Xlint:all",
                        "-Xlint:-auxiliaryclass",
                        "-Werror",
                        "-cp",
                        work.resolve("classes") + File.pathSeparator + classPath(library.libraries())));

        Map<Boolean, List<Diagnostic<? extends JavaFileObject>>> all = run.warnings().stream()
                .filter(warning -> isIn(generated, warning))
                .collect(Collectors.partitioningBy(warning -> warning.getCode().equals(AUXILIARY)));
        List<Diagnostic<? extends JavaFileObject>> warnings = all.getOrDefault(false, List.of());
        Run without = Run.withoutProcessor(texts, work.resolve("plain"), options);
        System.out.printf(
                "%s, %s: %d methods annotated (%d with a name of their own, given up %s), %d wrappers (%d lines), "
                        + "%d errors, %d warnings, by design %s and %d of auxiliary classes, %d ms with the processor, %d ms without%n",
                name,
                hasConstants ? "constants but for the first parameter" : "columns only",
                marked.count(),
                marked.renamed(),
                marked.givenUp(),
                wrappers.size(),
                wrappers.stream()
                        .mapToLong(wrapper -> wrapper.text().lines().count())
                        .sum(),
                run.errors().size() + alone.errors().size(),
                warnings.size() + alone.warnings().size(),
                byCode(run.warnings()),
                all.getOrDefault(true, List.of()).size(),
                run.time().toMillis(),
                without.time().toMillis());

        assertThat(text(run.errors())).isEmpty();
        assertThat(text(warnings)).isEmpty();
        assertThat(text(alone.diagnostics())).isEmpty();
        assertThat(marked.count()).isGreaterThan(500);
    }

    /** Compiles until the processor has no error left to report, and does each time what it says. */
    private static void obeyErrors(MarkedSources marked, Path work, List<String> options) throws IOException {
        List<String> processing = new ArrayList<>(options);
        processing.add("-proc:only");
        for (int pass = 0; pass <= PASSES; pass++) {
            Run run = Run.withProcessor(marked.write(), work.resolve("classes"), work.resolve("generated"), processing);
            if (run.errors().isEmpty()) {
                return;
            }
            if (pass == PASSES) {
                throw new AssertionError("obeying the errors does not lead to an end:\n" + text(run.errors()));
            }
            run.errors().forEach(error -> obey(error, marked));
        }
    }

    private static void obey(Diagnostic<? extends JavaFileObject> error, MarkedSources marked) {
        String message = error.getMessage(null);
        Matcher code = CODE.matcher(message);
        Matcher suggestion = SUGGESTION.matcher(message);
        JavaFileObject file = error.getSource();
        if (file == null || !code.find()) {
            throw new AssertionError(error.toString());
        }
        Method method = marked.at(file, error.getPosition()).orElseThrow(() -> new AssertionError(error.toString()));
        if (BY_DESIGN.contains(code.group(1))) {
            marked.giveUp(method, code.group(1));
        } else if (suggestion.find()) {
            marked.rename(method, suggestion.group(1));
        } else {
            throw new AssertionError(error.toString());
        }
    }

    private static String classPath(List<Path> libraries) {
        return Stream.concat(libraries.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isIn(Path folder, Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        return file == null
                || file.toUri()
                        .getPath()
                        .startsWith(folder.toAbsolutePath().toUri().getPath());
    }

    /** How many of the processor's own diagnostics there are of each code. */
    private static Map<String, Long> byCode(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> CODE.matcher(diagnostic.getMessage(null)))
                .filter(Matcher::find)
                .collect(Collectors.groupingBy(code -> code.group(1), TreeMap::new, Collectors.counting()));
    }

    private static String text(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
