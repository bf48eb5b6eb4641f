package quickstart;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Calls the wrapper as README.md does, against a server on this machine. */
public final class Main {
    private Main() {}

    public static void run() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            fetchPagesOf("http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static void fetchPagesOf(String address) throws IOException {
        DownloadsParallel parallel = new DownloadsParallel(new Downloads());
        List<URI> urls = IntStream.range(0, 20).mapToObj(i -> URI.create(address + "/" + i)).toList();

        List<byte[]> pages = parallel.fetch(urls);
        double[] scores = parallel.score(0.5, new double[] {2, 4}, new int[] {1, 2});

        List<String> expected = urls.stream().map(URI::getPath).toList();
        List<String> got = pages.stream().map(page -> new String(page, StandardCharsets.UTF_8)).toList();
        check(got.equals(expected), got.toString());
        check(Arrays.equals(scores, new double[] {1, 1}), Arrays.toString(scores));
    }

    private static void check(boolean holds, String got) {
        if (!holds) {
            throw new AssertionError(got);
        }
    }
}
