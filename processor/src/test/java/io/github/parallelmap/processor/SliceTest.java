package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.Range;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Slices of generated batches, as a pool that sends them elsewhere uses them. */
@ParameterizedClass
@EnumSource(CompilerKind.class)
class SliceTest {
    private final CompilerKind compiler;

    SliceTest(CompilerKind compiler) {
        this.compiler = compiler;
    }

    @ParameterizedTest
    @CsvSource({
        "boolean, a != 2, '[false, true]'",
        "double, a / 2.0, '[1.0, 1.5]'",
        "String, prefix + a + b + c, '[<2y!, <3z!]'",
        "List<String>, List.of(b), '[[y], [z]]'"
    })
    void aSliceRunsItsOwnItemsToItsOwnOutput(String type, String expression, String expected)
            throws ReflectiveOperationException {
        Batch<?, ?> batch = batch(type, "return " + expression);

        Batch<?, ?> slice = slice(batch, 1, 3);
        run(slice, 0, 2);

        assertThat(List.of(result(slice, 0), result(slice, 1))).hasToString(expected);
    }

    @Test
    void aSliceOfASliceCountsFromItsOwnFirstItem() throws ReflectiveOperationException {
        Batch<?, ?> slice = slice(slice(batch("int", "return a"), 1, 4), 1, 3);

        run(slice, 0, 2);

        assertThat(List.of(result(slice, 0), result(slice, 1))).hasToString("[3, 4]");
    }

    @Test
    void anEmptySliceHasNothingToRun() throws ReflectiveOperationException {
        Batch<?, ?> slice = slice(batch("int", "throw new IllegalStateException()"), 2, 2);

        run(slice, 0, 0);

        assertThat(slice).isNotNull();
    }

    @Test
    void aSliceSharesNoColumn() throws ReflectiveOperationException {
        Object wrapper = wrapper("int", "return a");
        int[] a = {1, 2, 3};
        Batch<?, ?> slice = slice(batch(wrapper, a, List.of("x", "y", "z")), 1, 3);

        a[1] = 20;
        run(slice, 0, 2);

        assertThat(result(slice, 0)).isEqualTo(2);
    }

    @Test
    void aSliceOfAMethodThatGivesNothingRunsItsItems() throws ReflectiveOperationException {
        Batch<?, ?> slice = slice(batch("void", "System.setProperty(\"parallelmap.test.slice\", b + a)"), 2, 3);

        run(slice, 0, 1);

        assertThat(System.clearProperty("parallelmap.test.slice")).isEqualTo("z3");
    }

    private Batch<?, ?> batch(String type, String statement) throws ReflectiveOperationException {
        return batch(wrapper(type, statement), new int[] {1, 2, 3, 4}, List.of("x", "y", "z", "w"));
    }

    private Object wrapper(String type, String statement) throws ReflectiveOperationException {
        Object wrapper = Compilations.run(compiler, "Run", source("Run", """
                class Run {
                    private final String prefix = "<";

                    @ParallelMap
                    %s f(int a, String b, @Constant char c) { %s; }

                    static Object run() { return new RunParallel(new Run()); }
                }
                """.formatted(type, statement)));
        return Objects.requireNonNull(wrapper);
    }

    private static Batch<?, ?> batch(Object wrapper, int[] a, List<String> b) throws ReflectiveOperationException {
        Method method =
                accessible(wrapper.getClass().getDeclaredMethod("fBatch", int[].class, Iterable.class, char.class));
        return (Batch<?, ?>) Objects.requireNonNull(method.invoke(wrapper, a, b, '!'));
    }

    private static Batch<?, ?> slice(Batch<?, ?> batch, int from, int to) throws ReflectiveOperationException {
        Method slice = accessible(Batch.class.getDeclaredMethod("slice", int.class, int.class));
        return (Batch<?, ?>) Objects.requireNonNull(slice.invoke(batch, from, to));
    }

    private static void run(Batch<?, ?> batch, int from, int to) throws ReflectiveOperationException {
        Range range = Range.of(from, to);
        accessible(Batch.class.getDeclaredMethod("run", Range.class)).invoke(batch, range);
        assertThat(range.stoppedAt()).isEqualTo(to);
    }

    private static @Nullable Object result(Batch<?, ?> batch, int item) throws ReflectiveOperationException {
        return accessible(Batch.class.getDeclaredMethod("result", int.class)).invoke(batch, item);
    }

    private static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }
}
