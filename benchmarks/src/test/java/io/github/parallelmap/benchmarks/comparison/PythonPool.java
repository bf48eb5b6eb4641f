package io.github.parallelmap.benchmarks.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The trials for Python's own pool of threads, in a process of its own for each. */
final class PythonPool {
    private PythonPool() {}

    /** What is seen, or nothing where there is no Python. */
    static Optional<String> answer(Question question) throws IOException, InterruptedException {
        Path script = Files.createTempFile("comparison", ".py");
        Path answer = Files.createTempFile("comparison", ".txt");
        try (InputStream source = Objects.requireNonNull(PythonPool.class.getResourceAsStream("comparison.py"))) {
            Files.write(script, source.readAllBytes());
            Process process = new ProcessBuilder(
                            "python3", script.toString(), question.name().toLowerCase(Locale.ROOT))
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Python does not answer");
            }
            return Optional.of(Files.readString(answer, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(answer);
        }
    }
}
