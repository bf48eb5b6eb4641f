package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;
import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor says to mistakes, and where. */
class DiagnosticTest {
    /** So that the processor is asked. */
    private static final String SEEN = "@ParallelMap int seen(int a) { return a; } ";

    @Test
    void aPrivateMethodIsAnError() {
        assertReported(
                "@ParallelMap private int f(int a) { return a; }", "[PM001] @ParallelMap method f is private", "f(int");
    }

    @Test
    void aPrivateClassIsAnError() {
        assertReported(
                "private static class Hidden { @ParallelMap int f(int a) { return a; } }",
                "[PM002] @ParallelMap method f is in Hidden, which is private or local",
                "f(int");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void outer() { class Local { @ParallelMap int f(int a) { return a; } } }",
                "void outer() { record Local(int a) { @ParallelMap int f(int a) { return a; } } }",
                "void outer() { class Local { class Inner { @ParallelMap int f(int a) { return a; } } } }",
                "Runnable lambda = () -> { class Local { @ParallelMap int f(int a) { return a; } } };",
                "{ class Local { @io.github.parallelmap.ParallelMap int f(int a) { return a; } } }",
                "Object anonymous = new Object() { @ParallelMap int f(int a) { return a; } };",
                "static class Member { Object anonymous = new Object() { @ParallelMap int f(int a) { return a; } }; }",
                "enum Unit { METRE { @ParallelMap int f(int a) { return a; } } }"
            })
    void aClassThatProcessorsDoNotSeeIsAWarningOfTheMethod(String member) {
        Compilation compilation = Compilations.lenient().compile(mistake(SEEN + member));

        assertThat(compilation.diagnostics()).singleElement().satisfies(warning -> {
            assertThat(warning.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
            assertThat(warning.getMessage(null)).startsWith("[PM030] @ParallelMap method f has no wrapper");
            assertThat(warning.getSource().getCharContent(true).toString().substring((int) warning.getPosition()))
                    .startsWith("f(int a)");
        });
        assertThat(Compilations.generated(compilation).get("MistakeParallel.java"))
                .contains("int[] seen(")
                .doesNotContain("int[] f(");
    }

    /** The compiler does not ask the processor at all. */
    @Test
    void aClassThatProcessorsDoNotSeePassesUnseenWhereTheySeeNoOther() {
        Compilation compilation = Compilations.lenient()
                .compile(mistake("Object anonymous = new Object() { @ParallelMap int f(int a) { return a; } };"));

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@SuppressWarnings(\"parallelmap\") void outer() { class Local { @ParallelMap int f(int a) { return a; } } }",
                "void outer() { @SuppressWarnings(\"parallelmap\") class Local { @ParallelMap int f(int a) { return a; } } }",
                "@SuppressWarnings({\"unused\", \"parallelmap\"}) Object o = new Object() { @ParallelMap int f(int a) { return a; } };",
                "Object o = new Object() { @Override public String toString() { return \"\"; } };"
            })
    void aClassThatProcessorsDoNotSeeIsInOrderWhereItsAuthorSaysSo(String member) {
        assertThat(Compilations.messages(Compilations.lenient().compile(mistake(SEEN + member))))
                .isEmpty();
    }

    @Test
    void whereTheTreesCannotBeReadAClassThatProcessorsDoNotSeePassesUnseen() {
        String member = SEEN + "void outer() { class Local { @ParallelMap int f(int a) { return a; } } }";
        Compilation wrapped = javac().withProcessors(new InterceptedProcessor((name, originating) -> {}))
                .compile(mistake(member));
        Compilation ecj = CompilerKind.ECJ.lenient().compile(mistake(member));

        assertThat(Compilations.messages(wrapped)).doesNotContain("PM0");
        assertThat(Compilations.messages(ecj)).doesNotContain("PM0");
    }

    @Test
    void aSuspendFunctionOfKotlinIsAnError() {
        Compilation compilation = Compilations.lenient()
                .compile(
                        Frameworks.continuation(),
                        mistake("@ParallelMap Object f(int a, kotlin.coroutines.Continuation<? super String> c) {"
                                + " return a; }"));

        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage(null))
                    .startsWith("[PM029] @ParallelMap method f is a suspend function of Kotlin");
            assertThat(error.getSource().getCharContent(true).toString().substring((int) error.getPosition()))
                    .startsWith("f(int a");
        });
    }

    @Test
    void aContinuationThatTheCallerHasIsInOrder() {
        Compilation compilation = Compilations.lenient()
                .compile(
                        Frameworks.continuation(),
                        mistake("@ParallelMap int f(int a, @Constant kotlin.coroutines.Continuation<String> c) {"
                                + " return a; }"));

        assertThat(Compilations.messages(compilation)).isEmpty();
    }

    @Test
    void aPrivateTypeOfAParameterIsAnErrorOfTheParameter() {
        assertReported(
                "private static class Hidden {} @ParallelMap int f(int n, List<Hidden[]> a) { return 0; }",
                "[PM003] Hidden is not accessible to the wrapper",
                "a)");
    }

    /** {@code Open} inherits {@code In}, so that its heirs can name it, but the class around is not theirs. */
    @ParameterizedTest
    @CsvSource({"public, Hidden", "protected, In"})
    void aTypeOfAnotherPackageThatOnlyHeirsCanNameIsAnErrorOfTheParameter(String modifier, String hidden) {
        Compilation compilation = Compilations.lenient()
                .compile(
                        JavaFileObjects.forSourceString("other.Open", """
                                package other;

                                public class Open extends Hidden {}

                                class Hidden {
                                    %s static class In {}
                                }
                                """.formatted(modifier)),
                        source(
                                "Mistake",
                                "class Mistake extends other.Open {\n @ParallelMap int f(int n, In a) { return n; } }"));

        assertThat(errors(compilation)).first().satisfies(error -> {
            assertThat(error.getMessage(null))
                    .contains("[PM003] " + hidden + " is not accessible", "public if it is in another package");
            assertPlace(error, "a)");
        });
        assertThat(errors(compilation)).hasSize(1);
    }

    @Test
    void aMethodWithoutParametersHasNoColumn() {
        assertReported("@ParallelMap int f() { return 0; }", "[PM004] @ParallelMap method f has no column", "f()");
    }

    @Test
    void aMethodWithNothingButConstantsHasNoColumn() {
        assertReported(
                "@ParallelMap int f(@Constant int a) { return 0; }",
                "add a parameter that is not marked @Constant",
                "f(@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threads", "chunk"})
    void aNegativeNumberIsAnErrorOfTheValue(String member) {
        assertReported(
                "@ParallelMap(" + member + " = -1) int f(int a) { return a; }",
                "[PM005] " + member + " is -1, but must not be negative",
                "-1");
    }

    @Test
    void anUnreadableTimeoutIsAnErrorOfTheValue() {
        assertReported(
                "@ParallelMap(timeout = \"30s\") int f(int a) { return a; }",
                "[PM006] timeout \"30s\" is not an ISO-8601 duration; write it like \"PT30S\"",
                "\"30s\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void aTimeoutThatLeavesNoTimeIsAnErrorOfTheValue(String timeout) {
        assertReported(
                "@ParallelMap(timeout = \"" + timeout + "\") int f(int a) { return a; }",
                "[PM007] timeout \"" + timeout + "\" leaves no time",
                "\"" + timeout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "class", "1st", "a.b"})
    void aNameThatIsNoIdentifierIsAnErrorOfTheValue(String name) {
        assertReported(
                "@ParallelMap(name = \"" + name + "\") int f(int a) { return a; }",
                "[PM008] name \"" + name
                        + "\" is not a Java identifier; write one that can name a method, like \"fAll\"",
                "\"" + name);
    }

    @Test
    void overloadsWhoseVariantsEraseToTheSameAreAnErrorOfTheLater() {
        assertReported(
                "@ParallelMap int f(String a) { return 0; } @ParallelMap int f(Integer b) { return 0; }",
                "[PM009] the variants of f(java.lang.String) and of f(java.lang.Integer) would both be f(Iterable) after"
                        + " erasure; give one of them another base name, as in @ParallelMap(name = \"fOfInteger\")",
                "f(Integer");
    }

    @Test
    void aNameThatMakesVariantsClashIsAnError() {
        assertReported(
                "@ParallelMap int f(int a) { return 0; } @ParallelMap(name = \"f\") int g(long b) { return 0; }",
                "[PM009]",
                "g(long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Async", "Settled", "Stream", "Unordered"})
    void aMethodNamedAsAVariantOfAnotherIsAnError(String variant) {
        assertReported(
                "@ParallelMap String f(java.net.URI a) { return null; }"
                        + " @ParallelMap String f%1$s(java.net.URI b) { return null; }".formatted(variant),
                ("[PM009] the variants of f(java.net.URI) and of f%1$s(java.net.URI) would both be f%1$s(Iterable) after"
                                + " erasure; give one of them another base name, as in @ParallelMap(name = \"f%1$sOfURI\")")
                        .formatted(variant),
                "f%s(java.net.URI b)".formatted(variant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Async", "Settled", "Stream", "Unordered"})
    void theLaterOfTwoIsReportedEvenIfItIsTheShorter(String variant) {
        assertReported(
                "@ParallelMap String f%1$s(int... a) { return null; } @ParallelMap int f(Object b) { return 0; }"
                        .formatted(variant),
                ("[PM009] the variants of f%1$s(int...) and of f(java.lang.Object) would both be f%1$s(Iterable) after"
                                + " erasure; give one of them another base name, as in @ParallelMap(name = \"fOfObject\")")
                        .formatted(variant),
                "f(Object b)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stream", "Unordered"})
    void aMethodThatGivesNothingHasNoVariantToClashWith(String variant) {
        Compilation compilation = Compilations.strict()
                .compile(mistake("@ParallelMap void f(String a) {} @ParallelMap int f%s(String b) { return 0; }"
                        .formatted(variant)));

        assertThat(Compilations.messages(compilation)).isEmpty();
    }

    @Test
    void theBaseNameOfTheMessageFixesTheClash() {
        Compilation compilation = Compilations.strict()
                .compile(mistake("@ParallelMap int f(java.net.URI a) { return 0; }"
                        + " @ParallelMap(name = \"fAsyncOfURI\") int fAsync(java.net.URI b) { return 0; }"));

        assertThat(Compilations.messages(compilation)).isEmpty();
    }

    @Test
    void recordsWhoseNamesDifferByCaseAloneAreAnError() {
        assertReported(
                "@ParallelMap int f(int a, int b) { return 0; } @ParallelMap int F(int a, int b) { return 0; }",
                "[PM010] the rows of f(int,int) and of F(int,int) would be the records FArgs and FArgs",
                "F(int");
    }

    @Test
    void aWrapperNameThatIsTakenIsAnErrorOfTheClass() {
        Compilation compilation = Compilations.lenient()
                .compile(
                        source("Mistake", "/** One. */\nclass Mistake { @ParallelMap int f(int a) { return a; } }"),
                        source("MistakeParallel", "class MistakeParallel {}"));

        assertThat(errors(compilation)).singleElement().satisfies(error -> {
            assertThat(error.getMessage(null))
                    .contains("[PM011] the wrapper of test.Mistake must be called MistakeParallel, but a type of that"
                            + " name already exists; rename one of them");
            assertPlace(error, "class Mistake");
            assertThat(error.getColumnNumber()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mistake | FArgs | int f(FArgs a, int b)",
                "Mistake | FArgs | int f(List<FArgs.In[]> a, int b)",
                "Mistake | OfInt | <T extends OfInt> int f(T a)",
                "FArgs | FArgs | int f(int a, int b)",
                "OfInt | OfInt | static int f(int a)"
            })
    void aClassOfTheDefaultPackageThatTheWrapperHidesIsAnErrorOfTheOwner(String owner, String hidden, String method) {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(JavaFileObjects.forSourceString(owner, """
                import io.github.parallelmap.ParallelMap;
                import java.util.List;

                class %s {
                    @ParallelMap %s { return 0; }
                }
                """.formatted(owner, method)));
        if (!owner.equals(hidden)) {
            sources.add(JavaFileObjects.forSourceString(hidden, "class " + hidden + " { static class In {} }"));
        }

        assertThat(errors(Compilations.lenient().compile(sources)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getMessage(null))
                            .contains("[PM028] within the wrapper of " + owner + ", " + hidden + " is another class");
                    assertThat(error.getLineNumber()).isEqualTo(4);
                    assertThat(error.getColumnNumber()).isEqualTo(1);
                });
    }

    @Test
    void twoOwnersWhoseWrappersWouldBeOneAreAnErrorOfTheLater() {
        Compilation compilation = Compilations.lenient()
                .compile(
                        source("Outer_Mistake", "class Outer_Mistake { @ParallelMap int f(int a) { return a; } }"),
                        mistake("}\nclass Outer { static class Mistake { @ParallelMap int f(int a) { return a; } }"));

        assertThat(errors(compilation))
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null))
                        .contains("[PM011] the wrapper of test.Outer.Mistake must be called Outer_MistakeParallel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.concurrent.Future<String>",
                "java.util.concurrent.CompletableFuture<String>",
                "java.util.stream.IntStream",
                "java.util.Iterator<String>",
                "<S extends java.util.stream.Stream<String>> S"
            })
    void aResultThatIsWorkStillToBeDoneIsAWarning(String type) {
        String method = "@ParallelMap " + type + " f(int a) { return null; }";
        Compilation compilation = Compilations.lenient().compile(mistake(method));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(warnings(compilation)).singleElement().satisfies(warning -> {
            assertThat(warning.getMessage(null)).contains("[PM012] the result of f is of type ");
            assertThat(warning.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
            assertPlace(warning, "f(int");
        });
    }

    @Test
    void suppressWarningsSilencesAWarning() {
        Compilation compilation = Compilations.lenient()
                .compile(mistake(
                        "@SuppressWarnings(\"parallelmap\") @ParallelMap Iterator<String> f(int a) { return null; }"));

        assertThat(warnings(compilation)).isEmpty();
    }

    @Test
    void aConstantOfAMethodThatIsNotMappedIsAWarning() {
        Compilation compilation = Compilations.lenient().compile(mistake("int f(@Constant int a) { return a; }"));

        assertThat(warnings(compilation)).singleElement().satisfies(warning -> {
            assertThat(warning.getMessage(null))
                    .contains("[PM013] @Constant on a has no effect, since f is not marked");
            assertPlace(warning, "a)");
        });
    }

    @Test
    void aDistributableMethodNeedsASerializableOwner() {
        assertReported(
                "@ParallelMap(distributable = true) int f(int a) { return a; }",
                "[PM014] distributable = true, but the object that f is called on cannot travel:"
                        + " test.Mistake is not Serializable",
                "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object", "List<Object>", "Object[]", "Part", "Map<String, ? extends Optional<String>>"})
    void aDistributableMethodNeedsSerializableParameters(String type) {
        assertReported(
                "record Part(Object it) implements java.io.Serializable {}"
                        + " @ParallelMap(distributable = true) static int f(" + type + " a) { return 0; }",
                "[PM014] distributable = true, but parameter a cannot travel: java.",
                "a) {");
    }

    @Test
    void aDistributableMethodNeedsASerializableResult() {
        assertReported(
                "@ParallelMap(distributable = true) static Thread f(int a) { return null; }",
                "[PM014] distributable = true, but the result of f cannot travel: java.lang.Thread is not Serializable",
                "f(int");
    }

    @Test
    void aDistributableMethodOfSerializablePartsPasses() {
        Compilation compilation = Compilations.strict()
                .compile(mistake("record Part(List<String> it, Part next) implements java.io.Serializable {}"
                        + " @ParallelMap(distributable = true) static <T extends Number> Part[] f(Class<?> a, Map<T, int[]> b)"
                        + " { return null; }"));

        assertThat(Compilations.messages(compilation)).isEmpty();
    }

    @Test
    void aTypeThatNeverComesIsReportedByNameAndWithoutATrace() {
        Compilation compilation =
                Compilations.lenient().compile(mistake("@ParallelMap Missing f(List<Gone> a) { return null; }"));

        assertThat(errors(compilation))
                .anySatisfy(error -> assertThat(error.getMessage(null))
                        .contains(
                                "[PM015] no wrapper for f, since its declaration names Gone, Missing, which cannot be"))
                .noneSatisfy(error -> assertThat(error.getMessage(null)).contains("PM018"));
    }

    @Test
    void moreParametersThanTheWrapperCanPassOnAreAnError() {
        String parameters = IntStream.range(0, 254).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
        assertReported(
                "@ParallelMap int f(" + parameters + ") { return 0; }",
                "[PM016] @ParallelMap method f has too many parameters: they take 254 slots and those of a method in its wrapper"
                        + " would take 257, but a class file allows at most 255",
                "f(int");
    }

    @Test
    void whatEscapesAStepIsReportedOnTheClassWithItsTrace() {
        Compilation compilation = javac().withProcessors(new InterceptedProcessor((name, originating) -> {
                    throw new IllegalStateException("no file for " + name);
                }))
                .compile(mistake("@ParallelMap int f(int a) { return a; }"));

        assertThat(errors(compilation)).singleElement().satisfies(error -> {
            assertThat(error.getMessage(null))
                    .contains(
                            "[PM018] the processor failed on test.Mistake; this is a bug in parallelmap, please report")
                    .contains("java.lang.IllegalStateException: no file for test.MistakeParallel")
                    .contains("at io.github.parallelmap.processor.writer.PendingFile.write(");
            assertThat(error.getLineNumber()).isEqualTo(5);
        });
    }

    @Test
    void aFailureOnOneClassLeavesTheOthersTheirWrappers() {
        List<String> asked = new ArrayList<>();
        Compilation compilation = javac().withProcessors(new InterceptedProcessor((name, originating) -> {
                    asked.add(name);
                    if (name.equals("test.MistakeParallel")) {
                        throw new IOException("no file for " + name);
                    }
                }))
                .compile(
                        mistake("@ParallelMap int f(int a) { return a; }"),
                        source("Right", "class Right { @ParallelMap int f(int a) { return a; } }"));

        assertThat(errors(compilation))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getMessage(null)).contains("[PM018] the processor failed on test.Mistake;"));
        assertThat(asked).containsExactly("test.MistakeParallel", "test.RightParallel");
    }

    @Test
    void everyErrorOfACompilationIsReported() {
        Compilation compilation = Compilations.lenient()
                .compile(mistake("@ParallelMap(threads = -1, timeout = \"x\") private void f() {}"
                        + " @ParallelMap void g() {}"));

        assertThat(errors(compilation))
                .extracting(error -> error.getMessage(null).substring(1, 6))
                .containsExactlyInAnyOrder("PM001", "PM004", "PM004", "PM005", "PM006");
    }

    @ParameterizedTest
    @EnumSource(CompilerKind.class)
    void everyErrorAndWarningOfEveryFileIsReported(CompilerKind compiler) {
        Compilation compilation = compiler.lenient().compile(source("First", """
                                class First {
                                    private static class Hidden {}
                                    @ParallelMap(threads = -1, chunk = -2, timeout = "soon", name = "no name")
                                    private Hidden f(Hidden a, @Constant Iterator<Hidden> b) { return null; }
                                    @ParallelMap(timeout = "PT0S", distributable = true)
                                    Thread g(@Constant Object a, @Constant Runnable b) { return null; }
                                    static class Inner {
                                        @ParallelMap int f(String a) { return 0; }
                                        @ParallelMap int f(Integer a) { return 0; }
                                        @ParallelMap int f(Long a) { return 0; }
                                    }
                                    void h(@Constant int a) {}
                                }
                                """), source("Second", """
                                class Second {
                                    @ParallelMap(threads = 500) synchronized Iterator<String> f(int a) { return null; }
                                    @ParallelMap void g() {}
                                }
                                """));

        assertThat(reported(compilation, "First.java"))
                .containsExactlyInAnyOrder(
                        "7:PM005",
                        "7:PM005",
                        "7:PM006",
                        "7:PM008",
                        "8:PM001",
                        "8:PM003",
                        "8:PM003",
                        "8:PM003",
                        "8:PM025",
                        "9:PM007",
                        "9:PM014",
                        "10:PM004",
                        "10:PM014",
                        "10:PM014",
                        "10:PM014",
                        "13:PM009",
                        "14:PM009",
                        "16:PM013");
        assertThat(reported(compilation, "Second.java"))
                .containsExactlyInAnyOrder("6:PM012", "6:PM026", "6:PM027", "7:PM004");
    }

    /** The line and the code of each message about a file. */
    private static List<String> reported(Compilation compilation, String file) {
        return compilation.diagnostics().stream()
                .filter(each ->
                        each.getSource() != null && each.getSource().getName().endsWith(file))
                .map(each -> each.getLineNumber() + ":" + each.getMessage(null).substring(1, 6))
                .toList();
    }

    private static JavaFileObject mistake(String member) {
        return source("Mistake", "class Mistake {\n    " + member + "\n}\n");
    }

    /** Asserts that a member of a class causes one error, reported where the text of the member goes on as given. */
    private static void assertReported(String member, String message, String textAtColumn) {
        Compilation compilation = Compilations.lenient().compile(mistake(member));

        assertThat(errors(compilation)).singleElement().satisfies(error -> {
            assertThat(error.getMessage(null)).contains(message);
            assertPlace(error, textAtColumn);
        });
    }

    private static void assertPlace(Diagnostic<? extends JavaFileObject> diagnostic, String textAtColumn) {
        assertThat(diagnostic.getSource().getName()).endsWith("Mistake.java");
        assertThat(diagnostic.getLineNumber()).isEqualTo(6);
        try {
            String source = diagnostic.getSource().getCharContent(true).toString();
            assertThat(source.substring((int) diagnostic.getPosition())).startsWith(textAtColumn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(Compilation compilation) {
        return List.copyOf(compilation.errors());
    }

    private static List<Diagnostic<? extends JavaFileObject>> warnings(Compilation compilation) {
        return List.copyOf(compilation.warnings());
    }
}
