package io.github.parallelmap.demo.spring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The supplier as a test has it: it answers nobody before so many ask at once. */
final class Downstream implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch asked;
    private final CountDownLatch released;

    /** Answers once that many have asked, and {@link #release} was called that often. */
    private Downstream(int questions, int releases) throws IOException {
        asked = new CountDownLatch(questions);
        released = new CountDownLatch(releases);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers once that many questions are there at once. */
    static Downstream answeringTogether(int questions) throws IOException {
        return new Downstream(questions, 0);
    }

    /** Answers when it is released. */
    static Downstream answeringOnceReleased(int questions) throws IOException {
        return new Downstream(questions, 1);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void awaitQuestions() throws InterruptedException {
        if (!asked.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("waited in vain for " + asked.getCount() + " more questions");
        }
    }

    void release() {
        released.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.countDown();
            awaitQuestions();
            released.await();
            String part = exchange.getRequestURI().getPath().substring(1);
            if (part.startsWith("missing")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] price = (part.length() + ".25").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, price.length);
            exchange.getResponseBody().write(price);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
