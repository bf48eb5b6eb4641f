package io.github.parallelmap.benchmarks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.benchmarks.docs.Page.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The Java of a page, which is read as one program: a block that declares classes adds them, in place of earlier ones of
 * the same names, and any other block is a run of statements that may use them. Compiled with the processor, and no warning
 * is let pass.
 */
final class Program {
    private static final Pattern DECLARATION = Pattern.compile(
            "^(?:(?:public|final|abstract|sealed|strictfp) )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import .*;\\R", Pattern.MULTILINE);
    private static final Pattern MAIN = Pattern.compile("static void main\\(String");
    private static final String FRAGMENT = "Fragment";

    /** What a reader's editor would add. */
    private static final String IMPORTS = List.of(
                    "java.io",
                    "java.net",
                    "java.nio.file",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.function",
                    "java.util.stream",
                    "io.github.parallelmap",
                    "io.github.parallelmap.micrometer",
                    "io.github.parallelmap.runtime",
                    "io.github.parallelmap.spark",
                    "io.micrometer.core.instrument",
                    "io.micrometer.core.instrument.simple",
                    "org.apache.spark")
            .stream()
            .map(name -> "import " + name + ".*; ")
            .collect(Collectors.joining());

    private final Map<String, Block> classes = new LinkedHashMap<>();

    /** Compiles one more block, and runs it if there is something to run. */
    void next(Block block) throws Throwable {
        List<String> declared = DECLARATION
                .matcher(block.code())
                .results()
                .map(declaration -> declaration.group(1))
                .toList();
        for (String name : declared) {
            classes.put(name, block);
        }
        if (!declared.isEmpty()) {
            ClassLoader compiled = compile(block, "");
            if (MAIN.matcher(block.code()).find() && !block.onlyCompiled()) {
                runMain(compiled, declared, block);
            }
        } else {
            ClassLoader compiled = compile(block, fragment(block));
            if (!block.onlyCompiled()) {
                runFragment(compiled);
            }
        }
    }

    private static void runMain(ClassLoader compiled, List<String> declared, Block block) throws Throwable {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String name : declared) {
                Class<?> type = Class.forName(packageOf(block) + "." + name, true, compiled);
                for (var method : type.getDeclaredMethods()) {
                    if (method.getName().equals("main")) {
                        method.setAccessible(true);
                        method.invoke(null, (Object) new String[0]);
                    }
                }
            }
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).isEqualTo(Claims.printed(block.code()));
    }

    private static void runFragment(ClassLoader compiled) throws Throwable {
        try {
            var run = Class.forName("documented." + FRAGMENT, true, compiled).getDeclaredMethod("run");
            run.setAccessible(true);
            run.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String fragment(Block block) {
        return IMPORTS
                + imports(block.code())
                + "final class " + FRAGMENT + " { private " + FRAGMENT + "() {} static void run() throws Throwable { "
                + block.given().replaceAll("//[^\n]*", "").replace('\n', ' ')
                + "\n"
                + Claims.checked(withoutImports(block.code()), block.place())
                + "\n} }";
    }

    private static String imports(String code) {
        return IMPORT.matcher(code)
                .results()
                .map(found -> found.group().strip())
                .collect(Collectors.joining(" "));
    }

    /** With as many lines as before, so that messages tell the right one. */
    private static String withoutImports(String code) {
        return IMPORT.matcher(code).replaceAll("\n");
    }

    private static String packageOf(Block block) {
        Matcher named =
                Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE).matcher(block.code());
        return named.find() ? named.group(1) : "documented";
    }

    private static String unit(Block block) {
        Matcher named =
                Pattern.compile("^package [\\w.]+;\\R", Pattern.MULTILINE).matcher(block.code());
        String rest = named.replaceAll("\n");
        return "package " + packageOf(block) + "; " + IMPORTS + imports(rest) + given(block) + "\n"
                + withoutImports(rest);
    }

    private static String given(Block block) {
        return block.given().replaceAll("//[^\n]*", "").replace('\n', ' ');
    }

    private ClassLoader compile(Block block, String fragment) throws ReflectiveOperationException {
        List<JavaFileObject> units = new ArrayList<>();
        for (Block declaring : needed(block.code() + block.given())) {
            units.add(new Text(declaring.place().replaceAll("\\W", "_"), unit(declaring), declaring));
        }
        if (!fragment.isEmpty()) {
            units.add(new Text(FRAGMENT, "package documented; " + fragment, block));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter others = new StringWriter();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        Memory memory = new Memory(compiler.getStandardFileManager(messages, null, StandardCharsets.UTF_8));
        JavaCompiler.CompilationTask task = compiler.getTask(
                others,
                memory,
                messages,
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-Xlint:all",
                        "-Xlint:-options",
                        "-Xlint:-processing",
                        "-Xlint:-classfile",
                        "-Xlint:-path",
                        "-parameters"),
                null,
                units);
        task.setProcessors(List.of(newProcessor()));
        boolean compiles = task.call();
        assertThat(messages.getDiagnostics().stream().map(Program::shown)).isEmpty();
        assertThat(compiles).as(others.toString()).isTrue();
        return memory.loader();
    }

    /** The blocks that declare what is mentioned, and what they mention in turn. */
    private List<Block> needed(String code) {
        Map<String, Block> needed = new LinkedHashMap<>();
        mention(code, needed);
        return needed.values().stream().distinct().toList();
    }

    private void mention(String code, Map<String, Block> needed) {
        classes.forEach((name, block) -> {
            if (!needed.containsKey(name)
                    && Pattern.compile("\\b" + name + "(?:Parallel)?\\b")
                            .matcher(code)
                            .find()) {
                needed.put(name, block);
                mention(block.code() + block.given(), needed);
            }
        });
    }

    private static String shown(Diagnostic<? extends JavaFileObject> message) {
        String place = message.getSource() instanceof Text text
                ? text.block.page().path() + ":" + (text.block.line() + message.getLineNumber() - 2)
                : "generated";
        return place + ": " + message.getMessage(null);
    }

    /** By name: its class file tells of annotations that are not in its jar, which javac would warn about here. */
    private static Processor newProcessor() throws ReflectiveOperationException {
        return Class.forName("io.github.parallelmap.processor.ParallelMapProcessor")
                .asSubclass(Processor.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    /** A source that is a text. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;
        private final Block block;

        Text(String name, String text, Block block) {
            super(URI.create("memory:///documented/" + name + ".java"), Kind.SOURCE);
            this.text = text;
            this.block = block;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** A block may declare a public class, whatever the name of its page. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && !simpleName.endsWith("-info");
        }
    }

    /** Keeps what is compiled. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Memory(JavaFileManager others) {
            super(others);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (kind == JavaFileObject.Kind.CLASS) {
                classes.put(className, bytes);
            }
            return new SimpleJavaFileObject(
                    URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }

                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return bytes.toString(StandardCharsets.UTF_8);
                }
            };
        }

        @Override
        public FileObject getFileForOutput(
                Location location, String packageName, String relativeName, FileObject sibling) throws IOException {
            return getJavaFileForOutput(location, relativeName, JavaFileObject.Kind.OTHER, sibling);
        }

        ClassLoader loader() {
            return new ClassLoader(Program.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    ByteArrayOutputStream bytes = classes.get(name);
                    if (bytes == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
                }
            };
        }
    }
}
