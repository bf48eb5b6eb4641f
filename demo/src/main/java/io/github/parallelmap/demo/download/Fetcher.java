package io.github.parallelmap.demo.download;

import io.github.parallelmap.ParallelMap;
import java.io.IOException;
import java.io.Serializable;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;

/**
 * Fetches pages over HTTP, on connections that are kept.
 *
 * <p>They are kept by the process, not by the object, which can therefore travel to others.
 */
public final class Fetcher implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(TO_CONNECT)
            .build();

    /**
     * Fetches one page and waits until it has arrived.
     *
     * @param url where it is
     * @return what arrived
     * @throws IOException if it cannot be fetched, or the answer is any other than a success; the message names the URL
     * @throws InterruptedException if the calling thread is interrupted
     */
    @ParallelMap(distributable = true)
    public Page fetch(URI url) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(url).timeout(TO_ANSWER).build();
        HttpResponse<byte[]> response;
        try {
            response = CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException(url + ": " + reason(e), e);
        }
        int status = response.statusCode();
        if (status < 200 || status > 299) {
            throw new IOException(url + ": the server answered with status " + status);
        }
        byte[] body = response.body();
        return new Page(Page.sha256(body), body.length, System.nanoTime() - begin);
    }

    /** The client often throws without a message; its type, or that of the cause, says it then. */
    private static String reason(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "unknown host";
            }
        }
        if (failure instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (failure instanceof ConnectException) {
            return Objects.requireNonNullElse(failure.getMessage(), "cannot connect");
        }
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
