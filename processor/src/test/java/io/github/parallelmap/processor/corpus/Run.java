package io.github.parallelmap.processor.corpus;

import io.github.parallelmap.processor.ParallelMapProcessor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of the compiler.
 *
 * @param isSuccess whether it found no error
 * @param diagnostics what it said
 * @param time how long it took
 * @param threadTime how long its thread was running
 */
record Run(
        boolean isSuccess, List<Diagnostic<? extends JavaFileObject>> diagnostics, Duration time, Duration threadTime) {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Compiles sources with the processor, which writes into {@code generated}; both folders are emptied first. */
    static Run withProcessor(
            Iterable<? extends JavaFileObject> sources, Path classes, Path generated, List<String> options)
            throws IOException {
        empty(generated);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-s", generated.toString()));
        return of(sources, classes, all, true);
    }

    /** Compiles sources without any processor. */
    static Run withoutProcessor(Iterable<? extends JavaFileObject> sources, Path classes, List<String> options)
            throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-proc:none");
        return of(sources, classes, all, false);
    }

    private static Run of(
            Iterable<? extends JavaFileObject> sources, Path classes, List<String> options, boolean isProcessed)
            throws IOException {
        empty(classes);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", classes.toString(), "-Xmaxerrs", "100000", "-Xmaxwarns", "100000"));
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, Locale.ROOT, null)) {
            long start = System.nanoTime();
            long threadStart = THREADS.getCurrentThreadCpuTime();
            JavaCompiler.CompilationTask task = COMPILER.getTask(null, files, collector, all, null, sources);
            if (isProcessed) {
                task.setProcessors(List.of(new ParallelMapProcessor()));
            }
            boolean isSuccess = task.call();
            return new Run(
                    isSuccess,
                    collector.getDiagnostics(),
                    Duration.ofNanos(System.nanoTime() - start),
                    Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - threadStart));
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    List<Diagnostic<? extends JavaFileObject>> of(Diagnostic.Kind... kinds) {
        return diagnostics.stream()
                .filter(diagnostic -> List.of(kinds).contains(diagnostic.getKind()))
                .toList();
    }

    List<Diagnostic<? extends JavaFileObject>> errors() {
        return of(Diagnostic.Kind.ERROR);
    }

    List<Diagnostic<? extends JavaFileObject>> warnings() {
        return of(Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING);
    }
}
