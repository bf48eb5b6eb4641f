package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;
import static io.github.parallelmap.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** How the processor behaves among files, rounds and other processors. */
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

    @Test
    void theOrderOfFilesChangesNothing() {
        Compilation oneWay = Compilations.lenient().compile(FIRST, SECOND);
        Compilation otherWay = Compilations.lenient().compile(SECOND, FIRST);

        assertThat(Compilations.generated(oneWay)).hasSize(2).isEqualTo(Compilations.generated(otherWay));
    }

    @Test
    void classesMayMentionTheirOwnAndEachOthersWrappers() {
        assertThat(Compilations.messages(Compilations.strict().compile(FIRST, SECOND)))
                .isEmpty();
    }

    @Test
    void aTypeThatAnotherProcessorWritesLaterIsWaitedFor() {
        Compilation compilation = javac().withProcessors(new ParallelMapProcessor(), new LateProcessor())
                .compile(source(
                        "Waiting", "@Deprecated class Waiting { @ParallelMap Late f(List<Late> a) { return null; } }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Compilations.generated(compilation)).containsKey("WaitingParallel.java");
    }

    @Test
    void eachFileOriginatesFromTheOneClassThatItWraps() {
        List<String> originating = new ArrayList<>();
        Compilation compilation =
                javac().withProcessors(new Recording(originating)).compile(FIRST, SECOND);

        assertThat(compilation.errors()).isEmpty();
        assertThat(originating)
                .containsExactlyInAnyOrder(
                        "test.FirstParallel from [test.First]", "test.SecondParallel from [test.Second]");
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

    /** Our processor, with a filer that notes the originating elements. */
    private static final class Recording extends AbstractProcessor {
        private final ParallelMapProcessor processor = new ParallelMapProcessor();
        private final List<String> originating;

        Recording(List<String> originating) {
            this.originating = originating;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Filer filer = (Filer) Proxy.newProxyInstance(
                    Filer.class.getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("createSourceFile")) {
                            originating.add(arguments[0] + " from " + Arrays.toString((Element[]) arguments[1]));
                        }
                        return method.invoke(environment.getFiler(), arguments);
                    });
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    ProcessingEnvironment.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }
}
