package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The results of the variants other than the eager one: those of the plain loop. */
@ParameterizedClass
@EnumSource(CompilerKind.class)
class VariantsTest {
    private final CompilerKind compiler;

    VariantsTest(CompilerKind compiler) {
        this.compiler = compiler;
    }

    /** What the sources of these tests take results apart with. */
    private static final String TOOLS = """
            final class Tools {
                static <R> List<R> values(List<Outcome<R>> outcomes) {
                    List<R> values = new ArrayList<>();
                    outcomes.forEach(outcome -> values.add(((Outcome.Success<R>) outcome).value()));
                    return values;
                }

                static <R> List<R> sorted(java.util.stream.Stream<R> results) {
                    return results.sorted().toList();
                }
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "boolean, Boolean, a, 'false, true, true'",
        "byte, Byte, (byte) (a + 1), '1, 2, 3'",
        "char, Character, (char) (a + 1), '''a'', ''b'', ''c'''",
        "double, Double, a / 2, '1.0, 2.0, 3.0'",
        "float, Float, a * 2, '1f, 2f, 3f'",
        "int, Integer, a * a, '1, 2, 3'",
        "long, Long, a * a, '1L, 2L, 3L'",
        "short, Short, (short) (a * 3), '1, 2, 3'"
    })
    void everyPrimitiveResultIsThatOfTheLoopInEveryVariant(String type, String boxed, String expression, String values)
            throws ReflectiveOperationException {
        List<?> results = results("""
                class Run {
                    @ParallelMap
                    static %1$s f(%1$s a, String b) { return %3$s; }

                    static List<Object> run() throws Exception {
                        %1$s[] in = {%4$s};
                        List<%2$s> list = new ArrayList<>();
                        for (%1$s a : in) {
                            list.add(a);
                        }
                        List<String> texts = List.of("", "", "");
                        List<RunParallel.FArgs> rows = list.stream().map(a -> new RunParallel.FArgs(a, "")).toList();
                        %1$s[] array = new %1$s[in.length];
                        List<%2$s> loop = new ArrayList<>();
                        for (int i = 0; i < in.length; i++) {
                            array[i] = f(in[i], "");
                            loop.add(array[i]);
                        }
                        RunParallel parallel = new RunParallel();
                        return List.of(
                                Arrays.equals(array, parallel.fAsync(in, texts).get()),
                                Arrays.equals(array, parallel.fAsync(list, texts).get()),
                                Arrays.equals(array, parallel.fAsync(rows).get()),
                                Tools.values(parallel.fSettled(in, texts)).equals(loop),
                                Tools.values(parallel.fSettled(list, texts)).equals(loop),
                                Tools.values(parallel.fSettled(rows)).equals(loop),
                                parallel.fStream(list, texts).toList().equals(loop),
                                Tools.sorted(parallel.fUnordered(list, texts)).equals(loop));
                    }
                }
                """.formatted(type, boxed, expression, values));

        assertThat(results).hasSize(8).allMatch(Boolean.TRUE::equals);
    }

    @Test
    void objectsAndNullsAreThoseOfTheLoopInEveryVariant() throws ReflectiveOperationException {
        List<?> results = results("""
                class Run {
                    @ParallelMap
                    String f(String a) { return a == null ? "null" : a.isEmpty() ? null : a + a; }

                    static List<Object> run() throws Exception {
                        RunParallel parallel = new RunParallel(new Run());
                        List<String> in = Arrays.asList("x", null, "", "y");
                        return List.of(
                                parallel.fAsync(in).get(),
                                Tools.values(parallel.fSettled(in)),
                                parallel.fStream(in).toList(),
                                parallel.fUnordered(in)
                                        .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
                                        .toList());
                    }
                }
                """);

        List<@Nullable String> loop = Arrays.asList("xx", "null", null, "yy");
        assertThat(results).isEqualTo(List.of(loop, loop, loop, Arrays.asList("yy", "xx", "null", null)));
    }

    @Test
    void arraysAreThoseOfTheLoopInEveryVariant() throws ReflectiveOperationException {
        List<?> results = results("""
                class Run {
                    @ParallelMap
                    static int[] pair(int a, @Constant int... b) { return new int[] {a, b[0]}; }

                    static List<String> run() throws Exception {
                        RunParallel parallel = new RunParallel();
                        List<Integer> in = List.of(1, 2);
                        int[] array = {1, 2};
                        return List.of(
                                Arrays.deepToString(parallel.pairAsync(array, new int[] {9}).get().toArray()),
                                Arrays.deepToString(Tools.values(parallel.pairSettled(in, new int[] {9})).toArray()),
                                Arrays.deepToString(parallel.pairStream(in, new int[] {9}).toArray()),
                                Arrays.deepToString(parallel.pairUnordered(in, new int[] {9})
                                        .sorted(Comparator.comparing(pair -> pair[0]))
                                        .toArray()));
                    }
                }
                """);

        assertThat(results).hasSize(4).allMatch("[[1, 9], [2, 9]]"::equals);
    }

    @Test
    void aMethodThatGivesNothingRunsEveryItemInEveryVariantThatItHas() throws ReflectiveOperationException {
        List<?> results = results("""
                class Run {
                    private final Set<Integer> seen = new java.util.concurrent.ConcurrentSkipListSet<>();

                    @ParallelMap
                    void see(int a, @Constant int b) { seen.add(a + b); }

                    static List<Object> run() throws Exception {
                        Run run = new Run();
                        RunParallel parallel = new RunParallel(run);
                        java.util.concurrent.CompletableFuture<Void> future = parallel.seeAsync(new int[] {1, 2}, 10);
                        Void none = future.get();
                        List<Outcome<Void>> outcomes = parallel.seeSettled(List.of(1, 2), 20);
                        long streams = Arrays.stream(RunParallel.class.getDeclaredMethods())
                                .filter(method -> java.util.stream.Stream.class.isAssignableFrom(method.getReturnType()))
                                .count();
                        return List.of(none == null, List.copyOf(run.seen), Tools.values(outcomes).toString(), streams);
                    }
                }
                """);

        assertThat(results).isEqualTo(List.of(true, List.of(11, 12, 21, 22), "[null, null]", 0L));
    }

    @Test
    void genericMethodsKeepTheirTypesInEveryVariant() throws ReflectiveOperationException {
        List<?> results = results("""
                class Run<T extends Comparable<? super T>> {
                    @ParallelMap
                    <K> Map.Entry<K, T> entry(@Constant Map<? super T, ? extends K> keys, T a, List<? extends T> b) {
                        return Map.entry(keys.get(a), a.compareTo(b.get(0)) > 0 ? a : b.get(0));
                    }

                    static List<List<Map.Entry<Integer, String>>> run() throws Exception {
                        RunParallel<String> parallel = new RunParallel<>(new Run<String>());
                        Map<String, Integer> keys = Map.of("p", 1, "q", 2);
                        List<String> a = List.of("p", "q");
                        List<List<String>> b = List.of(List.of("a"), List.of("z"));
                        return List.of(
                                parallel.entryAsync(keys, a, b).get(),
                                parallel.<Integer>entryAsync(
                                                keys,
                                                List.of(
                                                        new RunParallel.EntryArgs<>("p", b.get(0)),
                                                        new RunParallel.EntryArgs<>("q", b.get(1))))
                                        .get(),
                                Tools.values(parallel.<Integer>entrySettled(keys, a, b)),
                                parallel.<Integer>entryStream(keys, a, b).toList(),
                                parallel.<Integer>entryUnordered(keys, a, b)
                                        .sorted(Map.Entry.comparingByKey())
                                        .toList());
                    }
                }
                """);

        assertThat(results).hasSize(5).allMatch(List.of(Map.entry(1, "p"), Map.entry(2, "z"))::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Constant int p, int q, String r, @Constant String s | 100, Q, R, '!' | 100, ROWS, '!' | Q, R",
                "int q, @Constant int p, String r, @Constant String s | Q, 100, R, '!' | ROWS, 100, '!' | Q, R",
                "@Constant int p, @Constant String s, int q, String r | 100, '!', Q, R | 100, '!', ROWS | Q, R",
                "int q, String r, @Constant int p, @Constant String s | Q, R, 100, '!' | ROWS, 100, '!' | Q, R",
                "String r, @Constant int p, @Constant String s, int q | R, 100, '!', Q | ROWS, 100, '!' | R, Q"
            },
            quoteCharacter = '`')
    void constantsMayStandInAnyPlace(String parameters, String arguments, String byRows, String row)
            throws ReflectiveOperationException {
        String each = arguments.replace('\'', '"').replace("R", "List.of(\"a\", \"b\")");
        String columns = each.replace("Q", "new int[] {1, 2}");
        String boxed = each.replace("Q", "List.of(1, 2)");
        String rows = byRows.replace('\'', '"')
                .replace("ROWS", "List.of(new RunParallel.FArgs(%s), new RunParallel.FArgs(%s))")
                .formatted(
                        row.replace("Q", "1").replace("R", "\"a\""),
                        row.replace("Q", "2").replace("R", "\"b\""));
        List<?> results = results("""
                class Run {
                    @ParallelMap
                    static String f(%1$s) { return p + q + r + s; }

                    static List<List<String>> run() throws Exception {
                        RunParallel parallel = new RunParallel();
                        return List.of(
                                parallel.f(%2$s),
                                parallel.f(%3$s),
                                parallel.f(%4$s),
                                parallel.fAsync(%2$s).get(),
                                parallel.fAsync(%3$s).get(),
                                parallel.fAsync(%4$s).get(),
                                Tools.values(parallel.fSettled(%2$s)),
                                Tools.values(parallel.fSettled(%3$s)),
                                Tools.values(parallel.fSettled(%4$s)),
                                parallel.fStream(%3$s).toList(),
                                Tools.sorted(parallel.fUnordered(%3$s)));
                    }
                }
                """.formatted(parameters, columns, boxed, rows));

        assertThat(results).hasSize(11).allMatch(List.of("101a!", "102b!")::equals);
    }

    @Test
    void parametersMayBeNamedAsAnythingOfTheWrappersOwn() throws ReflectiveOperationException {
        List<?> results = results("""
                class Run {
                    private final int own = 1000;

                    @ParallelMap
                    int size(int columns, @Constant int size, Integer delegate, @Constant int options, int out) {
                        return own + columns + size + delegate + options + out;
                    }

                    @ParallelMap
                    int delegate(@Constant int rows, int java, int input, int io, int test, int i, int Run) {
                        return own + rows + java + input + io + test + i + Run;
                    }

                    static List<Integer> run() throws Exception {
                        RunParallel parallel = new RunParallel(new Run());
                        List<Integer> one = List.of(1);
                        int[] array = {1};
                        List<RunParallel.DelegateArgs> rows = List.of(new RunParallel.DelegateArgs(1, 1, 1, 1, 1, 1));
                        return List.of(
                                parallel.size(array, 1, one, 1, array)[0],
                                parallel.size(List.of(new RunParallel.SizeArgs(1, 1, 1)), 1, 1)[0],
                                parallel.sizeAsync(one, 1, one, 1, one).get()[0],
                                Tools.values(parallel.sizeSettled(array, 1, one, 1, array)).get(0),
                                parallel.sizeStream(one, 1, one, 1, one).findFirst().orElseThrow(),
                                parallel.sizeUnordered(one, 1, one, 1, one).findFirst().orElseThrow(),
                                parallel.delegate(1, array, array, array, array, array, array)[0] - 2,
                                parallel.delegate(1, rows)[0] - 2,
                                parallel.delegateAsync(1, one, one, one, one, one, one).get()[0] - 2,
                                Tools.values(parallel.delegateSettled(1, rows)).get(0) - 2,
                                parallel.delegateStream(1, one, one, one, one, one, one).findFirst().orElseThrow() - 2,
                                parallel.delegateUnordered(1, one, one, one, one, one, one).findFirst().orElseThrow()
                                        - 2);
                    }
                }
                """);

        assertThat(results).hasSize(12).allMatch(Integer.valueOf(1005)::equals);
    }

    private List<?> results(String body) throws ReflectiveOperationException {
        Object result = Compilations.run(compiler, "Run", source("Tools", TOOLS), source("Run", body));
        assertThat(result).isInstanceOf(List.class);
        return (List<?>) Objects.requireNonNull(result);
    }
}
