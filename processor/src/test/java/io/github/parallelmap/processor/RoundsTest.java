package io.github.parallelmap.processor;

import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How the processor behaves among files, rounds and other processors. */
@ParameterizedClass
@EnumSource(CompilerKind.class)
class RoundsTest {
    private static final JavaFileObject FIRST = source("First", """
            class First {
                FirstParallel own;
                SecondParallel others;

                @ParallelMap int f(int a) { return a; }
            }
            """);
    private static final JavaFileObject SECOND = source("Second", """
            class Second {
                @ParallelMap FirstParallel g(int a, String b) { return null; }
            }
            """);

    private final CompilerKind compiler;

    RoundsTest(CompilerKind compiler) {
        this.compiler = compiler;
    }

    @Test
    void theOrderOfFilesChangesNothing() {
        Compilation oneWay = compiler.lenient().compile(FIRST, SECOND);
        Compilation otherWay = compiler.lenient().compile(SECOND, FIRST);

        assertThat(Compilations.generated(oneWay)).hasSize(2).isEqualTo(Compilations.generated(otherWay));
    }

    @Test
    void classesMayMentionTheirOwnAndEachOthersWrappers() {
        assertThat(Compilations.messages(compiler.strict().compile(FIRST, SECOND)))
                .isEmpty();
    }

    @Test
    void methodsMayMentionTheirOwnAndEachOthersWrappersAcrossPackages() {
        Compilation compilation = Compilations.strictButForUnclaimedAnnotations()
                .compile(
                        JavaFileObjects.forSourceString("other.C", """
                                package other;

                                import io.github.parallelmap.ParallelMap;
                                import java.lang.annotation.*;
                                import java.util.*;

                                public class C {
                                    @Target(ElementType.TYPE_USE) @interface Marked {}

                                    @ParallelMap
                                    public test.DParallel f(List<test.DParallel[]> a, Map<String, ? super test.DParallel> b) {
                                        return null;
                                    }

                                    @ParallelMap void g(test.@Marked DParallel a, int b) {}
                                }
                                """),
                        JavaFileObjects.forSourceString("test.D", """
                                package test;

                                import io.github.parallelmap.ParallelMap;
                                import other.CParallel;

                                public class D {
                                    @ParallelMap <T extends CParallel> CParallel f(T a, DParallel b) { return null; }
                                }
                                """));

        assertThat(Compilations.messages(compilation)).isEmpty();
        assertThat(Compilations.generated(compilation).get("CParallel.java")).contains("@C.Marked DParallel");
    }

    @Test
    void wrappersThatWaitForEachOtherWaitForOtherProcessorsToo() {
        Compilation compilation = compiler.with(new ParallelMapProcessor(), new LateProcessor())
                .compile(
                        source("A", "@Deprecated class A { @ParallelMap Late f(BParallel a) { return null; } }"),
                        source("B", "class B { @ParallelMap Late f(AParallel a, BParallel b) { return null; } }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Compilations.generated(compilation)).containsKeys("AParallel.java", "BParallel.java");
    }

    @Test
    void anErrorElsewhereKeepsNoneOfThemFromBeingWritten() {
        Compilation compilation = compiler.lenient()
                .compile(
                        source("A", "class A { @ParallelMap BParallel f(int a) { return null; } }"),
                        source("B", "class B { @ParallelMap AParallel f(int a) { return null; } }"),
                        source("C", "class C { @ParallelMap(threads = -1) int f(int a) { return a; } }"));

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getMessage(null)).contains("PM0").contains("-1"));
    }

    @Test
    void aTypeThatAnotherProcessorWritesLaterIsWaitedFor() {
        Compilation compilation = compiler.with(new ParallelMapProcessor(), new LateProcessor())
                .compile(source(
                        "Waiting", "@Deprecated class Waiting { @ParallelMap Late f(List<Late> a) { return null; } }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Compilations.generated(compilation)).containsKey("WaitingParallel.java");
    }

    @Test
    void eachFileOriginatesFromTheOneClassThatItWraps() {
        List<String> originating = new ArrayList<>();
        Compilation compilation = compiler.with(
                        new InterceptedProcessor((name, elements) -> originating.add(name + " from " + elements)))
                .compile(FIRST, SECOND);

        assertThat(compilation.errors()).isEmpty();
        assertThat(originating)
                .containsExactlyInAnyOrder(
                        "test.FirstParallel from [test.First]", "test.SecondParallel from [test.Second]");
    }

    @Test
    void eachFileOfTheGoldenOnesOriginatesFromOneElement() throws IOException {
        Map<String, List<Element>> originating = new TreeMap<>();
        JavaFileObject[] inputs = EcjGoldenTest.inputs().map(Compilations::file).toArray(JavaFileObject[]::new);
        Compilation compilation =
                compiler.with(new InterceptedProcessor(originating::put)).compile(inputs);

        assertThat(compilation.errors()).isEmpty();
        assertThat(originating)
                .hasSizeGreaterThan(inputs.length)
                .allSatisfy((name, elements) -> assertThat(elements).hasSize(1));
    }

    /** Writes the class {@code Late} in the first round, after the others have had their turn. */
    private static final class LateProcessor extends AbstractProcessor {
        private boolean isDone;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isDone) {
                isDone = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("test.Late").openWriter()) {
                    file.write("package test; class Late {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
