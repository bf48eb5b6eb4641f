package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code distributable = true} lets pass, and how it names what it does not. */
class DistributableTest {
    private static final Pattern OBSTACLE = Pattern.compile("cannot travel: (.*) is not Serializable;");

    /** Types that the tests name. */
    private static final String TYPES = """
            record Plain(int size, String name) implements java.io.Serializable {}
            record Row(String key, java.util.concurrent.Future<String> when) implements java.io.Serializable {}
            record Pair<A, B>(A left, B right) implements java.io.Serializable {}
            record Tree(List<Tree> children) implements java.io.Serializable {}
            record Growing<T>(Growing<List<T>> next, T it) implements java.io.Serializable {}
            record Bare(int size) {}
            static class Holder<T> implements java.io.Serializable {}
            static class Limited<T extends Number> implements java.io.Serializable {}
            static class Loose { class Inside implements java.io.Serializable {} }
            static class Fixed implements java.io.Serializable { class Inside implements java.io.Serializable {} }
            interface Task<A, B> extends java.io.Serializable { B run(A a); }
            enum Unit { METRE }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int",
                "double[][]",
                "String...",
                "Unit",
                "Plain",
                "List<String>",
                "Map<String, ? extends Number>",
                "java.util.concurrent.ConcurrentMap<String, Set<int[]>>",
                "Class<?>",
                "Class<Object>",
                "Tree",
                "Pair<Pair<String, Integer>, Tree[]>",
                "Growing<String>",
                "Limited<?>",
                "Holder<? super Integer>",
                "Task<? super String, Plain>",
                "Fixed.Inside",
                "List"
            })
    void whatCanTravelPasses(String type) {
        Compilation compilation = compile("static int f(" + type + " a) { return 0; }");

        assertThat(obstacles(compilation)).isEmpty();
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<T extends java.io.Serializable> T f(T a) { return a; }",
                "<T extends Comparable<T> & java.io.Serializable> T f(T a) { return a; }",
                "<T extends Enum<T>> T f(T a) { return a; }",
                "<T extends List<String>> T f(T a) { return a; }",
                "<T extends Number, L extends List<? extends T>> L f(L a) { return a; }",
                "void f(String a) {}",
                "<T extends Exception> void f(String a) throws T {}"
            })
    void typeVariablesWithSerializableBoundsAndNoResultPass(String method) {
        Compilation compilation = compile("static " + method);

        assertThat(obstacles(compilation)).isEmpty();
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Object | java.lang.Object",
                "CharSequence | java.lang.CharSequence",
                "Iterable<String> | java.lang.Iterable",
                "Map.Entry<String, String> | java.util.Map.Entry",
                "Bare | test.Mistake.Bare",
                "Object[][] | java.lang.Object (element of Object[], in the element of Object[][])",
                "List<Object> | java.lang.Object (type argument E of List)",
                "List<?> | java.lang.Object (type argument E of List)",
                "Map<String, ? extends Optional<String>> | java.util.Optional (type argument V of Map)",
                "Holder<? super Runnable> | java.lang.Runnable (type argument T of Holder)",
                "Row | java.util.concurrent.Future (record component Row.when)",
                "List<Row[]> | java.util.concurrent.Future (record component Row.when, in the element of Row[],"
                        + " in the type argument E of List)",
                "Pair<String, Thread> | java.lang.Thread (record component Pair.right)",
                "Pair<Pair<Thread, String>, String> | java.lang.Thread (record component Pair.left,"
                        + " in the record component Pair.left)",
                "Loose.Inside | test.Mistake.Loose (object around Inside)",
            })
    void theFirstPartOnEachWayThatCannotTravelIsNamedWithTheWayThere(String type, String obstacle) {
        Compilation compilation = compile("static int f(" + type + " a) { return 0; }");

        assertThat(obstacles(compilation)).containsExactly(obstacle);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<T> void f(T a) {} | T",
                "<T extends Comparable<T>> void f(List<T> a) {} | T (type argument E of List)",
                "<T extends ArrayList<Object>> void f(T a) {} | java.lang.Object (type argument E of ArrayList,"
                        + " in the bound of T)"
            })
    void aTypeVariableIsAsSerializableAsItsBounds(String method, String obstacle) {
        assertThat(obstacles(compile("static " + method))).containsExactly(obstacle);
    }

    @Test
    void everyPartOfEveryTypeIsReportedOnce() {
        Compilation compilation =
                compile("static Thread f(Map<Runnable, Optional<String>> a, @Constant Object b, Pair<Bare, Bare> c)"
                        + " { return null; }");

        assertThat(obstacles(compilation))
                .containsExactlyInAnyOrder(
                        "java.lang.Thread",
                        "java.lang.Runnable (type argument K of Map)",
                        "java.util.Optional (type argument V of Map)",
                        "java.lang.Object",
                        "test.Mistake.Bare (record component Pair.left)");
    }

    @Test
    void theOwnerOfAnInstanceMethodTravelsWithItsTypeArgumentsAndComponents() {
        Compilation compilation = Compilations.lenient().compile(source("Mistake", """
                record Mistake<T>(Optional<String> it, T other) implements java.io.Serializable {
                    @ParallelMap(distributable = true) int f(int a) { return a; }
                    @ParallelMap(distributable = true) static int g(int a) { return a; }
                }
                """));

        assertThat(obstacles(compilation))
                .containsExactlyInAnyOrder(
                        "java.util.Optional (record component Mistake.it)", "T (record component Mistake.other)");
    }

    private static Compilation compile(String method) {
        return Compilations.lenient().compile(source("Mistake", """
                class Mistake {
                    %s
                    @ParallelMap(distributable = true) %s
                }
                """.formatted(TYPES, method)));
    }

    private static List<String> obstacles(Compilation compilation) {
        return compilation.errors().stream()
                .flatMap(error -> OBSTACLE.matcher(error.getMessage(null)).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
