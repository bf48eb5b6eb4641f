package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What generated wrappers do when they run: what the plain loop would have done. */
@ParameterizedClass
@EnumSource(CompilerKind.class)
class BehaviourTest {
    private final CompilerKind compiler;

    BehaviourTest(CompilerKind compiler) {
        this.compiler = compiler;
    }

    @ParameterizedTest
    @CsvSource({
        "boolean, Boolean, !a, 'true, false, true'",
        "byte, Byte, (byte) (a + 1), '1, 2, 3'",
        "char, Character, (char) (a + 1), '''a'', ''b'', ''c'''",
        "double, Double, a / 2, '1.0, 2.0, 3.0'",
        "float, Float, a * 2, '1f, 2f, 3f'",
        "int, Integer, a * a, '1, 2, 3'",
        "long, Long, a * a, '1L, 2L, 3L'",
        "short, Short, (short) -a, '1, 2, 3'"
    })
    void everyPrimitiveTypeIsMappedAsByTheLoop(String type, String boxed, String expression, String values)
            throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    @ParallelMap
                    static %1$s f(%1$s a) { return %3$s; }

                    static boolean run() {
                        %1$s[] in = {%4$s};
                        %1$s[] loop = new %1$s[in.length];
                        List<%2$s> list = new ArrayList<>();
                        for (int i = 0; i < in.length; i++) {
                            loop[i] = f(in[i]);
                            list.add(in[i]);
                        }
                        RunParallel parallel = new RunParallel();
                        return Arrays.equals(loop, parallel.f(in)) && Arrays.equals(loop, parallel.f(list));
                    }
                }
                """.formatted(type, boxed, expression, values));

        assertThat(result).isEqualTo(true);
    }

    @Test
    void columnsConstantsAndRowsAreZippedIntoTheSameItems() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    private final String prefix = "<";

                    @ParallelMap
                    String f(String a, @Constant String c, int b, String... d) {
                        return prefix + a + c + b + String.join("", d);
                    }

                    static List<List<String>> run() {
                        RunParallel parallel = new RunParallel(new Run());
                        List<String[]> d = List.of(new String[] {"x"}, new String[] {"y", "z"});
                        return List.of(
                                parallel.f(List.of("p", "q"), "-", new int[] {1, 2}, d),
                                parallel.f(List.of("p", "q"), "-", List.of(1, 2), d),
                                parallel.f(
                                        List.of(
                                                new RunParallel.FArgs("p", 1, d.get(0)),
                                                new RunParallel.FArgs("q", 2, d.get(1))),
                                        "-"),
                                parallel.with(MapOptions.defaults().threads(2)).f(List.of("p", "q"), "-", List.of(1, 2), d));
                    }
                }
                """);

        assertThat(result)
                .isEqualTo(List.of(
                        List.of("<p-1x", "<q-2yz"),
                        List.of("<p-1x", "<q-2yz"),
                        List.of("<p-1x", "<q-2yz"),
                        List.of("<p-1x", "<q-2yz")));
    }

    @Test
    void voidAndArrayResultsAreGivenInOrder() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    static final Set<Integer> SEEN = Collections.synchronizedSet(new TreeSet<>());

                    @ParallelMap
                    static void see(int a) { SEEN.add(a); }

                    @ParallelMap
                    static int[] pair(Integer a) { return new int[] {a, a}; }

                    static String run() {
                        RunParallel parallel = new RunParallel();
                        parallel.see(new int[] {3, 1, 2});
                        StringBuilder text = new StringBuilder(SEEN.toString());
                        parallel.pair(List.of(1, 2)).forEach(pair -> text.append(Arrays.toString(pair)));
                        return text.toString();
                    }
                }
                """);

        assertThat(result).isEqualTo("[1, 2, 3][1, 1][2, 2]");
    }

    @Test
    void nullsOfAReferenceColumnReachTheMethodAndItsNullsTheResult() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    @ParallelMap
                    static String f(String a) { return a; }

                    static List<String> run() { return new RunParallel().f(Arrays.asList("a", null)); }
                }
                """);

        assertThat(result).isEqualTo(Arrays.asList("a", null));
    }

    @Test
    void everyKindOfOwnerHasAWrapper() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    interface Shape {
                        @ParallelMap double area(double scale);
                        @ParallelMap default double twice(double scale) { return 2 * area(scale); }
                        @ParallelMap static double unit(double scale) { return scale; }
                    }
                    record Square(double side) implements Shape {
                        @Override @ParallelMap public double area(double scale) { return side * side * scale; }
                    }
                    enum Unit { KILO; @ParallelMap double of(double a) { return a * 1000; } }
                    class Inner<T> { @ParallelMap Map<T, String> map(T a) { return Map.of(a, name); } }
                    String name = "run";

                    static String run() {
                        Square square = new Square(2);
                        double[] in = {1, 2};
                        Run run = new Run();
                        return Arrays.toString(new Run_ShapeParallel(square).area(in))
                                + Arrays.toString(new Run_ShapeParallel(square).twice(in))
                                + Arrays.toString(new Run_ShapeParallel(square).unit(in))
                                + Arrays.toString(new Run_SquareParallel(square).area(in))
                                + Arrays.toString(new Run_UnitParallel(Unit.KILO).of(in))
                                + new Run_InnerParallel<Integer>(run.new Inner<>()).map(List.of(7));
                    }
                }
                """);

        assertThat(result).isEqualTo("[4.0, 8.0][8.0, 16.0][1.0, 2.0][4.0, 8.0][1000.0, 2000.0][{7=run}]");
    }

    @Test
    void genericMethodsAndExceptionsKeepTheirTypes() throws ReflectiveOperationException {
        Object result = run("""
                class Run<T extends Comparable<T>> {
                    @ParallelMap
                    <X extends Exception> T max(T a, T b, @Constant java.util.function.Supplier<X> ifEqual) throws X {
                        if (a.compareTo(b) == 0) {
                            throw ifEqual.get();
                        }
                        return a.compareTo(b) > 0 ? a : b;
                    }

                    static String run() {
                        RunParallel<String> parallel = new RunParallel<>(new Run<String>());
                        List<String> max = parallel.max(List.of("a", "d"), List.of("b", "c"), IllegalStateException::new);
                        java.io.IOException own = new java.io.IOException("own");
                        try {
                            parallel.max(List.of(new RunParallel.MaxArgs<>("x", "x")), () -> own);
                            return "nothing thrown";
                        } catch (java.io.IOException e) {
                            return max + " " + (e == own);
                        }
                    }
                }
                """);

        assertThat(result).isEqualTo("[b, d] true");
    }

    @Test
    void aRepeatStandsBesideColumnsThatEnd() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    @ParallelMap
                    static int plus(int a, int b) { return a + b; }

                    static String run() {
                        return Arrays.toString(new RunParallel().plus(List.of(1, 2, 3), Repeat.of(10)))
                                + Arrays.toString(new RunParallel().plus(new int[] {1, 2}, Repeat.of(20, 2)));
                    }
                }
                """);

        assertThat(result).isEqualTo("[11, 12, 13][21, 22]");
    }

    @Test
    void chunksOfOneItemOnSeveralThreadsKeepTheOrder() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    @ParallelMap
                    static String f(int a, String b, @Constant char c) { return b + c + a; }

                    static List<String> run() {
                        return new RunParallel().with(MapOptions.defaults().chunk(1).threads(3))
                                .f(new int[] {1, 2, 3, 4}, List.of("a", "b", "c", "d"), '-');
                    }
                }
                """);

        assertThat(result).isEqualTo(List.of("a-1", "b-2", "c-3", "d-4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new int[] {1} | List.of() | test.Run.f: columns of different lengths: a has 1, b has 0",
                "(int[]) null | List.of() | test.Run.f: column a is null",
                "new int[0] | null | test.Run.f: column b is null",
                "Arrays.asList(1, null) | List.of(\"\", \"\") | test.Run.f: column a has null at item 1",
            })
    void badInputIsNamed(String a, String b, String message) {
        assertThatThrownBy(() -> run("""
                        class Run {
                            @ParallelMap static String f(int a, String b) { return b + a; }
                            static Object run() { return new RunParallel().f(%s, %s); }
                        }
                        """.formatted(a, b)))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessageContaining(message);
    }

    @Test
    void aNullRowIsNamed() {
        assertThatThrownBy(() -> run("""
                        class Run {
                            @ParallelMap static String f(int a, String b) { return b + a; }
                            static Object run() { return new RunParallel().f(Collections.singletonList(null)); }
                        }
                        """))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("test.Run.f: column rows has null at item 0");
    }

    private @Nullable Object run(String body) throws ReflectiveOperationException {
        return Compilations.run(compiler, "Run", source("Run", body));
    }
}
