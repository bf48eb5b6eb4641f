package io.github.parallelmap.demo.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * An HTTP server on 127.0.0.1 that answers each page after the latency drawn for it.
 *
 * <p>A page waits on a thread of its own, so however many are asked for at once, their latencies run side by side.
 */
public final class PageServer implements AutoCloseable {
    private static final String PAGE = "/page/";
    private static final String WARM_UP = "/warm-up/";
    private static final int WARM_UP_PAGES = 256;
    /** How many connections may wait to be accepted; the default of 50 is less than the threads that a row may have. */
    private static final int BACKLOG = 2 * 1024;

    static {
        // Without it a small answer waits 40 ms for the client's acknowledgement of the headers that went before it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<byte[]> pages;
    private final long[] latencyMillis;
    private final String title;

    private PageServer(HttpServer server, ExecutorService threads, List<byte[]> pages, Latencies latencies) {
        this.server = server;
        this.threads = threads;
        this.pages = pages;
        this.latencyMillis = latencies.draw(pages.size());
        this.title = titleOf(pages, latencies);
    }

    /**
     * Starts a server on a port that is free.
     *
     * @param pages what it serves
     * @param latencies how long each page takes
     * @return the server, until it is closed
     * @throws IOException if no port can be had
     */
    public static PageServer start(List<byte[]> pages, Latencies latencies) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "page-server");
            thread.setDaemon(true);
            return thread;
        });
        InetAddress local = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer http = HttpServer.create(new InetSocketAddress(local, 0), BACKLOG);
        PageServer server = new PageServer(http, threads, pages, latencies);
        http.createContext(PAGE, server::answerPage);
        http.createContext(WARM_UP, server::answerAtOnce);
        http.setExecutor(threads);
        http.start();
        return server;
    }

    /**
     * All pages of this server.
     *
     * @return what to fetch
     */
    public Assignment assignment() {
        List<String> hashes = pages.stream().map(Page::sha256).toList();
        return new Assignment(title, urls(PAGE, pages.size()), urls(WARM_UP, WARM_UP_PAGES), Optional.of(hashes));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private List<URI> urls(String path, int count) {
        String root = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return IntStream.range(0, count).mapToObj(i -> URI.create(root + i)).toList();
    }

    private void answerPage(HttpExchange exchange) throws IOException {
        try (exchange) {
            int number = numberOf(exchange);
            if (number < 0) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            try {
                Thread.sleep(latencyMillis[number]);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the server is closed");
            }
            send(exchange, pages.get(number));
        }
    }

    private void answerAtOnce(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, pages.get(0));
        }
    }

    private int numberOf(HttpExchange exchange) {
        String number = exchange.getRequestURI().getPath().substring(PAGE.length());
        try {
            int parsed = Integer.parseInt(number);
            return parsed < pages.size() ? parsed : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void send(HttpExchange exchange, byte[] page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(page);
        }
    }

    private static String titleOf(List<byte[]> pages, Latencies latencies) {
        List<Integer> sizes = pages.stream().map(page -> page.length).toList();
        return String.format(
                Locale.ROOT,
                "%d pages of %d to %d bytes from 127.0.0.1, latency log-normal: median %d ms, sigma %s, seed %d",
                pages.size(),
                Collections.min(sizes),
                Collections.max(sizes),
                latencies.medianMillis(),
                latencies.sigma(),
                latencies.seed());
    }
}
