package io.github.parallelmap.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long the compiler takes for 1,000 annotated methods in 100 classes, against the same sources with the generated
 * files already there.
 *
 * <p>The two run in turn in one process that is warm. Either way the compiler reads the generated files from the disk, as it
 * does in a build. A machine that is busy with other things shows in the elapsed time, hardly in that of the thread, on
 * which runs all of javac, and of the processor all but laying out the texts. That part is in the elapsed time alone, so
 * far as it does not run beside the rest.
 */
@Tag("corpus")
class CompileTimeTest {
    private static final Path WORK =
            Path.of(System.getProperty("corpus.root", "target/corpus"), "work", "compile-time");
    private static final int CLASSES = 100;
    private static final int METHODS_PER_CLASS = 10;
    private static final int WARM_UPS = Integer.getInteger("compile-time.warm-ups", 6);
    private static final int PAIRS = Integer.getInteger("compile-time.pairs", 11);

    @Test
    void theProcessorsShareOfTheCompileTimeIsShown() throws IOException {
        List<Source> sources = sources();
        List<String> options = List.of("-Xlint:all", "-Werror", "-cp", System.getProperty("java.class.path"));
        Path generated = WORK.resolve("generated");
        List<Run> with = new ArrayList<>();
        List<Run> without = new ArrayList<>();
        int wrappers = 0;
        for (int i = 0; i < WARM_UPS + PAIRS; i++) {
            with.add(Run.withProcessor(sources, WORK.resolve("with"), generated, options));
            List<JavaFileObject> all = new ArrayList<>(sources);
            all.addAll(filesIn(generated));
            wrappers = all.size() - sources.size();
            without.add(Run.withoutProcessor(all, WORK.resolve("without"), options));
        }
        with = with.subList(WARM_UPS, with.size());
        without = without.subList(WARM_UPS, without.size());

        System.out.printf(
                Locale.ROOT,
                "%d annotated methods in %d classes: %s elapsed, %s of the compiling thread (medians of %d pairs)%n",
                CLASSES * METHODS_PER_CLASS,
                CLASSES,
                compared(with, without, Run::time),
                compared(with, without, Run::threadTime),
                PAIRS);
        assertThat(wrappers).isEqualTo(CLASSES);
        assertThat(with).allMatch(Run::isSuccess);
        assertThat(without).allMatch(Run::isSuccess);
    }

    private static List<FileOnDisk> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(FileOnDisk::new)
                    .toList();
        }
    }

    private static String compared(List<Run> with, List<Run> without, Function<Run, Duration> time) {
        double ours = millis(with, time);
        double plain = millis(without, time);
        return String.format(Locale.ROOT, "%.0f ms with the processor, %.0f without, %.2fx", ours, plain, ours / plain);
    }

    private static double millis(List<Run> runs, Function<Run, Duration> time) {
        return runs.stream().map(time).sorted().toList().get(runs.size() / 2).toNanos() / 1e6;
    }

    private static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            String name = "Measured" + i;
            sources.add(new Source("measured/" + name + ".java", """
                    package measured;

                    import io.github.parallelmap.Constant;
                    import io.github.parallelmap.ParallelMap;
                    import java.io.IOException;
                    import java.util.List;
                    import java.util.Map;
                    import java.util.function.Function;

                    /** Methods of ten shapes. */
                    public class %s<T extends Comparable<T>> {
                        /** Adds. */
                        @ParallelMap public int add(int a, int b) { return a + b; }

                        @ParallelMap(threads = 4) public double score(@Constant double weight, double value) { return weight * value; }

                        @ParallelMap public String name(String first, String last) { return first + last; }

                        /**
                         * Reads.
                         *
                         * @param path where
                         * @return what is there
                         * @throws IOException if nothing is
                         */
                        @ParallelMap(timeout = "PT30S") public byte[] read(String path) throws IOException { return new byte[0]; }

                        @ParallelMap public void store(String key, T value, long version) throws IOException {}

                        @ParallelMap public T max(T a, T b) { return a.compareTo(b) > 0 ? a : b; }

                        @ParallelMap public <A, R> R apply(A argument, @Constant Function<? super A, ? extends R> function) {
                            return function.apply(argument);
                        }

                        @ParallelMap public static boolean matches(String text, int length) { return text.length() == length; }

                        @ParallelMap public List<Map<String, T>> group(Map<String, ? extends List<T>> groups) { return List.of(); }

                        @ParallelMap public <X extends Exception> long check(long value, @Constant X failure) throws X { return value; }
                    }
                    """.formatted(name)));
        }
        return sources;
    }

    /** A source file that is read when the compiler asks for it. */
    private static final class FileOnDisk extends SimpleJavaFileObject {
        private final Path path;

        FileOnDisk(Path path) {
            super(path.toUri(), Kind.SOURCE);
            this.path = path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return Files.readString(path);
        }
    }
}
