package io.github.parallelmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compilations that follow others: the same input gives the same bytes, and what is out of date is replaced. */
class RebuildTest {
    private static final Path GOLDEN = Path.of(System.getProperty("golden.root", "src/test/resources/golden"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void neitherTheOrderNorTheCompanyOfFilesChangesAByte() throws IOException {
        List<Path> inputs = new ArrayList<>(files(GOLDEN.resolve("input")));
        Path oneWay = Files.createDirectory(folder.resolve("one"));
        Path otherWay = Files.createDirectory(folder.resolve("other"));

        compile(oneWay, inputs);
        Collections.reverse(inputs);
        compile(otherWay, inputs);

        Map<String, String> expected = textsOf(GOLDEN.resolve("expected"));
        assertThat(textsOf(oneWay)).isEqualTo(expected);
        assertThat(textsOf(otherWay)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"US-ASCII, tr, TR", "UTF-16, ar, EG"})
    void neitherTheLocaleNorTheDefaultCharsetNorTheLineEndingsChangeAByte(
            String charset, String language, String country) throws Exception {
        Path output = Files.createDirectory(folder.resolve("output"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Dfile.encoding=" + charset,
                "-J-Duser.language=" + language,
                "-J-Duser.country=" + country,
                "-J-Dline.separator=\r\n",
                "-encoding",
                "UTF-8",
                "-proc:only",
                "-processor",
                ParallelMapProcessor.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                "-s",
                output.toString(),
                "-d",
                output.toString()));
        files(GOLDEN.resolve("input")).forEach(file -> command.add(file.toString()));
        Path messages = folder.resolve("messages");

        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> said(messages)).isZero();
        assertThat(textsOf(output)).isEqualTo(textsOf(GOLDEN.resolve("expected")));
    }

    @Test
    void aStaleWrapperOnTheClassPathIsReplaced() throws IOException {
        Path first = write("First", "int before(int a) { return a; }");
        compile(folder, List.of(first));
        write("First", "int after(int a) { return a; } FirstParallel own;");

        compile(folder, List.of(first));

        assertThat(text(folder.resolve("test/FirstParallel.java")))
                .contains("int[] after(")
                .doesNotContain("before");
    }

    @Test
    void recompilingOneSourceWritesItsWrapperAlone() throws IOException {
        Path first = write("First", "int f(int a) { return a; } SecondParallel other;");
        Path second = write("Second", "FirstParallel f(int a) { return null; }");
        compile(folder, List.of(first, second));
        Path firstWrapper = folder.resolve("test/FirstParallel.java");
        Path secondWrapper = folder.resolve("test/SecondParallel.java");
        String before = text(firstWrapper);
        Files.delete(firstWrapper);
        Files.delete(secondWrapper);

        compile(folder, List.of(first));

        assertThat(text(firstWrapper)).isEqualTo(before);
        assertThat(secondWrapper).doesNotExist();
    }

    @Test
    void recompilingAnySourceBesideTheClassesOfAllGivesTheSameBytes() throws IOException {
        List<Path> inputs = files(GOLDEN.resolve("input"));
        compile(folder, inputs);
        Map<String, String> expected = textsOf(GOLDEN.resolve("expected"));
        Map<String, String> all = new TreeMap<>();

        for (Path input : inputs) {
            for (Path wrapper : files(folder)) {
                Files.delete(wrapper);
            }
            compile(folder, List.of(input));
            Map<String, String> own = textsOf(folder);
            assertThat(expected).containsAllEntriesOf(own);
            assertThat(all)
                    .as("written for two sources")
                    .doesNotContainKeys(own.keySet().toArray(String[]::new));
            all.putAll(own);
        }

        assertThat(all).isEqualTo(expected);
    }

    private Path write(String name, String members) throws IOException {
        Path file = folder.resolve(name + ".java");
        return Files.writeString(file, """
                package test;
                class %s { @io.github.parallelmap.ParallelMap %s }
                """.formatted(name, members));
    }

    /** Compiles files to a folder that is on the class path too. */
    private static void compile(Path output, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-cp",
                    System.getProperty("java.class.path") + File.pathSeparator + output,
                    "-d",
                    output.toString(),
                    "-s",
                    output.toString());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new ParallelMapProcessor()));
            assertThat(task.call()).as(messages::toString).isTrue();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> textsOf(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        files(root).forEach(file -> texts.put(file.getFileName().toString(), text(file)));
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process has said, whatever its charset was. */
    private static String said(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
