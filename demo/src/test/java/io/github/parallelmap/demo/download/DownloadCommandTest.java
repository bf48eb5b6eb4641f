package io.github.parallelmap.demo.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.parallelmap.demo.Run;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadCommandTest {
    @TempDir
    Path folder;

    @Test
    void eachNumberOfThreadsIsARowInWhichEveryPageArrived() {
        Run run = Run.of("download", "--pages", 12, "--median", 3, "--threads", "1,2,8");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("12 pages", "median 3 ms", "of ideal", "in order and intact");
        assertThat(run.rows())
                .hasSize(3)
                .allMatch(row -> row.matches(" +[128] +\\d+\\.\\d\\d +\\d+\\.\\d\\d +\\d+\\.\\d % +yes"));
    }

    @Test
    void theRowsOfTheArticleAreTheDefault() {
        Run run = Run.of("download", "--pages", 8, "--median", 1);

        assertThat(run.firstCells()).containsExactly("1", "4", "8", "13");
    }

    @Test
    void rowsAscendWhateverTheOrderGiven() {
        Run run = Run.of("download", "--pages", 4, "--median", 1, "--threads", "4,2,4");

        assertThat(run.status()).isZero();
        assertThat(run.firstCells()).containsExactly("2", "4");
    }

    @Test
    void withoutAnyRowThereIsNothingToDo() {
        Run run = Run.of("download", "--threads", ",");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToIgnoringNewLines("parallelmap-demo: --threads must name at least one number of threads");
    }

    @Test
    void aPersonSeesHowFarARowHasCome() {
        Run run = Run.onTerminal("download", "--pages", 4, "--median", 1, "--threads", "2");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("2 threads");
    }

    @Test
    void aUsersOwnUrlsAreFetchedInstead() throws Exception {
        try (PageServer server = PageServer.start(Pages.write(5, 7), new Latencies(2, 0, 7))) {
            Run run = Run.of(
                    "download",
                    "--threads",
                    "1,3",
                    "--urls",
                    list(server.assignment().urls()));

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("5 URLs of ");
            assertThat(run.rows()).hasSize(2).allMatch(row -> row.endsWith("yes"));
        }
    }

    @Test
    void aPageThatDiffersFromTheFirstRowIsNamedAndFails() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer fickle = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fickle.createContext("/", exchange -> {
            byte[] body = ("answer " + asked.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        fickle.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + fickle.getAddress().getPort() + "/");

            Run run = Run.of("download", "--threads", "1,2", "--urls", list(List.of(url)));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.rows()).hasSize(2).last().asString().endsWith("no");
            assertThat(run.err())
                    .contains("1 of 1 pages differ from what the first row fetched")
                    .contains(url.toString());
        } finally {
            fickle.stop(0);
        }
    }

    @Test
    void anUnreachableUrlIsNamedWithoutAStackTrace() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:" + portThatNobodyListensOn() + "/");

        Run run = Run.of("download", "--urls", list(List.of(nobody)));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("parallelmap-demo: " + nobody + ": ");
    }

    @Test
    void theStackTraceIsPrintedOnRequest() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:" + portThatNobodyListensOn() + "/");

        Run run = Run.of("download", "--verbose", "--urls", list(List.of(nobody)));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("\tat ").contains("Fetcher.fetch");
    }

    @Test
    void aUrlThatAnswersWithAnErrorIsNamed() throws Exception {
        try (PageServer server = PageServer.start(Pages.write(2, 7), new Latencies(0, 0, 7))) {
            URI fine = server.assignment().urls().get(0);
            URI missing = fine.resolve("/page/99");

            Run run = Run.of("download", "--threads", "2", "--urls", list(List.of(fine, missing)));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains(missing + ": the server answered with status 404");
        }
    }

    @Test
    void aBadLineOfTheFileIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("urls.txt"), "# mine\nnonsense\n");

        Run run = Run.of("download", "--urls", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToIgnoringNewLines("parallelmap-demo: " + file + ":2: not an http or https URL: nonsense");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("urls.txt");

        Run run = Run.of("--urls", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(file + ": no such file");
    }

    private Path list(List<URI> urls) throws Exception {
        return Files.write(
                folder.resolve("urls.txt"), urls.stream().map(URI::toString).toList());
    }

    private static int portThatNobodyListensOn() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
