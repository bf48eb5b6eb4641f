package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Compiles sources with the processor, strictly, and loads what came out. */
final class Compilations {
    private Compilations() {}

    /** A compiler with the processor, for which every warning is an error. */
    static Compiler strict() {
        return CompilerKind.JAVAC.strict();
    }

    /** As strict, but for sources with annotations of their own, which no processor claims. */
    static Compiler strictButForUnclaimedAnnotations() {
        return javac().withProcessors(new ParallelMapProcessor())
                .withOptions("-Xlint:all", "-Werror", "-Xlint:-options", "-Xlint:-processing");
    }

    static Compiler lenient() {
        return javac().withProcessors(new ParallelMapProcessor()).withOptions("-Xlint:-options");
    }

    /** A source file; its name is that of its first class, its package {@code test}, its imports the usual ones. */
    static JavaFileObject source(String name, String body) {
        return JavaFileObjects.forSourceString("test." + name, """
                package test;
                import io.github.parallelmap.*;
                import io.github.parallelmap.runtime.*;
                import java.util.*;
                """ + body);
    }

    static JavaFileObject file(Path path) {
        try {
            return JavaFileObjects.forResource(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the compiler says, one line for each diagnostic; empty if all is well. */
    static String messages(Compilation compilation) {
        return compilation.diagnostics().stream().map(Compilations::message).collect(Collectors.joining("\n"));
    }

    /** Not every compiler's diagnostics describe themselves. */
    private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String place = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + diagnostic.getKind().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.getMessage(null);
    }

    /** The sources that the processor wrote, by file name. */
    static Map<String, String> generated(Compilation compilation) {
        return compilation.generatedSourceFiles().stream()
                .collect(Collectors.toMap(
                        file -> Path.of(file.toUri().getPath()).getFileName().toString(), Compilations::text));
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As below, with javac. */
    static @Nullable Object run(String className, JavaFileObject... sources) throws ReflectiveOperationException {
        return run(CompilerKind.JAVAC, className, sources);
    }

    /** Compiles sources without a warning and calls the static method {@code run()} of a class of theirs. */
    static @Nullable Object run(CompilerKind compiler, String className, JavaFileObject... sources)
            throws ReflectiveOperationException {
        Compilation compilation = compiler.strict().compile(List.of(sources));
        if (compilation.status() != Compilation.Status.SUCCESS
                || !compilation.warnings().isEmpty()) {
            throw new AssertionError(Arrays.toString(sources) + "\n" + messages(compilation));
        }
        Class<?> loaded = new Loader(compilation).loadClass("test." + className);
        var run = loaded.getDeclaredMethod("run");
        run.setAccessible(true);
        return run.invoke(null);
    }

    /** Loads the classes of one compilation. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes = new HashMap<>();

        Loader(Compilation compilation) {
            super(Compilations.class.getClassLoader());
            for (JavaFileObject file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
                    classes.put(path.replaceFirst("\\.class$", "").replace('/', '.'), bytes(file));
                }
            }
        }

        private static byte[] bytes(JavaFileObject file) {
            try (var input = file.openInputStream()) {
                return input.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
