package io.github.parallelmap.demo.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageServerTest {
    private final Fetcher fetcher = new Fetcher();
    private PageServer server;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.start(Pages.write(6, 7), new Latencies(2, 0.3, 7));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyPageIsServedAsItsHashSays() throws Exception {
        List<String> fetched = new ArrayList<>();
        for (URI url : server.assignment().urls()) {
            fetched.add(fetcher.fetch(url).sha256());
        }

        assertThat(fetched).isEqualTo(server.assignment().hashes().orElseThrow());
    }

    @Test
    void aPageTakesAtLeastItsLatency() throws Exception {
        long[] millis = new Latencies(2, 0.3, 7).draw(6);
        List<URI> urls = server.assignment().urls();

        for (int i = 0; i < millis.length; i++) {
            assertThat(fetcher.fetch(urls.get(i)).nanos()).isGreaterThanOrEqualTo(millis[i] * 1_000_000);
        }
    }

    @Test
    void onlyThisMachineIsAskedAndServed() {
        assertThat(server.assignment().urls())
                .hasSize(6)
                .allMatch(url -> url.getHost().equals("127.0.0.1"));
    }

    @Test
    void aPageThatItDoesNotHaveIsAnErrorThatNamesTheUrl() {
        URI missing = server.assignment().urls().get(0).resolve("/page/6");

        assertThatIOException()
                .isThrownBy(() -> fetcher.fetch(missing))
                .withMessage(missing + ": the server answered with status 404");
    }

    @Test
    void aServerThatIsClosedIsAnErrorThatNamesTheUrl() {
        URI url = server.assignment().urls().get(0);
        server.close();

        assertThatIOException().isThrownBy(() -> fetcher.fetch(url)).withMessageStartingWith(url + ": ");
    }
}
