package io.github.parallelmap.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.demo.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --report} does for each command. */
class ReportTest {
    @TempDir
    Path folder;

    private List<String> namesIn(Path there) throws Exception {
        try (Stream<Path> files = Files.list(there)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void downloadDrawsATimelineForEachRow() throws Exception {
        Path file = folder.resolve("report.html");

        Run run = Run.of("download", "--pages", 8, "--median", 1, "--threads", "1,3", "--report", file);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.rows()).hasSize(2);
        assertThat(file).content().contains("Timeline of 1 thread:", "Timeline of 3 threads:", "8 pages of");
        assertThat(namesIn(folder)).as("no draft is left").containsExactly("report.html");
    }

    @Test
    void withoutACommandItIsThatOfDownload() {
        Path file = folder.resolve("report.html");

        Run.of("--pages", 3, "--median", 1, "--threads", "2", "--report", file);

        assertThat(file).content().contains("Timeline of 2 threads:");
    }

    @Test
    void thumbnailsAreScaledOnEverMoreThreadsAndAFileThatIsNoImageIsMarked() throws Exception {
        Path images = folder.resolve("images");
        Run.of("thumbnails", images, "--sample", 3);
        Files.writeString(images.resolve("notes.txt"), "no image");
        Path file = folder.resolve("report.html");

        Run run = Run.of("thumbnails", images, "--threads", 3, "--report", file);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("scaled 3 of 4 files"))
                .extracting(line -> line.replaceAll(".* on ", ""))
                .containsExactly("1 thread", "2 threads", "3 threads");
        assertThat(file)
                .content()
                .contains("Timeline of 1 thread:", "Timeline of 2 threads:", "Timeline of 3 threads:")
                .contains("1 item failed", "<b>Item 0, notes.txt</b> not an image");
    }

    @Test
    void scoreIsRunOnEverMoreThreads() {
        Path file = folder.resolve("report.html");

        Run run = Run.of("score", "--items", 5_000, "--rounds", 1, "--threads", 2, "--report", file);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.rows()).hasSize(1);
        assertThat(file)
                .content()
                .contains("Timeline of 1 thread:", "Timeline of 2 threads:")
                .doesNotContain("<h4>");
    }

    @Test
    void aReportThatIsThereIsWrittenAnew() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "an earlier one");

        Run.of("download", "--pages", 2, "--median", 1, "--threads", "1", "--report", file);

        assertThat(file).content().startsWith("<!DOCTYPE html>").doesNotContain("an earlier one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "score", "thumbnails ."})
    void aPlaceWhereNothingCanBeWrittenIsToldBeforeTheWorkBegins(String line) {
        Path file = folder.resolve("missing").resolve("report.html");

        Run run = Run.of(Stream.concat(Stream.of(line.split(" ")), Stream.of("--report", file))
                .toArray());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "parallelmap-demo: " + file + ": the report cannot be written: no such folder");
    }

    @Test
    void aFolderInPlaceOfTheFileIsTold() throws Exception {
        Run run = Run.of("download", "--report", folder);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "parallelmap-demo: " + folder + ": the report cannot be written: not a file");
        assertThat(namesIn(folder)).isEmpty();
    }

    @Test
    void aFileInPlaceOfTheFolderIsTold() throws Exception {
        Path file = Files.createFile(folder.resolve("file")).resolve("report.html");

        Run run = Run.of("download", "--report", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("parallelmap-demo: " + file + ": the report cannot be written: ");
    }

    @Test
    void whereTheWorkCannotBeginAnEarlierReportStays() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "an earlier one");

        Run run = Run.of("thumbnails", folder.resolve("missing"), "--report", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(file).hasContent("an earlier one");
        assertThat(namesIn(folder)).containsExactly("report.html");
    }
}
