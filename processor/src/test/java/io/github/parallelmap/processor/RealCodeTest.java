package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
