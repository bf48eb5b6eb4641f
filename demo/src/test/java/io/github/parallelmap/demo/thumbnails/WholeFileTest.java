package io.github.parallelmap.demo.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void whatWasThereIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "old and long");

        WholeFile.write(file, new byte[] {1, 2});

        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void nothingStaysBehindWhereTheFileCannotTakeItsPlace() throws Exception {
        Path taken = folder.resolve("a");
        Files.createDirectories(taken.resolve("full"));

        assertThatIOException().isThrownBy(() -> WholeFile.write(taken, new byte[] {1}));

        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
}
