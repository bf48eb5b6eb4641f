package io.github.parallelmap.benchmarks.work;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources with 1,000 annotated methods, compiled from files to files, as a build does. */
public final class ManySources {
    private static final int CLASSES = 100;
    private static final int METHODS = 10;

    private final JavaCompiler compiler;
    private final Path root = Files.createTempDirectory("parallelmap-sources");
    private final Path generated = Files.createDirectory(root.resolve("generated"));
    private final List<Path> sources = new ArrayList<>();
    private final List<Path> all;

    /**
     * Writes the sources, and has their wrappers generated once. The files are deleted when the virtual machine ends.
     *
     * @throws IOException if they cannot be compiled
     */
    public ManySources() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
        this.compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this is no JDK: it has no compiler");
        }
        Path folder = Files.createDirectories(root.resolve("sources").resolve("many"));
        for (int i = 0; i < CLASSES; i++) {
            sources.add(Files.writeString(folder.resolve("Owner" + i + ".java"), source(i)));
        }
        withProcessor();
        this.all = new ArrayList<>(sources);
        all.addAll(filesIn(generated));
    }

    /**
     * Compiles with the processor.
     *
     * @return how many classes there are
     * @throws IOException if they cannot be compiled
     */
    public int withProcessor() throws IOException {
        return compile(sources, Files.createDirectories(root.resolve("with")), true);
    }

    /**
     * Compiles the same together with the generated sources, without a processor.
     *
     * @return how many classes there are
     * @throws IOException if they cannot be compiled
     */
    public int withGeneratedSources() throws IOException {
        return compile(all, Files.createDirectories(root.resolve("without")), false);
    }

    private int compile(List<Path> units, Path classes, boolean processing) throws IOException {
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = new ArrayList<>(List.of(
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    classes.toString(),
                    "-s",
                    generated.toString()));
            if (!processing) {
                options.add("-proc:none");
            }
            JavaCompiler.CompilationTask task =
                    compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(units));
            if (processing) {
                task.setProcessors(List.of(newProcessor()));
            }
            if (!task.call()) {
                throw new IOException("the sources cannot be compiled: " + messages);
            }
        }
        return (int) filesIn(classes).stream()
                .filter(file -> file.toString().endsWith(".class"))
                .count();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name: its class file tells of annotations that are not in its jar, which javac would warn about here. */
    private static Processor newProcessor() throws IOException {
        try {
            return Class.forName("io.github.parallelmap.processor.ParallelMapProcessor")
                    .asSubclass(Processor.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException("the processor is not on the class path", e);
        }
    }

    /** Methods as one meets them: primitives, objects, two columns, constants and checked exceptions. */
    private static String source(int number) {
        StringBuilder text = new StringBuilder("package many;\n\nimport io.github.parallelmap.*;\n\npublic class Owner")
                .append(number)
                .append(" {\n");
        for (int method = 0; method < METHODS; method++) {
            text.append("    @ParallelMap\n").append(method(method)).append('\n');
        }
        return text.append("}\n").toString();
    }

    private static String method(int method) {
        String name = "method" + method;
        return switch (method % 5) {
            case 0 -> "    public double " + name + "(double a, double b) { return a * b; }";
            case 1 -> "    public String " + name + "(String text) throws java.io.IOException { return text.trim(); }";
            case 2 ->
                "    public int " + name + "(@Constant int weight, String text) { return weight * text.length(); }";
            case 3 -> "    public void " + name + "(java.util.List<String> texts, long at) { texts.isEmpty(); }";
            default -> "    public <T extends Comparable<T>> T " + name + "(T one, T other) { return one; }";
        };
    }
}
