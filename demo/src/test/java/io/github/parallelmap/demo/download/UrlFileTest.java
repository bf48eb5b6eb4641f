package io.github.parallelmap.demo.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.parallelmap.demo.console.BadInputException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrlFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("urls.txt");
    }

    @Test
    void everyLineIsAUrlInOrder() throws Exception {
        Files.writeString(file, "http://127.0.0.1:1/b\nhttps://127.0.0.1/a?x=1#top\n");

        assertThat(UrlFile.read(file).urls())
                .containsExactly(URI.create("http://127.0.0.1:1/b"), URI.create("https://127.0.0.1/a?x=1#top"));
    }

    @Test
    void commentsBlankLinesAndSurroundingSpaceDoNotCount() throws Exception {
        Files.writeString(file, "# mine\n\n  http://127.0.0.1/a  \r\n   \n # and no more\n");

        assertThat(UrlFile.read(file).urls()).containsExactly(URI.create("http://127.0.0.1/a"));
    }

    @Test
    void aUrlMayStandThereTwice() throws Exception {
        Files.writeString(file, "http://127.0.0.1/a\nhttp://127.0.0.1/a\n");

        assertThat(UrlFile.read(file).urls()).hasSize(2);
    }

    @Test
    void eachHostIsMetOnceBeforehand() throws Exception {
        Files.writeString(file, "http://127.0.0.1/a\nhttp://127.0.0.1/b\nhttp://127.0.0.1:81/c\n");

        assertThat(UrlFile.read(file).warmUp())
                .containsExactly(URI.create("http://127.0.0.1/a"), URI.create("http://127.0.0.1:81/c"));
    }

    @Test
    void lettersBeyondAsciiAreEscaped() throws Exception {
        Files.writeString(file, "http://127.0.0.1/stra\u00dfe\n");

        assertThat(UrlFile.read(file).urls()).containsExactly(URI.create("http://127.0.0.1/stra%C3%9Fe"));
    }

    @Test
    void allBadLinesAreReportedByFileAndLine() throws Exception {
        Files.writeString(
                file,
                "http://127.0.0.1/a\nno url\nftp://127.0.0.1/x\nhttp:///nowhere\n/relative\nhttp://127.0.0.1/b\n");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> UrlFile.read(file))
                .withMessage(String.join(
                        System.lineSeparator(),
                        file + ":2: not an http or https URL: no url",
                        file + ":3: not an http or https URL: ftp://127.0.0.1/x",
                        file + ":4: not an http or https URL: http:///nowhere",
                        file + ":5: not an http or https URL: /relative"));
    }

    @Test
    void aFileWithoutAUrlIsReported() throws Exception {
        Files.writeString(file, "# nothing\n");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> UrlFile.read(file))
                .withMessage(file + ": there is no URL in it");
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> UrlFile.read(file))
                .withMessage(file + ": no such file");
    }

    @Test
    void aFolderInItsPlaceIsReported() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> UrlFile.read(folder))
                .withMessageStartingWith(folder + ": cannot be read");
    }

    @Test
    void aFileThatIsNoTextIsReported() throws Exception {
        Files.write(file, new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> UrlFile.read(file))
                .withMessage(file + ": not UTF-8 text");
    }
}
