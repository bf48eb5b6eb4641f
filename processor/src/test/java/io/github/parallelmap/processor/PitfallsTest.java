package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is warned of because it does not do what its author hopes, what is not, and how a warning is silenced. */
class PitfallsTest {
    private static final String SILENCE = "@SuppressWarnings(\"parallelmap\") ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iterator<String>",
                "java.util.PrimitiveIterator.OfInt",
                "ListIterator<?>",
                "java.io.FileInputStream",
                "java.io.BufferedReader",
                "java.io.ByteArrayOutputStream",
                "java.io.StringWriter",
                "java.sql.Connection",
                "java.sql.PreparedStatement",
                "java.sql.ResultSet",
                "Scanner",
                "java.util.regex.Matcher",
                "java.text.SimpleDateFormat",
                "java.security.MessageDigest",
                "java.nio.ByteBuffer",
                "java.util.zip.CRC32",
                "java.util.stream.LongStream",
                "StringBuilder",
                "Mine"
            })
    void aConstantThatEveryUseChangesIsAWarningOfTheParameter(String type) {
        Compilation compilation = compile("interface Mine extends Iterator<String> {} @ParallelMap int f(@Constant "
                + type + " a, int b) { return b; }");

        assertThat(compilation.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.getMessage(null)).startsWith("[PM025] the constant a is of type ");
            assertThat(warning.getSource().getCharContent(true).toString().substring((int) warning.getPosition()))
                    .startsWith("a, int b)");
        });
    }

    @Test
    void aTypeVariableIsWhatItsBoundIs() {
        assertThat(Compilations.messages(
                        compile("@ParallelMap <T extends java.io.Reader> int f(@Constant T a, int b) { return b; }")))
                .contains("[PM025] the constant a is of type java.io.Reader,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<String>",
                "Map<String, Object>",
                "java.io.PrintStream",
                "java.io.PrintWriter",
                "java.util.regex.Pattern",
                "java.util.concurrent.atomic.AtomicLong",
                "java.time.format.DateTimeFormatter",
                "javax.sql.DataSource",
                "Random",
                "Object",
                "int[]",
                "java.io.File"
            })
    void aConstantThatItemsCanShareIsInOrder(String type) {
        assertSilent("@ParallelMap int f(@Constant " + type + " a, int b) { return b; }");
    }

    @Test
    void aColumnOfWhatCannotBeSharedIsInOrder() {
        assertSilent("@ParallelMap int f(java.io.InputStream a) { return 0; }");
    }

    @ParameterizedTest
    @CsvSource({"256, PLATFORM, false", "257, PLATFORM, true", "100000, VIRTUAL, false"})
    void soManyPlatformThreadsAreAWarningWhateverTheMachine(int threads, String kind, boolean isWarned) {
        Compilation compilation = compile(
                "@ParallelMap(threads = %d, kind = ThreadKind.%s) int f(int a) { return a; }".formatted(threads, kind));

        assertThat(Compilations.messages(compilation).contains("[PM027] " + threads + " threads of kind PLATFORM"))
                .isEqualTo(isWarned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"synchronized", "static synchronized"})
    void aSynchronizedMethodIsAWarning(String modifiers) {
        assertThat(Compilations.messages(compile("@ParallelMap " + modifiers + " int f(int a) { return a; }")))
                .contains("[PM026] @ParallelMap method f is synchronized");
    }

    @Test
    void aLockWithinTheMethodIsTheAuthorsOwnMatter() {
        assertSilent("@ParallelMap int f(int a) { synchronized (this) { return a; } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iterator<String> f(int a) { return null; }",
                "int f(@Constant Iterator<String> a, int b) { return b; }",
                "synchronized int f(int a) { return a; }"
            })
    void everyWarningIsSilencedOnTheMethodAndOnAClassAroundIt(String method) {
        assertThat(compile("@ParallelMap " + method).warnings()).hasSize(1);
        assertSilent(SILENCE + "@ParallelMap " + method);
        assertSilent(SILENCE + "static class Inner { @ParallelMap " + method + " }");
        assertSilent("@SuppressWarnings({\"unused\", \"parallelmap\"}) @ParallelMap " + method);
    }

    @Test
    void aWarningOfAParameterIsSilencedOnIt() {
        assertSilent("@ParallelMap int f(" + SILENCE + "@Constant Iterator<String> a, int b) { return b; }");
        assertSilent("int f(" + SILENCE + "@Constant int a) { return a; }");
    }

    @Test
    void aWarningOfAnAnnotationsValueIsSilencedOnTheMethod() {
        assertSilent(SILENCE + "@ParallelMap(threads = 1000) int f(int a) { return a; }");
    }

    @Test
    void whatSilencesOthersDoesNotSilenceOurs() {
        assertThat(compile("@SuppressWarnings(\"all\") @ParallelMap synchronized int f(int a) { return a; }")
                        .warnings())
                .hasSize(1);
    }

    @Test
    void anErrorCannotBeSilenced() {
        assertThat(Compilations.messages(compile(SILENCE + "@ParallelMap int f() { return 0; }")))
                .contains("[PM004]");
    }

    private static void assertSilent(String member) {
        Compilation compilation = compile(member);
        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation)).hasSizeLessThan(2);
    }

    private static Compilation compile(String member) {
        return Compilations.lenient().compile(source("Mistake", "class Mistake {\n    " + member + "\n}\n"));
    }
}
