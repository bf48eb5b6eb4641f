package io.github.parallelmap.demo.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, from the jar. */
@Tag("cluster")
@Timeout(180)
class SparkJarTest {
    @TempDir
    private Path folder;

    @Test
    void theClusterOfTheRunnableJarLosesAWorkerAndNoResult() throws Exception {
        String out =
                run("-jar", "target/parallelmap-demo.jar", "spark", "--cluster", "--items", "20000", "--pages", "32");

        assertThat(out.lines().filter(line -> line.endsWith("yes")))
                .satisfiesExactly(
                        row -> assertThat(row).contains("score", "20000"),
                        row -> assertThat(row).contains("download", "32"),
                        row -> assertThat(row).contains("download", "32"));
        assertThat(out).containsPattern("worker \\d+ and its executor \\d+ when \\d+ of 32 items were done");
    }

    /** Returns what it printed, once it has ended well and without complaints. */
    private String run(String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, SparkJvm.javaHome().resolve("bin").resolve("java").toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(150, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            process.destroy();
        }
        assertThat(Files.readString(err)).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readString(out);
    }
}
