package io.github.parallelmap.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the figures were measured on, without its name.
 *
 * @param cores how many processors it has
 * @param processor which
 * @param jdk the virtual machine and its version
 */
public record Machine(int cores, String processor, String jdk) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /**
     * This machine.
     *
     * @return what it is
     */
    public static Machine current() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorModel(),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    /**
     * How the files of results are called.
     *
     * @return a name without an ending
     */
    public static String fileName() {
        return "jdk" + Runtime.version().feature();
    }

    /** In a line. */
    @Override
    public String toString() {
        return cores + (cores == 1 ? " core" : " cores") + " (" + processor + "), " + System.getProperty("os.name")
                + ", " + jdk;
    }

    private static String processorModel() {
        if (Files.isReadable(CPU_INFO)) {
            try (Stream<String> lines = Files.lines(CPU_INFO)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElseGet(() -> System.getProperty("os.arch"));
            } catch (IOException e) {
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }
}
