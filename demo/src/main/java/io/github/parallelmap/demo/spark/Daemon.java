package io.github.parallelmap.demo.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of the cluster. What it prints goes to a file, in which it also tells the ports that it was given. */
final class Daemon {
    private static final Duration TO_END = Duration.ofSeconds(5);
    private static final int MILLIS_BETWEEN_LOOKS = 20;
    private static final int LINES_TO_SHOW = 10;

    private final String name;
    private final Process process;
    private final Path log;

    private Daemon(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a process that knows of no other Spark than the one in its environment. */
    static Daemon start(String name, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
        builder.environment().putAll(environment);
        return new Daemon(name, builder.start(), log);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The processes that it has started: those of a worker are executors. */
    List<ProcessHandle> children() {
        return process.children().toList();
    }

    /** Waits until it says on which port it serves something. */
    int awaitPort(String service, long deadline) throws IOException, InterruptedException {
        Pattern line = Pattern.compile("Successfully started service '" + service + "' on port (\\d+)\\.");
        while (true) {
            Matcher matcher = line.matcher(logged());
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
            checkStarting(deadline);
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    /** Complains if it has ended, or should have started by now. */
    void checkStarting(long deadline) throws IOException {
        if (!isAlive()) {
            throw new IOException("Spark's " + name + " ended with status " + process.exitValue() + ": " + lastWords());
        }
        if (System.nanoTime() - deadline > 0) {
            throw new IOException("Spark's " + name + " did not start in time: " + lastWords());
        }
    }

    /** Ends it and its children as a power cut would: with SIGKILL. Returns the children's process ids. */
    List<Long> kill() {
        List<ProcessHandle> children = children();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        return children.stream().map(ProcessHandle::pid).toList();
    }

    /** Ends it and its children, by force where they do not heed the wish, and waits until they have ended. */
    void end() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        if (!haveEnded(all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            haveEnded(all);
        }
    }

    /** Whether all end within some seconds; an interrupt that comes meanwhile is kept for later. */
    private static boolean haveEnded(List<ProcessHandle> processes) {
        long deadline = System.nanoTime() + TO_END.toNanos();
        boolean interrupted = false;
        try {
            while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
                if (System.nanoTime() - deadline > 0) {
                    return false;
                }
                try {
                    TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String logged() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    private String lastWords() throws IOException {
        List<String> lines = logged().lines().toList();
        Optional<String> last = lines.stream()
                .skip(Math.max(0, lines.size() - LINES_TO_SHOW))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(System.lineSeparator()),
                        text -> text.isBlank() ? Optional.empty() : Optional.of(text)));
        return last.map(text -> "its last lines were" + System.lineSeparator() + text)
                .orElse("it printed nothing");
    }
}
