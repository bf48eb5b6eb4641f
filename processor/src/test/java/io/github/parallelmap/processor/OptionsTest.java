package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;
import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the processor: what each does, and what is said to those that are not as they must be. */
class OptionsTest {
    private static final String METHOD = "@ParallelMap int f(int a, String b) { return a; }";

    @Test
    void theCompilerIsToldOfEveryOption() {
        assertThat(new ParallelMapProcessor().getSupportedOptions())
                .containsExactlyInAnyOrder("parallelmap.suffix", "parallelmap.component", "parallelmap.variants");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@Override public String toString() { return \"\"; }", "@Mine int f(int a) { return a; }"})
    void optionsAreRecognizedWhereNoMethodIsAnnotated(String member) {
        Compilation compilation = javac().withProcessors(new ParallelMapProcessor())
                .withOptions("-Xlint:all,-processing,-options", "-Werror", "-Aparallelmap.variants=eager")
                .compile(source("Owner", "class Owner { " + member + " @interface Mine {} }"));

        assertThat(Compilations.messages(compilation)).isEmpty();
    }

    @Test
    void withAnOptionAnnotationsOfOthersAreLeftToThemAndOursAreClaimed() {
        Compilation compilation = javac().withProcessors(new ParallelMapProcessor())
                .withOptions("-Xlint:processing", "-Aparallelmap.variants=eager")
                .compile(
                        source("Owner", "class Owner { @Mine int f(int a) { return a; } @interface Mine {} }"),
                        source("Other", "@Deprecated class Other { @ParallelMap int f(int a) { return a; } }"));

        assertThat(Compilations.messages(compilation)).contains("test.Owner.Mine");
        assertThat(Compilations.messages(javac().withProcessors(new ParallelMapProcessor())
                        .withOptions("-Xlint:processing", "-Werror", "-Aparallelmap.variants=eager")
                        .compile(source(
                                "Other", "@Deprecated class Other { @ParallelMap int f(int a) { return a; } }"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pool", "_", "2", "$", "Über", " Pool "})
    void aSuffixIsWhatCanEndTheNameOfAClass(String suffix) {
        Compilation compilation = compile(METHOD, "-Aparallelmap.suffix=" + suffix);

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation)).containsOnlyKeys("Owner" + suffix.strip() + ".java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "", "=  ", "=-x", "=a.b", "=two words", "=\u200B"})
    void anyOtherSuffixIsAnErrorAndTheDefaultStandsIn(String assignment) {
        Compilation compilation = compile(METHOD + " OwnerParallel own;", "-Aparallelmap.suffix" + assignment);

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null))
                        .isEqualTo("[PM020] the processor option parallelmap.suffix has the value \"%s\", but must be"
                                        .formatted(assignment.replace("=", "").strip())
                                + " letters, digits or underscores that can end the name of a class"));
    }

    @Test
    void aSuffixThatMakesTheNameOfAnotherClassIsAnErrorOfTheOwner() {
        Compilation compilation = compile(METHOD + "} class OwnerPool {", "-Aparallelmap.suffix=Pool");

        assertThat(Compilations.messages(compilation))
                .contains(
                        "[PM011] the wrapper of test.Owner must be called OwnerPool, but a type of that name already exists");
    }

    @Test
    void aSuffixMakesRoomForAClassThatIsNamedAsTheDefaultWouldBe() {
        Compilation compilation = compile(METHOD + "} class OwnerParallel {", "-Aparallelmap.suffix=Pool");

        assertThat(Compilations.messages(compilation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eager | f(int[] Iterable)",
                "eager,boxed | f(int[] Iterable) f(Iterable Iterable)",
                "rows , eager | f(int[] Iterable) f(Iterable)",
                "async,settled | fAsync(int[] Iterable) fSettled(int[] Iterable)",
                "async,rows,async | fAsync(int[] Iterable) fAsync(Iterable)",
                "stream | fStream(Iterable Iterable)",
                "unordered,boxed,rows | fUnordered(Iterable Iterable)",
                "eager,boxed,rows,async,settled,stream,unordered | f(int[] Iterable) f(Iterable Iterable) f(Iterable)"
                        + " fAsync(int[] Iterable) fAsync(Iterable Iterable) fAsync(Iterable)"
                        + " fSettled(int[] Iterable) fSettled(Iterable Iterable) fSettled(Iterable)"
                        + " fStream(Iterable Iterable) fUnordered(Iterable Iterable)"
            })
    void onlyTheVariantsThatAreNamedAreWritten(String variants, String expected) {
        Compilation compilation = compile(
                "@ParallelMap public int f(int a, String b) { return a; }", "-Aparallelmap.variants=" + variants);

        assertThat(Compilations.messages(compilation)).isEmpty();
        String wrapper = Compilations.generated(compilation).values().iterator().next();
        assertThat(signatures(wrapper))
                .containsExactly(expected.replaceAll("\\) ", ")\n").split("\n"));
        assertThat(wrapper.contains("record FArgs(")).isEqualTo(expected.contains("(Iterable)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sync | sync | ; did you mean \"async\"?",
                "eager,Rows | Rows | ; did you mean \"rows\"?",
                "eager,lazy | lazy | ''",
                "eager,,rows | '' | ''",
                "'' | '' | ''"
            })
    void aVariantThatThereIsNotIsAnError(String variants, String word, String suggestion) {
        Compilation compilation = compile(METHOD, "-Aparallelmap.variants=" + variants);

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null))
                        .isEqualTo("[PM020] the processor option parallelmap.variants has the value \"" + word
                                + "\", but must be a comma-separated list of eager, async, settled, stream, unordered,"
                                + " boxed, rows" + suggestion));
    }

    @Test
    void shapesWithoutAVariantAreAnError() {
        assertThat(Compilations.messages(compile(METHOD, "-Aparallelmap.variants=boxed,rows")))
                .contains("[PM020] the processor option parallelmap.variants has the value \"boxed,rows\", but must be"
                        + " a list with at least one of eager, async, settled, stream, unordered, since boxed, rows only say"
                        + " which shapes of those to write");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "async,settled | String a | fStream | String b",
                "eager | int a | f | Integer b",
                "eager,async | int a, int b | f | String c",
                "stream | int a | fStream | String b",
            })
    void whatIsLeftOutDoesNotClash(String variants, String parameters, String name, String otherParameters) {
        String members = "@ParallelMap int f(%s) { return 0; } @ParallelMap int %s(%s) { return 0; }"
                .formatted(parameters, name, otherParameters);

        assertThat(Compilations.messages(compile(members))).contains("[PM009]");
        assertThat(Compilations.messages(compile(members, "-Aparallelmap.variants=" + variants)))
                .isEmpty();
    }

    @Test
    void recordsThatAreLeftOutDoNotClash() {
        String members =
                "@ParallelMap int f(int a, int b) { return 0; } @ParallelMap int F(int a, int b) { return 0; }";

        assertThat(Compilations.messages(compile(members))).contains("[PM010]");
        assertThat(Compilations.messages(compile(members, "-Aparallelmap.variants=eager")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"spring, @Component", "jakarta, @Singleton"})
    void aComponentOfAGenericClassIsAWarningThatCanBeSilenced(String component, String annotation) {
        String owner = "class Owner<T> { @ParallelMap int f(T a) { return 0; } }";
        String option = "-Aparallelmap.component=" + component;

        Compilation warned = compileAll(option, source("Owner", owner));
        Compilation silenced = compileAll(option, source("Owner", "@SuppressWarnings(\"parallelmap\") " + owner));

        assertThat(Compilations.messages(warned)).contains("warning: [PM023] the wrapper of Owner is not made");
        assertThat(Compilations.messages(silenced)).isEmpty();
        assertThat(Compilations.generated(warned).values())
                .singleElement()
                .asString()
                .doesNotContain(annotation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring", "jakarta"})
    void anInnerClassOfAGenericOneIsGenericToo(String component) {
        Compilation compilation = compileAll(
                "-Aparallelmap.component=" + component,
                source("Outer", "class Outer<T> { class Inner { @ParallelMap int f(T a) { return 0; } } }"));

        assertThat(Compilations.messages(compilation)).contains("[PM023] the wrapper of Inner is not made");
    }

    @ParameterizedTest
    @CsvSource({
        "spring, org.springframework.stereotype.Component, org.springframework:spring-context",
        "jakarta, jakarta.inject.Singleton, jakarta.inject:jakarta.inject-api"
    })
    void aComponentWithoutItsAnnotationsIsAnErrorOfEachOwner(String component, String annotation, String dependency) {
        Compilation compilation = compile(METHOD + "} class Other { " + METHOD, "-Aparallelmap.component=" + component);

        assertThat(compilation.errors())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error.getMessage(null))
                        .startsWith("[PM022] the processor option parallelmap.component asks for " + annotation)
                        .contains("add " + dependency + " to the dependencies"));
    }

    @Test
    void noComponentNeedsNoAnnotations() {
        assertThat(Compilations.messages(compile(METHOD, "-Aparallelmap.component=none")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parallelmap.variant | ; did you mean \"parallelmap.variants\"?",
                "parallelMap.Suffix | ; did you mean \"parallelmap.suffix\"?",
                "parallelmap.threads.com.acme.Downloads.fetch | ''"
            })
    void anOptionThatThereIsNotIsAnError(String name, String suggestion) {
        Compilation compilation = compile(METHOD, "-A" + name + "=x");

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null))
                        .isEqualTo(
                                "[PM019] there is no processor option " + name + "; the options are parallelmap.suffix,"
                                        + " parallelmap.component, parallelmap.variants" + suggestion));
    }

    @Test
    void theOptionsOfOthersAreTheirs() {
        assertThat(compile(METHOD, "-Amapstruct.suppressGeneratorTimestamp=true", "-Aparallel=x")
                        .errors())
                .isEmpty();
    }

    @Test
    void everyBadOptionIsReportedBesideTheErrorsOfTheSource() {
        Compilation compilation = compile(
                "@ParallelMap int f() { return 0; }",
                "-Aparallelmap.suffix=-",
                "-Aparallelmap.component=x",
                "-Aparallelmap.variants=x,y",
                "-Aparallelmap.z=1");

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(null).substring(1, 6))
                .containsExactlyInAnyOrder("PM004", "PM019", "PM020", "PM020", "PM020", "PM020");
    }

    private static Compilation compile(String members, String... options) {
        return javac().withProcessors(new ParallelMapProcessor())
                .withOptions(Stream.concat(Stream.of("-Xlint:-options"), Arrays.stream(options))
                        .toArray())
                .compile(source("Owner", "class Owner { " + members + " }"));
    }

    private static Compilation compileAll(String option, JavaFileObject source) {
        List<JavaFileObject> sources = new ArrayList<>(Frameworks.all());
        sources.add(source);
        return javac().withProcessors(new ParallelMapProcessor())
                .withOptions("-Xlint:-options", option)
                .compile(sources);
    }

    /** The names and erased parameters of the variants of {@code f}, in their order. */
    private static List<String> signatures(String wrapper) {
        return wrapper.lines()
                .map(String::strip)
                .filter(line -> line.matches("public .* f(Async|Settled|Stream|Unordered)?\\(.*"))
                .map(line -> line.replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", ""))
                .map(line -> line.replaceAll("public \\S+ (\\w+\\()", "$1")
                        .replaceAll(" \\w+(?=[,)])", "")
                        .replaceAll(",", "")
                        .replaceAll(" \\{", ""))
                .toList();
    }
}
