package io.github.parallelmap.demo.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java process with Spark in it, which reaches into the JDK as Spark's own launcher lets it. */
final class SparkJvm {
    private static final List<String> OPENED = List.of(
            "java.base/java.io",
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/jdk.internal.ref",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.util.calendar");

    private SparkJvm() {}

    /**
     * Makes a command line.
     *
     * @param options further options of the virtual machine
     * @param classPath the class path
     * @param program the main class and its arguments
     */
    static List<String> command(List<String> options, String classPath, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(javaHome().resolve("bin").resolve("java").toString());
        // Newer machines warn about native code and Unsafe unless told otherwise; older ones know no such options.
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        for (String opened : OPENED) {
            command.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.addAll(program);
        return command;
    }

    /** The JDK of this process, which is that of all the processes it starts. */
    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }
}
