package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.parallelmap.runtime.Batch;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Declarations that are unusual but legal: their wrappers compile without a warning, and run. */
class RealCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Boolean",
                "CompletableFuture",
                "Deprecated",
                "Exception",
                "Integer",
                "Iterable",
                "List",
                "MapOptions",
                "Object",
                "Outcome",
                "Override",
                "Stream",
                "String",
                "SuppressWarnings",
                "Void"
            })
    void aClassBesideTheOwnerMayShadowANameThatTheWrapperNeeds(String name) throws ReflectiveOperationException {
        Object result = Compilations.run(
                "Run",
                JavaFileObjects.forSourceString("test." + name, """
                        package test;
                        final class %s {}
                        """.formatted(name)),
                JavaFileObjects.forSourceString("test.Run", """
                        package test;

                        class Run {
                            @io.github.parallelmap.ParallelMap
                            static java.lang.String f(java.lang.String a, int b, java.lang.Object c, boolean d)
                                    throws java.lang.Exception {
                                return a + b + c + d;
                            }

                            @java.lang.Deprecated
                            @java.lang.SuppressWarnings("rawtypes")
                            @io.github.parallelmap.ParallelMap
                            static void g(java.util.List a) {}

                            @io.github.parallelmap.ParallelMap
                            static %1$s own(%1$s a, int b) { return a; }

                            static java.lang.Object run() throws java.lang.Exception {
                                return new RunParallel().f(
                                        java.util.List.of("x"), new int[] {1}, java.util.List.of('y'), new boolean[1]);
                            }
                        }
                        """.formatted(name)));

        assertThat(result).isEqualTo(List.of("x1yfalse"));
    }

    @Test
    void anOwnerInTheDefaultPackageHasItsWrapperThere() {
        Compilation compilation = compile("Unpackaged", """
                class Unpackaged {
                    @io.github.parallelmap.ParallelMap
                    static int f(Unpackaged a, int b) { return b; }

                    UnpackagedParallel own;
                }
                """);

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation).get("UnpackagedParallel.java"))
                .startsWith("import ");
    }

    @Test
    void anOwnerInTheDefaultPackageMayBeNamedAsTheBatchOfItsMethodWouldBe() {
        assertThat(Compilations.messages(compile("FBatch", """
                        class FBatch {
                            @io.github.parallelmap.ParallelMap
                            int f(FBatch a, int b) { return b; }
                        }
                        """))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Batch", "FBatch", "List", "MapOptions", "Object"})
    void aClassOfTheDefaultPackageMayBeNamedAsAnythingThatAWrapperMentions(String name) {
        assertThat(Compilations.messages(Compilations.strict()
                        .compile(
                                JavaFileObjects.forSourceString(name, "final class " + name + " {}"),
                                JavaFileObjects.forSourceString("Run", """
                                        class Run {
                                            @io.github.parallelmap.ParallelMap
                                            %1$s f(%1$s[] a, int b) { return a[b]; }
                                        }
                                        """.formatted(name)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arrays", "CallSite", "FArgs", "FBatch", "Objects"})
    void parametersAndMethodsMayBeNamedAsPackagesWhereFullNamesAreNeeded(String owner) {
        assertThat(Compilations.messages(Compilations.strict().compile(source(owner, """
                        class %1$s {
                            @ParallelMap
                            static int f(int java, int io, int test, int %1$s) { return java + io + test + %1$s; }

                            @ParallelMap
                            int java(int a) { return a; }

                            @ParallelMap
                            int io(int a) { return a; }

                            @ParallelMap
                            int test(int a) { return a; }
                        }
                        """.formatted(owner)))))
                .isEmpty();
    }

    @Test
    void anOwnerMayBeNestedFiveDeep() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    class A<T> {
                        class B {
                            class C<U extends T> {
                                class D {
                                    @ParallelMap
                                    <V> Map<T, V> f(T a, U b, V c) { return Map.of(a, c); }
                                }
                            }
                        }
                    }

                    static String run() {
                        Run.A<Number>.B.C<Integer>.D d = new Run().new A<Number>().new B().new C<Integer>().new D();
                        return new Run_A_B_C_DParallel<>(d).f(List.of(1L), List.of(2), List.of("x")).toString();
                    }
                }
                """);

        assertThat(result).isEqualTo("[{1=x}]");
    }

    @Test
    void namesMayBeOutsideAscii() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    record Größe(int länge) {
                        @ParallelMap
                        int über(int straße, String 名前) { return länge + straße + 名前.length(); }
                    }

                    static int run() {
                        return new Run_GrößeParallel(new Größe(1)).über(List.of(new Run_GrößeParallel.ÜberArgs(2, "名")))[0];
                    }
                }
                """);

        assertThat(result).isEqualTo(4);
    }

    @Test
    void annotationsOfParametersAreCarriedToRecordsAndConstants() {
        Compilation compilation =
                Compilations.strictButForUnclaimedAnnotations().compile(source("Run", """
                record Run(@Run.Known("component") int own) {
                    @interface Known { String value() default ""; Class<?>[] types() default {}; }

                    @ParallelMap
                    int f(
                            @Known(value = "a \\"quoted\\"", types = {String.class, int[].class}) int a,
                            @Known String b,
                            @Constant @Known("c") int c) {
                        return a;
                    }
                }
                """));

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation).get("RunParallel.java"))
                .containsPattern("@Run.Known\\(\\s*value = \"a \\\\\"quoted\\\\\"\"")
                .contains("@Run.Known String b)")
                .contains("int[] f(int[] a, Iterable<? extends String> b, @Run.Known(\"c\") int c)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ElementType.TYPE_USE",
                "ElementType.TYPE_USE, ElementType.TYPE_PARAMETER",
                "ElementType.TYPE_USE, ElementType.PARAMETER, ElementType.METHOD"
            })
    void annotationsOfTypesAreCarriedOnceWhateverElseTheyMayStandOn(String targets) {
        Compilation compilation = Compilations.strictButForUnclaimedAnnotations()
                .compile(source("Run", """
                class Run {
                    @Target({%s}) @interface Known {}

                    @ParallelMap
                    <T> @Known String f(
                            @Known String a,
                            @Known T b,
                            @Constant @Known T c,
                            @Constant @Known String d,
                            @Constant @Known int @Known [] e) {
                        return a;
                    }
                }
                """.formatted(targets)
                        .replace("class Run", "import java.lang.annotation.*;\nclass Run")));

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation))
                .hasEntrySatisfying(
                        "RunParallel.java",
                        text -> assertThat(text.replaceAll("\\s+", " "))
                                .contains(
                                        "List<@Run.Known String> f(Iterable<? extends @Run.Known String> a, Iterable<? extends ")
                                .contains("T> b, @Run.Known T c, @Run.Known String d, @Run.Known int @Run.Known [] e)")
                                .contains("record FArgs<T>(@Run.Known String a, @Run.Known T b)"));
    }

    @Test
    void annotationsThatTheWrapperCannotNameAreLeftOut() {
        Compilation compilation =
                Compilations.strictButForUnclaimedAnnotations().compile(source("Run", """
                class Run {
                    private @interface Secret {}
                    @interface Known { Class<?>[] value() default {}; Level level() default Level.LOW; Part part() default @Part; }
                    @interface Part { Class<?> value() default Object.class; }
                    enum Level { LOW }
                    private static class Hidden {}

                    @ParallelMap
                    int f(
                            @Secret int a,
                            @Known({String.class, Hidden[].class}) int b,
                            @Constant @Secret int c,
                            @Constant @Known(part = @Part(Hidden.class)) int d,
                            @Constant @Known(level = Level.LOW) int e) {
                        return a;
                    }
                }
                """));

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation).get("RunParallel.java"))
                .doesNotContain("Secret", "Hidden")
                .contains("int[] f(int[] a, int[] b, int c, int d, @Run.Known(level = Run.Level.LOW) int e)");
    }

    @Test
    void annotationsOfTypesThatTheWrapperCannotNameAreLeftOut() {
        Compilation compilation = Compilations.strictButForUnclaimedAnnotations()
                .compile(source("Run", """
                class Run {
                    @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER}) private @interface Secret {}
                    @Target(ElementType.TYPE_USE) @interface Known { Class<?> value() default Object.class; }
                    private static class Hidden {}

                    @ParallelMap
                    <@Secret T extends @Secret Number> @Secret T f(
                            @Secret int a,
                            List<@Secret ? extends @Secret String @Secret []> b,
                            @Known(Hidden.class) T c,
                            @Known String d) throws @Secret Exception {
                        return c;
                    }
                }
                """.replace("class Run", "import java.lang.annotation.*;\nclass Run")));

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation).get("RunParallel.java"))
                .doesNotContain("Secret", "Hidden")
                .containsPattern("<T extends Number> List<T> f\\(int\\[] a,")
                .contains("Iterable<? extends List<? extends String[]>> b", "Iterable<? extends T> c")
                .contains("Iterable<? extends @Run.Known String> d");
    }

    @Test
    void typeParametersThatOnlyWildcardsMentionAreGivenToTheCall() {
        assertThat(Compilations.messages(Compilations.strict().compile(source("Run", """
                        class Run {
                            @ParallelMap
                            static <T extends Comparable<T>, U> Comparator<T> f(List<? super T> a, U b) { return null; }

                            @ParallelMap
                            <T extends Enum<T>> List<T> g(@Constant Map<String, ? extends List<? extends T>> a, int b) {
                                return null;
                            }
                        }
                        """))))
                .isEmpty();
    }

    @Test
    void overloadsMayDifferInAFunctionalInterfaceThatIsConstant() {
        Compilation compilation = Compilations.strict().compile(source("Run", """
                class Run {
                    @ParallelMap
                    @SuppressWarnings("overloads")
                    int f(int a, @Constant java.util.function.Predicate<String> b) { return a; }

                    @ParallelMap
                    @SuppressWarnings("overloads")
                    int f(int a, @Constant java.util.function.Function<String, String> b) { return a; }
                }
                """));

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation).get("RunParallel.java"))
                .contains("@SuppressWarnings(\"overloads\")");
    }

    @Test
    void suggestedNamesAreShortAndEachAnother() {
        String many = "String a"
                + IntStream.range(0, 9).mapToObj(i -> ", String a" + i).collect(Collectors.joining());
        Compilation compilation =
                Compilations.lenient().compile(source("Run", """
                class Run {
                    @ParallelMap int f(String a) { return 1; }
                    @ParallelMap int f(byte[] a) { return 1; }
                    @ParallelMap int f(Byte[] a) { return 1; }
                    @ParallelMap int g(%1$s) { return 1; }
                    @ParallelMap Object g(%2$s) { return 1; }
                }
                """.formatted(many, many.replace("String", "Object"))));

        assertThat(Compilations.messages(compilation))
                .contains("name = \"fOfByteArray\"", "name = \"fOfByteArray_2\"", "name = \"gOf10\"");
    }

    @Test
    void typesMayBeNamedAsThoseThatBatchesInherit() throws ReflectiveOperationException {
        Object result = Compilations.run(
                "Run",
                source("OfVoid", "class OfVoid<T> { static class Inner {} }"),
                source("OfInt", """
                        class OfInt {
                            @ParallelMap static OfInt f(OfInt a, OfVoid<OfInt[]> b, OfVoid.Inner c) { return a; }

                            @ParallelMap <OfLong> int g(Map<OfVoid<String>, OfLong> a, OfLong b) { return a.size(); }

                            static class OfByte {
                                @ParallelMap static int f(OfByte a) { return 7; }
                            }
                        }
                        """),
                source("Run", """
                        class Run {
                            static String run() {
                                OfInt one = new OfInt();
                                List<OfInt> same = new OfIntParallel(one).f(List.of(one), List.of(new OfVoid<>()), List.of(new OfVoid.Inner()));
                                int[] sizes = new OfIntParallel(one).g(List.of(Map.of()), List.of("x"));
                                int[] seven = new OfInt_OfByteParallel().f(List.of(new OfInt.OfByte()));
                                return (same.get(0) == one) + " " + sizes[0] + " " + seven[0];
                            }
                        }
                        """));

        assertThat(result).isEqualTo("true 0 7");
    }

    @Test
    void noOtherNameIsInheritedByBatches() {
        assertThat(Stream.of(Batch.class.getDeclaredClasses())
                        .filter(type -> !Modifier.isPrivate(type.getModifiers()))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "OfBoolean",
                        "OfByte",
                        "OfChar",
                        "OfDouble",
                        "OfFloat",
                        "OfInt",
                        "OfLong",
                        "OfObject",
                        "OfShort",
                        "OfVoid");
    }

    @ParameterizedTest
    @CsvSource({"'', int, 252", "static, int, 252", "'', long, 127", "static, double, 127"})
    void aMethodMayHaveAsManyParametersAsAClassFileAllowsItsWrapper(String modifier, String type, int count)
            throws ReflectiveOperationException {
        String parameters =
                IntStream.range(0, count).mapToObj(i -> type + " p" + i).collect(Collectors.joining(", "));
        String arrays = String.join(", ", Collections.nCopies(count, "in"));
        String boxed = String.join(", ", Collections.nCopies(count, "boxed"));
        Object result = run("""
                class Run {
                    @ParallelMap
                    %1$s %2$s f(%3$s) { return p0; }

                    static boolean run() {
                        RunParallel parallel = new RunParallel(%4$s);
                        %2$s[] in = {7};
                        var boxed = List.of(in[0]);
                        var row = new RunParallel.FArgs(%5$s);
                        return parallel.f(%6$s)[0] == 7
                                && parallel.f(%7$s)[0] == 7
                                && parallel.f(List.of(row))[0] == 7
                                && parallel.fStream(%7$s).toList().equals(boxed)
                                && parallel.fUnordered(%7$s).toList().equals(boxed)
                                && row.toString().contains("p%8$d=7");
                    }
                }
                """.formatted(
                        modifier,
                        type,
                        parameters,
                        modifier.isEmpty() ? "new Run()" : "",
                        String.join(", ", Collections.nCopies(count, "in[0]")),
                        arrays,
                        boxed,
                        count - 1));

        assertThat(result).isEqualTo(true);
    }

    @Test
    void anOverriddenMethodRunsWhicheverWrapperItIsCalledThrough() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    interface Top { @ParallelMap Number f(int a); }

                    static abstract class Middle implements Top {
                        @Override @ParallelMap public abstract Integer f(int a);

                        @ParallelMap protected int g(int a) { return f(a) + 1; }
                    }

                    static class Bottom extends Middle {
                        @Override @ParallelMap public Integer f(int a) { return -a; }

                        @Override @ParallelMap(threads = 1) protected int g(int a) { return super.g(a) * 2; }
                    }

                    static String run() {
                        Bottom bottom = new Bottom();
                        int[] in = {1, 2};
                        return List.of(
                                        new Run_TopParallel(bottom).f(in),
                                        new Run_MiddleParallel(bottom).f(in),
                                        new Run_BottomParallel(bottom).f(in))
                                + Arrays.toString(new Run_MiddleParallel(bottom).g(in))
                                + Arrays.toString(new Run_BottomParallel(bottom).g(in));
                    }
                }
                """);

        assertThat(result).isEqualTo("[[-1, -2], [-1, -2], [-1, -2]][0, -2][0, -2]");
    }

    @Test
    void eachVariantIsAsVisibleAsItsMethodAndTheWrapperAsItsOwner() throws ReflectiveOperationException {
        Object result = Compilations.run("Run", JavaFileObjects.forSourceString("test.Run", """
                package test;

                import io.github.parallelmap.ParallelMap;
                import java.lang.reflect.*;
                import java.util.*;

                public class Run {
                    @ParallelMap public int open(int a, int b) { return a; }
                    @ParallelMap protected int heirs(int a, int b) { return a; }
                    @ParallelMap int close(int a, int b) { return a; }

                    static String run() {
                        Set<String> all = new TreeSet<>();
                        for (Method method : RunParallel.class.getDeclaredMethods()) {
                            if (!method.isSynthetic() && !method.getName().endsWith("Batch")) {
                                String name = method.getName().replaceFirst("(Async|Settled|Stream|Unordered)$", "");
                                all.add(name + ":" + Modifier.toString(method.getModifiers()));
                            }
                        }
                        for (Class<?> type : RunParallel.class.getDeclaredClasses()) {
                            if (type.isRecord()) {
                                all.add(type.getSimpleName() + ":" + Modifier.toString(type.getModifiers()));
                            }
                        }
                        return Modifier.toString(RunParallel.class.getModifiers()) + all;
                    }
                }
                """));

        assertThat(result)
                .isEqualTo("public final[CloseArgs:static final, HeirsArgs:protected static final,"
                        + " OpenArgs:public static final, close:, heirs:protected, open:public, with:public]");
    }

    @Test
    void aBaseNameTellsOverloadsApart() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    @ParallelMap static int max(int a, int b) { return Math.max(a, b); }
                    @ParallelMap(name = "largest") static int max(int a, int b, int c) { return max(max(a, b), c); }
                    @ParallelMap(name = "longest") static String max(String a, String b) { return a + b; }

                    static String run() {
                        RunParallel parallel = new RunParallel();
                        int[] in = {1};
                        return parallel.largest(List.of(new RunParallel.LargestArgs(3, 4, 5)))[0]
                                + parallel.longestSettled(List.of("a"), List.of("b")).toString()
                                + parallel.max(in, in)[0];
                    }
                }
                """);

        assertThat(result).isEqualTo("5[Success[value=ab]]1");
    }

    @Test
    void deprecatedTypesOfASignatureCauseNoWarning() {
        Compilation compilation = Compilations.strict()
                .compile(source("Old", """
                        @Deprecated
                        class Old {
                            static class Part {}
                        }
                        """), source("Run", """
                        class Run<T extends Older> {
                            @SuppressWarnings({"deprecation", "removal"})
                            @ParallelMap
                            List<Old.Part[]> f(Map<String, ? extends Old> a, @Constant T b) throws OldException { return null; }
                        }
                        """), source("Older", """
                        interface Older {}
                        """), source("OldException", """
                        @Deprecated(forRemoval = true)
                        class OldException extends Exception {
                            private static final long serialVersionUID = 1;
                        }
                        """));

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation).get("RunParallel.java"))
                .contains("@SuppressWarnings({\"deprecation\", \"removal\"})");
    }

    @Test
    void typeVariablesBoundedByThemselvesAndByAnotherTypeAreInferred() {
        assertThat(Compilations.messages(Compilations.strict().compile(source("Run", """
                        class Run<A extends Comparable<? super A> & java.util.function.Supplier<? extends A>> {
                            @ParallelMap
                            static <T extends Enum<T> & java.util.function.Supplier<T>> EnumMap<T, T[]> f(EnumSet<T> a, T b) {
                                return null;
                            }

                            @ParallelMap
                            <C extends A, D extends List<? extends D>> Optional<? super C> g(C a, D[] b, @Constant A c) {
                                return null;
                            }
                        }
                        """))))
                .isEmpty();
    }

    @Test
    void wordsThatAreKeywordsInPlacesAreNamesElsewhere() throws ReflectiveOperationException {
        Object result = run("""
                class Run {
                    static final Set<Integer> SEEN = new TreeSet<>();

                    @ParallelMap(threads = 1) static void yield(int var, int record) { SEEN.add(var + record); }
                    @ParallelMap(threads = 1) static void record(int sealed, int permits) { SEEN.add(sealed * permits); }
                    @ParallelMap static int var(int when, int yield, int __, int $) { return when + yield + __ + $; }

                    static String run() {
                        RunParallel parallel = new RunParallel();
                        int[] in = {3};
                        parallel.yield(in, in);
                        parallel.record(List.of(3), List.of(3));
                        return SEEN + " " + parallel.varStream(List.of(1), List.of(1), List.of(1), List.of(1)).toList();
                    }
                }
                """);

        assertThat(result).isEqualTo("[6, 9] [4]");
    }

    private static Compilation compile(String name, String text) {
        return Compilations.strict().compile(JavaFileObjects.forSourceString(name, text));
    }

    private static @Nullable Object run(String body) throws ReflectiveOperationException {
        return Compilations.run("Run", source("Run", body));
    }
}
