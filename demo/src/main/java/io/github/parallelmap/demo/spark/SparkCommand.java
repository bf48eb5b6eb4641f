package io.github.parallelmap.demo.spark;

import io.github.parallelmap.demo.console.BadInputException;
import io.github.parallelmap.demo.console.Terminal;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Runs the other commands' work on Apache Spark.
 *
 * <p>Spark is not in the demo's jar, and wants options of the virtual machine that no jar can give itself. So unless Spark
 * is on the class path already, the command runs in a second process that has both, as {@code spark-submit} does it.
 */
@Command(
        name = "spark",
        sortOptions = false,
        description = {
            "Runs the work of 'score' and 'download' on Apache Spark, through the same wrappers, and checks that every"
                    + " result is the plain loop's.",
            "",
            "With --cluster, it starts a master and two workers as processes on 127.0.0.1. Half-way through the pages, it"
                    + " kills one of the workers and the process that runs its items. Spark runs the lost items again on the"
                    + " other worker.",
            ""
        })
public final class SparkCommand implements Callable<Integer> {
    private static final int SECONDS_TO_END = 10;
    /** What a shell reports for a command ended by Ctrl-C. */
    private static final int INTERRUPTED = 130;
    /** Hadoop's classes, of which Spark 3 brings old ones, ask for a security manager, which JDK 24 no longer has. */
    private static final int NEWEST_JDK_OF_SPARK_3 = 23;

    private final Terminal terminal;
    private final Class<?> program;

    @Mixin
    private final SparkOptions options = new SparkOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * The command.
     *
     * @param terminal where it prints
     * @param program the demo's main class, for a second process
     */
    public SparkCommand(Terminal terminal, Class<?> program) {
        this.terminal = terminal;
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        checkJdk();
        return isSparkHere() ? new Driver(options, terminal).run() : runInSecondProcess();
    }

    private static void checkJdk() throws IOException, BadInputException {
        String version = Installation.sparkVersion();
        int jdk = Runtime.version().feature();
        if (version.startsWith("3.") && jdk > NEWEST_JDK_OF_SPARK_3) {
            throw new BadInputException("The demo was built with Spark " + version + ", which does not run on JDK "
                    + jdk + "; build the demo with this JDK, which uses a newer Spark, or run it with JDK 17");
        }
    }

    private static boolean isSparkHere() {
        try {
            Class.forName("org.apache.spark.SparkContext", false, SparkCommand.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private int runInSecondProcess() throws IOException, BadInputException {
        Installation installation = Installation.find();
        List<String> arguments = new ArrayList<>();
        arguments.add(program.getName());
        arguments.addAll(spec.root().commandLine().getParseResult().originalArgs());
        List<String> command = SparkJvm.command(
                List.of(), installation.jar() + File.pathSeparator + installation.sparkClassPath(), arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            // The other process says so itself, and ends what it has started.
            return end(process);
        }
    }

    private static int end(Process process) {
        process.destroy();
        try {
            if (process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return INTERRUPTED;
    }
}
