package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.github.parallelmap.ParallelMap;
import io.github.parallelmap.processor.report.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@code docs/diagnostics.md} says about every diagnostic is true: the example causes it and nothing else, with the text,
 * file, line and column that the page shows, and the fix compiles without a message. Run with
 * {@code -Dgolden.update=true} to rewrite the output that is shown, and the index by code.
 */
class DocumentedDiagnosticTest {
    private static final Path PAGE = Path.of(System.getProperty("docs.root", "../docs"), "diagnostics.md");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final Pattern OPTION = Pattern.compile("`(-A[^`]+)`");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^## ((PM\\d+): (.*))$", Pattern.MULTILINE);
    private static final Pattern INDEX =
            Pattern.compile("^## By code\n\n(.*?)\n\n", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SYMPTOMS =
            Pattern.compile("^## By symptom\n\n(.*?)\n\n## ", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);

    @Test
    void thePageHasASectionForEveryDiagnosticAndNoOther() throws IOException {
        assertThat(HEADING.matcher(Files.readString(PAGE)).results().map(heading -> heading.group(2)))
                .containsExactlyElementsOf(
                        Arrays.stream(Diagnostic.values()).map(Diagnostic::code).toList());
    }

    @Test
    void theIndexByCodeHasEverySection() throws IOException {
        String page = Files.readString(PAGE);
        String index = HEADING.matcher(page)
                .results()
                .map(heading -> "| [%s](#%s) | %s | %s |"
                        .formatted(
                                heading.group(2), anchor(heading.group(1)), kind(heading.group(2)), heading.group(3)))
                .collect(Collectors.joining("\n", "| code | kind | the problem |\n|---|---|---|\n", ""));
        if (UPDATE) {
            page = INDEX.matcher(page).replaceFirst(Matcher.quoteReplacement("## By code\n\n" + index + "\n\n"));
            Files.writeString(PAGE, page);
        }
        assertThat(only(INDEX, page)).isEqualTo(index);
    }

    @Test
    void theIndexBySymptomLeadsToEveryDiagnostic() throws IOException {
        assertThat(only(SYMPTOMS, Files.readString(PAGE)))
                .contains(Arrays.stream(Diagnostic.values())
                        .map(diagnostic -> "[" + diagnostic.code() + "](#")
                        .toList());
    }

    private static String only(Pattern pattern, String page) {
        List<String> found =
                pattern.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String kind(String code) {
        return Arrays.stream(Diagnostic.values())
                .filter(diagnostic -> diagnostic.code().equals(code))
                .map(diagnostic -> diagnostic.kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** What browsers call a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    @Test
    void codesCountOn() {
        assertThat(Arrays.stream(Diagnostic.values()).map(Diagnostic::code))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Diagnostic.values().length)
                        .mapToObj("PM%03d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theExampleCausesTheOutput(Diagnostic diagnostic) throws Exception {
        Section section = Section.of(diagnostic);
        Compilation compilation = compiler(diagnostic, section.options(section.cause()))
                .compile(sources(diagnostic, section.example().orElseThrow()));

        String output = compilation.diagnostics().stream()
                .filter(each -> each.getMessage(null).startsWith("[PM"))
                .map(each -> shown(diagnostic, each))
                .collect(Collectors.joining("\n", "", "\n"));

        if (UPDATE) {
            section.show(output);
        }
        assertThat(output)
                .contains("[" + diagnostic.code() + "] ")
                .isEqualTo(Section.of(diagnostic).output());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOO_MANY_PARAMETERS", "RUNTIME_MISSING", "INTERNAL_ERROR"})
    void theFixCompilesWithoutAMessage(Diagnostic diagnostic) throws IOException {
        Section section = Section.of(diagnostic);
        List<String> options = section.options(section.fix());
        Optional<String> fixed = section.code(section.fix());
        assertThat(options.size() + fixed.stream().count()).isPositive();

        Compilation compilation = javac().withProcessors(new ParallelMapProcessor())
                .withOptions(withLint(options.isEmpty() ? section.options(section.cause()) : options))
                .compile(sources(diagnostic, fixed.or(section::example).orElseThrow()));

        assertThat(Compilations.messages(compilation)).isEmpty();
    }

    private static List<String> withLint(List<String> options) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all", "-Xlint:-options", "-Xlint:-processing"));
        all.addAll(options);
        return all;
    }

    private static Compiler compiler(Diagnostic diagnostic, List<String> options) throws URISyntaxException {
        Compiler compiler = javac().withOptions(options);
        return switch (diagnostic) {
            case RUNTIME_MISSING ->
                compiler.withProcessors(new ParallelMapProcessor()).withClasspath(List.of(annotations()));
            case INTERNAL_ERROR ->
                compiler.withProcessors(new InterceptedProcessor((name, originating) -> {
                    throw new IOException("No space left on device");
                }));
            default -> compiler.withProcessors(new ParallelMapProcessor());
        };
    }

    private static File annotations() throws URISyntaxException {
        return new File(ParallelMap.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static List<JavaFileObject> sources(Diagnostic diagnostic, String code) {
        Matcher type = CLASS.matcher(code);
        assertThat(type.find()).isTrue();
        String text = diagnostic == Diagnostic.TOO_MANY_PARAMETERS ? withManyParameters(code) : code;
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(JavaFileObjects.forSourceString(type.group(1), text));
        if (diagnostic == Diagnostic.SUSPEND_FUNCTION) {
            sources.add(Frameworks.continuation());
        }
        if (diagnostic == Diagnostic.GENERIC_COMPONENT) {
            sources.addAll(Frameworks.jakarta());
        }
        return sources;
    }

    /** Writes out what the page leaves to be imagined. */
    private static String withManyParameters(String code) {
        String parameters =
                IntStream.range(1, 254).mapToObj(i -> "int a" + i + ",").collect(Collectors.joining(" "));
        return code.replace("// ... 254 parameters", parameters);
    }

    /** A diagnostic as the compiler prints it, without the trace of a defect, which differs from one to the other. */
    private static String shown(Diagnostic diagnostic, javax.tools.Diagnostic<? extends JavaFileObject> actual) {
        String text = actual.toString().replaceFirst("^/", "").stripTrailing();
        return diagnostic == Diagnostic.INTERNAL_ERROR
                ? text.lines().filter(line -> !line.strip().startsWith("at ")).collect(Collectors.joining("\n"))
                : text;
    }

    /**
     * What the page says of one diagnostic.
     *
     * @param text all of it
     * @param cause what stands before the fix
     * @param fix the fix
     */
    private record Section(String text, String cause, String fix) {
        static Section of(Diagnostic diagnostic) throws IOException {
            String page = Files.readString(PAGE);
            int start = page.indexOf("## " + diagnostic.code() + ": ");
            int next = page.indexOf("\n## ", start);
            String text = page.substring(start, next < 0 ? page.length() : next);
            String[] halves = text.split("\\*\\*Fix\\.\\*\\*");
            assertThat(halves).hasSize(2);
            return new Section(text, halves[0], halves[1]);
        }

        List<String> options(String half) {
            return OPTION.matcher(half)
                    .results()
                    .map(option -> option.group(1))
                    .distinct()
                    .toList();
        }

        Optional<String> code(String half) {
            return CODE.matcher(half).results().map(code -> code.group(1)).findFirst();
        }

        Optional<String> example() {
            return code(cause);
        }

        String output() {
            return OUTPUT.matcher(cause)
                    .results()
                    .map(output -> output.group(1))
                    .findFirst()
                    .orElseThrow();
        }

        void show(String output) throws IOException {
            MatchResult place = OUTPUT.matcher(text).results().findFirst().orElseThrow();
            String updated = text.substring(0, place.start(1)) + output + text.substring(place.end(1));
            Files.writeString(PAGE, Files.readString(PAGE).replace(text, updated));
        }
    }
}
