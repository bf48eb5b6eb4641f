package io.github.parallelmap.demo.spring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a port of its own, and a client of it. */
record RunningApplication(ConfigurableApplicationContext context, HttpClient client) implements AutoCloseable {
    static RunningApplication asking(Downstream supplier, String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "--server.port=0";
        all[1] = "--prices.supplier=" + supplier.url();
        System.arraycopy(args, 0, all, 2, args.length);
        return new RunningApplication(SpringApplication.run(PriceApplication.class, all), HttpClient.newHttpClient());
    }

    HttpResponse<String> get(String path, String requestId) throws IOException, InterruptedException {
        return client.send(request(path, requestId), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> getAsync(String path, String requestId) {
        return client.sendAsync(request(path, requestId), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String requestId) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header(RequestFilter.HEADER, requestId)
                .build();
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Stops it, as a signal to the process would. */
    @Override
    public void close() {
        context.close();
    }
}
