package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the lazy variants read their source. */
@ParameterizedClass
@EnumSource(CompilerKind.class)
class LazinessTest {
    private final CompilerKind compiler;

    LazinessTest(CompilerKind compiler) {
        this.compiler = compiler;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stream", "Unordered"})
    void nothingOfTheSourceIsReadBeforeTheFirstPull(String variant) throws ReflectiveOperationException {
        Object result = run("""
                List<Object> seen = new ArrayList<>();
                Iterable<Integer> source = () -> {
                    seen.add("iterator");
                    return List.of(1, 2, 3).iterator();
                };
                try (java.util.stream.Stream<Integer> stream =
                        new RunParallel().f%s(source, 10).map(value -> value)) {
                    seen.add("made");
                    stream.sorted().forEach(seen::add);
                }
                return seen;
                """.formatted(variant));

        assertThat(result).hasToString("[made, iterator, 11, 12, 13]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stream", "Unordered"})
    void anEndlessSourceGivesAsManyResultsAsArePulled(String variant) throws ReflectiveOperationException {
        Object result = run("""
                try (java.util.stream.Stream<Integer> stream =
                        new RunParallel().f%s(() -> java.util.stream.IntStream.iterate(0, i -> i + 1).iterator(), 0)) {
                    return stream.limit(500).distinct().count();
                }
                """.formatted(variant));

        assertThat(result).isEqualTo(500L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stream", "Unordered"})
    void endlessColumnsOfOneValueAreASourceToo(String variant) throws ReflectiveOperationException {
        Object result = run("""
                try (java.util.stream.Stream<Integer> stream = new RunParallel().f%s(Repeat.of(1), 1)) {
                    return stream.limit(3).toList();
                }
                """.formatted(variant));

        assertThat(result).hasToString("[2, 2, 2]");
    }

    private @Nullable Object run(String statements) throws ReflectiveOperationException {
        return Compilations.run(compiler, "Run", source("Run", """
                class Run {
                    @ParallelMap
                    static int f(int a, @Constant int b) { return a + b; }

                    static Object run() {
                        %s
                    }
                }
                """.formatted(statements)));
    }
}
