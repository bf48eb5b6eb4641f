package io.github.parallelmap.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Runs the jcstress tests: quietly while outcomes are as they must be; else tells which are not, and ends with an error.
 *
 * <p>Its arguments are how long to run, {@code short} or {@code long}, and a regular expression for the names of the tests.
 * It writes into the working directory.
 */
public final class JcstressRun {
    /** In one configuration of the virtual machine, with little memory, each test for a moment. */
    private static final List<String> SHORT = List.of(
            "-f",
            "1",
            "-iters",
            "2",
            "-time",
            "100",
            "-sc",
            "false",
            "-jvmArgs",
            "-XX:+UseParallelGC",
            "-af",
            "NONE",
            "-strideSize",
            "64",
            "-strideCount",
            "4",
            "-hs",
            "64",
            "-pth",
            "false");

    /** With each actor interpreted, or compiled by each compiler, and with compilers that reorder at random. */
    private static final List<String> LONG =
            List.of("-f", "1", "-iters", "5", "-time", "400", "-sc", "true", "-fsm", "2", "-af", "NONE");

    private static final Map<String, List<String>> RUNS = Map.of("short", SHORT, "long", LONG);

    private static final Path LOG = Path.of("log.txt");

    private static final Path REPORT = Path.of("report");

    private JcstressRun() {}

    public static void main(String... args) throws Exception {
        PrintStream console = System.out;
        boolean kept;
        try (PrintStream log = new PrintStream(Files.newOutputStream(LOG), true, StandardCharsets.UTF_8)) {
            System.setOut(log);
            kept = run(options(args[0], args[1]), console);
        } finally {
            System.setOut(console);
        }
        if (!kept) {
            console.println("jcstress: more is in " + LOG.toAbsolutePath() + " and " + REPORT.toAbsolutePath());
            System.exit(1);
        }
    }

    private static Options options(String run, String tests) throws IOException {
        List<String> args = new ArrayList<>(List.of("-r", REPORT.toString(), "-t", tests));
        args.addAll(RUNS.getOrDefault(run, List.of("-" + run)));
        Options options = new Options(args.toArray(String[]::new));
        if (!options.parse()) {
            throw new IllegalArgumentException("no such run: " + run + "; there are " + RUNS.keySet());
        }
        return options;
    }

    private static boolean run(Options options, PrintStream console) throws Exception {
        removeOldResults();
        JCStress jcstress = new JCStress(options);
        try {
            jcstress.run();
        } catch (AssertionError failed) {
            // Says which tests failed, with which outcomes.
            console.println("jcstress: " + failed.getMessage());
            return false;
        }
        List<String> tests = new ArrayList<>(jcstress.getTests());
        int asked = tests.size();
        tests.removeIf(test -> Files.exists(REPORT.resolve(test + ".html")));
        if (asked > 0 && tests.isEmpty()) {
            console.println("jcstress: " + asked + " of " + TestList.tests().size() + " tests, as promised");
            return true;
        }
        // What it cannot run, it leaves out without a word: everything, for one, on a machine with one processor.
        console.println("jcstress: " + (asked == 0 ? "no test has such a name" : "not run: " + tests));
        return asked > 0 && Runtime.getRuntime().availableProcessors() < 2;
    }

    private static void removeOldResults() throws IOException {
        List<Path> old = new ArrayList<>();
        for (Path folder : List.of(Path.of(""), REPORT)) {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().matches(".*\\.(html|bin\\.gz)"))
                            .forEach(old::add);
                }
            }
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }
}
