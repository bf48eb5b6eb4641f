package io.github.parallelmap.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** Eclipse's compiler, which says what it finds to its listener alone and not to the console as well. */
final class Ecj implements JavaCompiler {
    private final JavaCompiler compiler = new EclipseCompiler();

    /** The option for the language of the JDK that runs; by itself the compiler may take an older one. */
    static String release() {
        return "-" + Runtime.version().feature();
    }

    @Override
    public CompilationTask getTask(
            @Nullable Writer out,
            @Nullable JavaFileManager files,
            @Nullable DiagnosticListener<? super JavaFileObject> listener,
            @Nullable Iterable<String> options,
            @Nullable Iterable<String> classes,
            @Nullable Iterable<? extends JavaFileObject> sources) {
        return compiler.getTask(
                out == null ? Writer.nullWriter() : out,
                files,
                listener,
                options,
                classes,
                sources == null ? null : onDisk(sources));
    }

    /** Puts sources where the compiler takes them from: it insists that a file is there. */
    private Iterable<? extends JavaFileObject> onDisk(Iterable<? extends JavaFileObject> sources) {
        List<Path> paths = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("ecj");
            folder.toFile().deleteOnExit();
            for (JavaFileObject source : sources) {
                boolean isOnDisk = "file".equals(source.toUri().getScheme());
                paths.add(isOnDisk ? Path.of(source.toUri()) : copy(source, folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                .getJavaFileObjectsFromPaths(paths);
    }

    private static Path copy(JavaFileObject source, Path folder) throws IOException {
        Path file = folder.resolve(source.toUri().getPath());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getCharContent(false));
        deleteAtExit(folder, file);
        return file;
    }

    /** What is named last goes first, so that folders are empty when their turn comes. */
    private static void deleteAtExit(Path folder, Path file) {
        Path at = folder;
        for (Path name : folder.relativize(file)) {
            at = at.resolve(name);
            at.toFile().deleteOnExit();
        }
    }

    @Override
    public StandardJavaFileManager getStandardFileManager(
            @Nullable DiagnosticListener<? super JavaFileObject> listener,
            @Nullable Locale locale,
            @Nullable Charset charset) {
        return compiler.getStandardFileManager(listener, locale, charset);
    }

    @Override
    public int isSupportedOption(String option) {
        return compiler.isSupportedOption(option);
    }

    @Override
    public int run(
            @Nullable InputStream in, @Nullable OutputStream out, @Nullable OutputStream err, String... arguments) {
        return compiler.run(in, out, err, arguments);
    }

    @Override
    public Set<SourceVersion> getSourceVersions() {
        return compiler.getSourceVersions();
    }
}
