package io.github.parallelmap.demo.spring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A slow supplier on this machine. It has everything but what is called {@code unknown}. */
final class SimulatedSupplier implements Supplier, AutoCloseable {
    private static final long LATENCY_MILLIS = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    SimulatedSupplier() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", SimulatedSupplier::answer);
        server.start();
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Thread.sleep(LATENCY_MILLIS);
            String part = exchange.getRequestURI().getPath().substring(1);
            if (part.equals("unknown")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] price = (part.length() + ".50").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, price.length);
            exchange.getResponseBody().write(price);
        } catch (InterruptedException e) {
            // The application ends.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
