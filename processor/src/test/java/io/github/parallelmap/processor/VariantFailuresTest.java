package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each variant hands on what an item throws. */
@ParameterizedClass
@EnumSource(CompilerKind.class)
class VariantFailuresTest {
    private final CompilerKind compiler;

    VariantFailuresTest(CompilerKind compiler) {
        this.compiler = compiler;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.FileNotFoundException",
                "java.util.concurrent.TimeoutException",
                "IllegalStateException",
                "AssertionError"
            })
    void theEagerVariantThrowsWhatTheItemThrewAsItself(String type) throws ReflectiveOperationException {
        Object result = run(type, """
                try {
                    parallel.f(List.of("a", "b"));
                    return "nothing thrown";
                } catch (%s e) {
                    return e == Run.OWN;
                }
                """.formatted(type));

        assertThat(result).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.FileNotFoundException",
                "java.util.concurrent.TimeoutException",
                "IllegalStateException",
                "AssertionError"
            })
    void theFutureCompletesWithWhatTheItemThrew(String type) throws ReflectiveOperationException {
        Object result = run(type, """
                return parallel.fAsync(List.of("a", "b")).handle((value, thrown) -> value == null && thrown == Run.OWN).join();
                """);

        assertThat(result).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.FileNotFoundException",
                "java.util.concurrent.TimeoutException",
                "IllegalStateException",
                "AssertionError"
            })
    void theSettledVariantHasWhatTheItemThrewInItsOutcome(String type) throws ReflectiveOperationException {
        Object result = run(type, """
                List<Outcome<String>> outcomes = parallel.fSettled(List.of("b", "a"));
                return List.of(
                        outcomes.get(0).equals(new Outcome.Success<>("b")),
                        outcomes.get(1) instanceof Outcome.Failure<String> failure && failure.error() == Run.OWN);
                """);

        assertThat(result).isEqualTo(List.of(true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "java.io.FileNotFoundException, java.io.UncheckedIOException",
        "java.util.concurrent.TimeoutException, java.util.concurrent.CompletionException"
    })
    void streamsWrapACheckedExceptionAfterTheResultsBeforeIt(String type, String wrapped)
            throws ReflectiveOperationException {
        Object result = run(type, """
                List<Object> seen = new ArrayList<>();
                List<Object> causes = new ArrayList<>();
                try {
                    parallel.fStream(List.of("b", "c", "a", "d")).forEach(seen::add);
                } catch (%1$s e) {
                    causes.add(e.getCause() == Run.OWN);
                }
                try {
                    parallel.fUnordered(List.of("a")).forEach(seen::add);
                } catch (%1$s e) {
                    causes.add(e.getCause() == Run.OWN);
                }
                return List.of(seen, causes);
                """.formatted(wrapped));

        assertThat(result).isEqualTo(List.of(List.of("b", "c"), List.of(true, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IllegalStateException", "AssertionError"})
    void streamsThrowWhatIsUncheckedAsItself(String type) throws ReflectiveOperationException {
        Object result = run(type, """
                List<Object> same = new ArrayList<>();
                try {
                    parallel.fStream(List.of("a")).toList();
                } catch (%1$s e) {
                    same.add(e == Run.OWN);
                }
                try {
                    parallel.fUnordered(List.of("a")).toList();
                } catch (%1$s e) {
                    same.add(e == Run.OWN);
                }
                return same;
                """.formatted(type));

        assertThat(result).isEqualTo(List.of(true, true));
    }

    @Test
    void theEagerVariantAloneDeclaresWhatTheMethodDeclares() throws ReflectiveOperationException {
        Object result = Compilations.run(compiler, "Run", source("Run", """
                class Run<X extends Exception> {
                    @ParallelMap
                    <Y extends X> int f(int a, String b) throws InterruptedException, java.io.IOException, X, Y { return a; }

                    static Map<String, Set<String>> run() {
                        Map<String, Set<String>> thrown = new TreeMap<>();
                        for (java.lang.reflect.Method method : RunParallel.class.getDeclaredMethods()) {
                            if (!java.lang.reflect.Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic()) {
                                thrown.putIfAbsent(method.getName(), new TreeSet<>());
                                thrown.get(method.getName())
                                        .add(Arrays.toString(method.getGenericExceptionTypes()));
                            }
                        }
                        return thrown;
                    }
                }
                """));

        assertThat(result)
                .hasToString("{f=[[class java.lang.InterruptedException, class java.io.IOException, X, Y]],"
                        + " fAsync=[[]], fSettled=[[]], fStream=[[]], fUnordered=[[]], with=[[]]}");
    }

    @ParameterizedTest
    @CsvSource({
        "throws InterruptedException, throw e, java.lang.InterruptedException false",
        "'', throw new IllegalStateException(e), io.github.parallelmap.runtime.MapCancelledException true"
    })
    void anInterruptedCallerThrowsInterruptedExceptionOnlyWhereItIsDeclared(
            String clause, String whenInterrupted, String expected) throws ReflectiveOperationException {
        Object result = Compilations.run(compiler, "Run", source("Run", """
                class Run {
                    @ParallelMap
                    static int f(int a) %s {
                        try {
                            new java.util.concurrent.CountDownLatch(1).await();
                            return a;
                        } catch (InterruptedException e) {
                            %s;
                        }
                    }

                    static String run() throws Exception {
                        Thread.currentThread().interrupt();
                        try {
                            new RunParallel().f(new int[] {1, 2});
                            return "nothing thrown";
                        } catch (Exception e) {
                            return e.getClass().getName() + " " + Thread.interrupted();
                        }
                    }
                }
                """.formatted(clause, whenInterrupted)));

        assertThat(result).isEqualTo(expected);
    }

    /** Runs statements against the wrapper of a method that throws for {@code "a"} and gives back everything else. */
    private @Nullable Object run(String type, String statements) throws ReflectiveOperationException {
        return Compilations.run(compiler, "Run", source("Run", """
                class Run {
                    static final %1$s OWN = new %1$s("own");

                    @ParallelMap
                    static String f(String a) throws %1$s {
                        if (a.equals("a")) {
                            throw OWN;
                        }
                        return a;
                    }

                    static Object run() throws Exception {
                        RunParallel parallel = new RunParallel();
                        %2$s
                    }
                }
                """.formatted(type, statements)));
    }
}
