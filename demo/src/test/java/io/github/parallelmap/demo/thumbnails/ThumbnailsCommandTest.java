package io.github.parallelmap.demo.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.parallelmap.demo.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsCommandTest {
    @TempDir
    Path folder;

    @Test
    void samplesArePaintedAndScaledUnderTheirOwnNames() throws Exception {
        Run run = Run.of("thumbnails", folder, "--sample", 4, "--width", 50);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("painted 4 images", "scaled 4 of 4 files");
        assertThat(namesIn(folder.resolve("thumbs")))
                .containsExactly("sample-001.jpg", "sample-002.png", "sample-003.jpg", "sample-004.png");
        for (String name : namesIn(folder.resolve("thumbs"))) {
            assertThat(ImageIO.read(folder.resolve("thumbs").resolve(name).toFile())
                            .getWidth())
                    .isEqualTo(50);
        }
    }

    @Test
    void theSameSeedPaintsTheSameSamples() throws Exception {
        Run.of("thumbnails", folder.resolve("a"), "--sample", 2, "--seed", 5);
        Run.of("thumbnails", folder.resolve("b"), "--sample", 2, "--seed", 5, "--threads", 1);
        Run.of("thumbnails", folder.resolve("c"), "--sample", 2, "--seed", 6);

        assertThat(folder.resolve("a/sample-001.jpg")).hasSameBinaryContentAs(folder.resolve("b/sample-001.jpg"));
        assertThat(Files.mismatch(folder.resolve("a/sample-002.png"), folder.resolve("c/sample-002.png")))
                .isNotNegative();
    }

    @Test
    void aFileThatIsThereAlreadyIsNotPaintedOver() throws Exception {
        Path mine = Files.writeString(folder.resolve("sample-001.jpg"), "mine");

        Run run = Run.of("thumbnails", folder, "--sample", 2);

        assertThat(mine).hasContent("mine");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void imagesOfOneNameAndTwoFormatsDoNotClash() throws Exception {
        sampleNamed("a.jpg");
        Files.copy(folder.resolve("a.jpg"), folder.resolve("a.jpeg"));

        Run run = Run.of("thumbnails", folder);

        assertThat(run.status()).isZero();
        assertThat(namesIn(folder.resolve("thumbs"))).containsExactly("a.jpeg", "a.jpg");
    }

    @Test
    void aFileThatIsNoImageIsNamedAndDoesNotStopTheRest() throws Exception {
        sampleNamed("z.jpg");
        Path text = Files.writeString(folder.resolve("notes.txt"), "no image");
        Path empty = Files.createFile(folder.resolve("empty.png"));

        Run run = Run.of("thumbnails", folder);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "parallelmap-demo: " + empty + ": not an image",
                        "parallelmap-demo: " + text + ": not an image");
        assertThat(run.out()).contains("scaled 1 of 3 files");
        assertThat(namesIn(folder.resolve("thumbs"))).containsExactly("z.jpg");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws Exception {
        sampleNamed("a.jpg");
        Path dead = Files.createSymbolicLink(folder.resolve("b.jpg"), folder.resolve("gone.jpg"));

        Run run = Run.of("thumbnails", folder);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("parallelmap-demo: " + dead + ": cannot be read");
        assertThat(run.out()).contains("scaled 1 of 2 files");
    }

    @Test
    void hiddenFilesAndFoldersArePassedOver() throws Exception {
        sampleNamed("a.jpg");
        Files.writeString(folder.resolve(".hidden"), "no image");
        Files.createDirectory(folder.resolve("below"));

        Run run = Run.of("thumbnails", folder);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("scaled 1 of 1 files");
    }

    @Test
    void aSecondRunDoesNotScaleTheThumbnailsOfTheFirst() throws Exception {
        sampleNamed("a.jpg");
        Run.of("thumbnails", folder);

        assertThat(Run.of("thumbnails", folder).out()).contains("scaled 1 of 1 files");
    }

    @Test
    void aMissingFolderIsNamedAndNotMade() {
        Path missing = folder.resolve("missing");

        Run run = Run.of("thumbnails", missing);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("parallelmap-demo: " + missing + ": no such folder");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        Run run = Run.of("thumbnails", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(file + ": not a folder");
    }

    @Test
    void aFolderThatCannotBeReadIsNamed() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeThat(locked.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(locked))
                    .as("the superuser may read all")
                    .isFalse();

            Run run = Run.of("thumbnails", locked);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains(locked + ": the folder cannot be read");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void anEmptyFolderIsNamed() {
        Run run = Run.of("thumbnails", folder);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(folder + ": there is no image in the folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aThumbnailThatCannotBeWrittenIsNamedAndLeavesNothingBehind() throws Exception {
        sampleNamed("a.jpg");
        Path taken =
                Files.createDirectories(folder.resolve("thumbs/a.jpg/full")).getParent();

        Run run = Run.of("thumbnails", folder);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("parallelmap-demo: " + taken + ": cannot be written");
        assertThat(namesIn(folder.resolve("thumbs"))).containsExactly("a.jpg");
    }

    private void sampleNamed(String name) throws IOException {
        Files.move(Painter.paint(1, folder, 7), folder.resolve(name));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
