package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No owner makes javac warn of its wrapper, whatever is asked of {@code -Xlint}. One provocation for each way to cause a
 * warning; {@code docs/architecture.md} says of every category why there is no other. Modules are {@link ModuleTest}'s.
 */
class LintTest {
    private static final int JDK = Runtime.version().feature();

    /**
     * An owner whose wrapper would cause a warning.
     *
     * @param category the category of the warning
     * @param since the first JDK that warns
     * @param code the class {@code Owner}, and what it needs
     */
    private record Provocation(String category, int since, String code) {
        Provocation(String category, String code) {
            this(category, 17, code);
        }
    }

    static Stream<Provocation> provocations() {
        return Stream.of(
                new Provocation(
                        "deprecation",
                        owner("@ParallelMap int f(Owner.Old a, int b) { return b; } @Deprecated interface Old {}")),
                new Provocation(
                        "deprecation",
                        owner(
                                "@ParallelMap int f(List<? super Owner.Old[]> a) { return 1; } @Deprecated interface Old {}")),
                new Provocation(
                        "deprecation",
                        owner(
                                "@ParallelMap int f(int a) throws Old { return a; } @Deprecated static class Old extends Exception {}")),
                new Provocation(
                        "deprecation",
                        owner("@ParallelMap <T extends Old> int f(T a) { return 1; } @Deprecated interface Old {}")),
                new Provocation("deprecation", owner("@ParallelMap @Deprecated int f(int a) { return a; }")),
                new Provocation(
                        "deprecation",
                        owner("@ParallelMap int f(@Named(Word.OLD) @Constant int a, int b) { return b; }"
                                + " enum Word { @Deprecated OLD } @interface Named { Word value(); }")),
                new Provocation(
                        "deprecation",
                        owner("@ParallelMap int f(@Named({Old.class}) @Constant int a, int b) { return b; }"
                                + " @Deprecated static class Old {} @interface Named { Class<?>[] value(); }")),
                new Provocation(
                        "deprecation",
                        owner("@ParallelMap <@Named T> int f(T a) { return 1; }"
                                + " @Target(ElementType.TYPE_PARAMETER) @Deprecated @interface Named {}")),
                new Provocation(
                        "deprecation",
                        "class Owner<@Owner.Named T> { @ParallelMap int f(int a) { return 1; }"
                                + " @Target(ElementType.TYPE_PARAMETER) @Deprecated @interface Named {} }"),
                new Provocation(
                        "deprecation",
                        owner(
                                        "@ParallelMap OtherParallel f(int a) { return null; }"
                                                + " @Deprecated static class Other { @ParallelMap OwnerParallel g(int a) { return null; } }")
                                .replace("OtherParallel", "Owner_OtherParallel")),
                new Provocation(
                        "removal",
                        owner(
                                "@ParallelMap int f(Owner.Old a, int b) { return b; } @Deprecated(forRemoval = true) interface Old {}")),
                new Provocation(
                        "removal", owner("@ParallelMap @Deprecated(forRemoval = true) int f(int a) { return a; }")),
                new Provocation("rawtypes", owner("@ParallelMap List f(Map.Entry a, Class... b) { return null; }")),
                new Provocation("rawtypes", owner("@ParallelMap <T extends Comparable> int f(T a) { return 1; }")),
                new Provocation(
                        "rawtypes",
                        owner("@ParallelMap Owner_OtherParallel f(int a) { return null; }"
                                + " static class Other<T> { @ParallelMap OwnerParallel g(int a) { return null; } }")),
                new Provocation(
                        "overloads",
                        owner("@ParallelMap void f(@Constant Function<String, String> a, String b) {}"
                                + " @ParallelMap void f(@Constant ToIntFunction<String> a, String b) {}")),
                new Provocation(
                        "overloads",
                        owner("@ParallelMap void f(@Constant Function<String, String> a, String b) {}"
                                + " @ParallelMap void fAsync(@Constant ToIntFunction<String> a, String b) {}")),
                new Provocation(
                        "try",
                        "class Owner<T extends @Nullable Object & @Nullable AutoCloseable>"
                                + " { @ParallelMap int f(int a) { return a; } }"),
                new Provocation(
                        "try", owner("@ParallelMap <T extends Runnable & AutoCloseable> int f(T a) { return 1; }")),
                new Provocation(
                        "try",
                        owner(
                                "@ParallelMap <T extends Runnable & Closing<Exception>> int f(T a) { return 1; }"
                                        + " interface Closing<X extends Exception> extends AutoCloseable { void close() throws X; }")),
                new Provocation("serial", owner("@ParallelMap int f(Object a, @Constant Thread b) { return 1; }")),
                new Provocation(
                        "identity",
                        25,
                        owner("@ParallelMap int f(java.lang.ref.WeakReference<Integer> a) { return 1; }")),
                new Provocation(
                        "identity",
                        25,
                        owner("@ParallelMap <T extends WeakHashMap<Optional<String>, String>> int f(List<T> a)"
                                + " { return 1; }")));
    }

    private static String owner(String members) {
        return "class Owner { " + members + " }";
    }

    @ParameterizedTest
    @MethodSource("provocations")
    void whatTheWrapperRepeatsCausesNoWarningInItAndWouldDoSo(Provocation provocation) {
        assumeTrue(JDK >= provocation.since());
        JavaFileObject owner = source(provocation.code());

        Compilation compilation = javac().withProcessors(new ParallelMapProcessor())
                .withOptions("-Xlint:all", "-Xlint:-options,-processing")
                .compile(owner);
        Map<String, String> generated = Compilations.generated(compilation);

        assertThat(compilation.errors()).isEmpty();
        assertThat(warningsOfWrappers(compilation)).isEmpty();

        List<JavaFileObject> unsuppressed = new ArrayList<>(List.of(owner));
        generated.forEach((name, text) -> unsuppressed.add(JavaFileObjects.forSourceString(
                "test." + name.replace(".java", ""), text.replace('"' + provocation.category() + '"', "\"\""))));
        assertThat(warningsOfWrappers(javac().withOptions("-Xlint:all", "-Xlint:-options,-processing")
                        .compile(unsuppressed)))
                .anySatisfy(warning -> assertThat(warning).contains("[" + provocation.category() + "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // dep-ann, dangling-doc-comments
                "/** f. @deprecated old */ @ParallelMap int f(int a) { return a; }",
                "/** f.\n * @deprecated old */ @ParallelMap int f(int a) { return a; }",
                "/** f {@code\n * @deprecated old} more. */ @ParallelMap int f(int a) { return a; }",
                "/** f. */ /** g. */ @ParallelMap int f(int a) { return a; }",
                // strictfp
                "@ParallelMap strictfp double f(double a) { return a; }",
                // varargs, unchecked
                "@ParallelMap <T> int f(List<T>... a) { return 1; }",
                "@ParallelMap <T> int f(int a, @Constant T... b) { return 1; }",
                "@ParallelMap @SafeVarargs final <T> List<T> f(T... a) { return null; }",
                "@ParallelMap <T extends Comparable> Map<T, List> f(Class<? extends List> a, Map.Entry<T, ?>... b) { return null; }",
                // synchronization, static
                "@ParallelMap static synchronized Optional<Integer> f(@Constant Integer a, Optional<String> b) { return null; }",
                // cast, lossy-conversions
                "@ParallelMap byte f(byte a, short b, char c, float d) { return a; }",
                // this-escape
                "@ParallelMap public OwnerParallel f(OwnerParallel a) { return a; }",
                // overrides
                "@ParallelMap boolean equals(Object a, Object b) { return true; } @ParallelMap int hashCode(int a) { return a; }",
                // text-blocks
                "@ParallelMap int f(@Named(\"a \\n\\t \\\"\\\"\\\" b  \\n\") @Constant int a, int b) { return a; } @interface Named { String value(); }",
                // try: a close() without exceptions among the bounds
                "@ParallelMap <T extends Quiet & AutoCloseable> int f(T a) { return 1; }"
                        + " static class Quiet implements AutoCloseable { public void close() {} }",
            })
    void whatIsOddInTheOwnerCausesNoWarningInTheWrapper(String members) {
        Compilation compilation = javac().withProcessors(new ParallelMapProcessor())
                .withOptions("-Xlint:all", "-Xlint:-options,-processing")
                .compile(source(owner(members)));

        assertThat(compilation.errors()).isEmpty();
        assertThat(warningsOfWrappers(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation)).isNotEmpty();
    }

    /** It fails where javac has learnt better; then the warning is to be suppressed like the others. */
    @Test
    void aClassInTheFileOfAnotherIsAWarningThatNothingCanSuppress() {
        String owner = owner("@ParallelMap Beside f(Beside a, int b) { return a; }") + " class Beside {}";

        assertThat(warningsInSpiteOf("auxiliaryclass", owner, List.of()))
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning).contains("auxiliary class test.Beside in "));
    }

    /** As above. */
    @Test
    void aClassInPreviewIsAWarningThatNothingCanSuppress() {
        assumeTrue(JDK == 25);
        String owner =
                owner("@ParallelMap int f(java.util.concurrent.StructuredTaskScope<String, Void> a) { return 1; }");

        assertThat(warningsInSpiteOf("preview", owner, List.of("--enable-preview", "--release", "25")))
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning).contains("StructuredTaskScope is a preview API"));
    }

    /** The warnings of a wrapper that is given one more suppression. */
    private static List<String> warningsInSpiteOf(String category, String code, List<String> options) {
        JavaFileObject owner = source(code);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-Xlint:all", "-Xlint:-options,-processing"));
        String wrapper = Compilations.generated(javac().withProcessors(new ParallelMapProcessor())
                        .withOptions(options)
                        .compile(owner))
                .getOrDefault("OwnerParallel.java", "");
        return warningsOfWrappers(javac().withOptions(all)
                .compile(
                        owner,
                        JavaFileObjects.forSourceString(
                                "test.OwnerParallel",
                                wrapper.replace(
                                        "\nfinal class", "\n@SuppressWarnings(\"" + category + "\") final class"))));
    }

    @Test
    void whatCausesNoWarningIsNotSuppressed() {
        Compilation compilation =
                javac().withProcessors(new ParallelMapProcessor()).compile(source("""
                        class Owner<T extends AutoCloseable> {
                            static class Quiet implements AutoCloseable { public void close() {} }

                            @ParallelMap <U extends Quiet & AutoCloseable> int f(U a, java.lang.ref.WeakReference<T> b) { return 1; }

                            @ParallelMap <U extends java.io.Closeable & Runnable> int g(U a, Optional<Integer> b) { return 1; }
                        }
                        """));

        assertThat(Compilations.generated(compilation)
                        .getOrDefault("OwnerParallel.java", "")
                        .lines())
                .noneMatch(line -> line.startsWith("@SuppressWarnings"));
    }

    private static JavaFileObject source(String code) {
        return JavaFileObjects.forSourceString("test.Owner", """
                package test;
                import io.github.parallelmap.*;
                import java.lang.annotation.*;
                import java.util.*;
                import java.util.function.*;
                import org.jspecify.annotations.Nullable;
                """ + code);
    }

    /** As the compiler prints them, with their category. */
    private static List<String> warningsOfWrappers(Compilation compilation) {
        return compilation.warnings().stream()
                .filter(LintTest::isOfWrapper)
                .map(Object::toString)
                .toList();
    }

    private static boolean isOfWrapper(Diagnostic<? extends JavaFileObject> warning) {
        return warning.getSource() != null && warning.getSource().getName().endsWith("Parallel.java");
    }
}
