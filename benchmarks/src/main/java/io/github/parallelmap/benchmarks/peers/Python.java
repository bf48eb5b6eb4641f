package io.github.parallelmap.benchmarks.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Python's own thread pool, in a process of its own that waits for work between calls. A question and its answer are a
 * line each; what the pipe takes is in the time of the call, and is far below the milliseconds that its items wait.
 */
public final class Python {
    private static final String SCRIPT = "/io/github/parallelmap/benchmarks/thread_pool.py";

    private final BufferedWriter questions;
    private final BufferedReader answers;

    private Python(Process process) {
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts {@code python3}; it ends with this process.
     *
     * @return nothing where there is none
     * @throws IOException if its script cannot be written
     */
    public static Optional<Python> start() throws IOException {
        Path script = Files.createTempFile("thread_pool", ".py");
        script.toFile().deleteOnExit();
        try (InputStream source = Objects.requireNonNull(Python.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Files.write(script, source.readAllBytes());
        }
        try {
            return Optional.of(new Python(new ProcessBuilder("python3", script.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * {@code Pool(threads).map(sleep, ..)}.
     *
     * @param threads the size of the pool
     * @param chunk how many items a thread takes at a time, 0 for Python's own choice
     * @param nanos how long each item sleeps
     * @return the same times
     * @throws IOException if Python has ended
     */
    public List<Long> sleep(int threads, int chunk, long[] nanos) throws IOException {
        String column = LongStream.of(nanos).mapToObj(Long::toString).collect(Collectors.joining(","));
        return ask("sleep", threads, chunk, column).stream().map(Long::valueOf).toList();
    }

    /**
     * {@code Pool(threads).map(fetch, urls)}, over connections that each thread keeps.
     *
     * @param threads the size of the pool
     * @param chunk how many items a thread takes at a time, 0 for Python's own choice
     * @param urls what to fetch
     * @return the SHA-256 of each page
     * @throws IOException if Python has ended
     */
    public List<String> fetch(int threads, int chunk, String urls) throws IOException {
        return ask("fetch", threads, chunk, urls);
    }

    private List<String> ask(String what, int threads, int chunk, String column) throws IOException {
        questions.write(what + " " + threads + " " + chunk + " " + column + "\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("python3 has ended; what it said is above");
        }
        return List.of(answer.split(","));
    }
}
