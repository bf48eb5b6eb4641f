package io.github.parallelmap.benchmarks.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.processing.Processor;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources with 1,000 annotated methods, compiled in memory so that no disk is measured. */
public final class ManySources {
    private static final int CLASSES = 100;
    private static final int METHODS = 10;

    private final JavaCompiler compiler;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<JavaFileObject> generated;

    /**
     * Writes the sources, and has their wrappers generated once.
     *
     * @throws IOException if they cannot be compiled
     */
    public ManySources() throws IOException {
        this.compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this is no JDK: it has no compiler");
        }
        for (int i = 0; i < CLASSES; i++) {
            sources.add(new Source("many.Owner" + i, source(i)));
        }
        Memory memory = compile(sources, true);
        this.generated = memory.files.entrySet().stream()
                .filter(file -> file.getKey().kind() == Kind.SOURCE)
                .<JavaFileObject>map(
                        file -> new Source(file.getKey().name(), file.getValue().toString()))
                .toList();
    }

    /**
     * Compiles with the processor.
     *
     * @return how many classes there are
     * @throws IOException if they cannot be compiled
     */
    public int withProcessor() throws IOException {
        return compile(sources, true).classes();
    }

    /**
     * Compiles the same together with the generated sources, without a processor.
     *
     * @return how many classes there are
     * @throws IOException if they cannot be compiled
     */
    public int withGeneratedSources() throws IOException {
        List<JavaFileObject> all = new ArrayList<>(sources);
        all.addAll(generated);
        return compile(all, false).classes();
    }

    private Memory compile(List<JavaFileObject> units, boolean processing) throws IOException {
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Memory memory = new Memory(standard)) {
            List<String> options = new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path")));
            if (!processing) {
                options.add("-proc:none");
            }
            JavaCompiler.CompilationTask task = compiler.getTask(messages, memory, null, options, null, units);
            if (processing) {
                task.setProcessors(List.of(newProcessor()));
            }
            if (!task.call()) {
                throw new IOException("the sources cannot be compiled: " + messages);
            }
            return memory;
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

    /** A source that is a text. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** What is written, by name and kind. */
    private record Name(String name, Kind kind) {}

    /** Keeps what the compiler writes. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<Name, Written> files = new ConcurrentHashMap<>();

        Memory(StandardJavaFileManager standard) {
            super(standard);
        }

        int classes() {
            return (int) files.keySet().stream()
                    .filter(name -> name.kind() == Kind.CLASS)
                    .count();
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, Kind kind, FileObject sibling) {
            return files.computeIfAbsent(new Name(className, kind), Written::new);
        }
    }

    /** A file that was written. */
    private static final class Written extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(Name name) {
            super(URI.create("string:///" + name.name().replace('.', '/') + name.kind().extension), name.kind());
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return toString();
        }

        @Override
        public String toString() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
