package io.github.parallelmap.demo.spring;

import io.github.parallelmap.ParallelMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the supplier for prices, one part at a time: the only code that is run in parallel. */
@Component
class Prices {
    private static final Logger LOG = LoggerFactory.getLogger(Prices.class);
    private static final int OK = 200;

    private final Supplier supplier;
    private final HttpClient client = HttpClient.newHttpClient();

    Prices(Supplier supplier) {
        this.supplier = supplier;
    }

    /** What a part costs. */
    @ParallelMap
    Price ask(String part) throws SupplierException, InterruptedException {
        LOG.info("asking for {}", part);
        URI question = supplier.url().resolve("/" + URLEncoder.encode(part, StandardCharsets.UTF_8));
        HttpResponse<String> answer;
        try {
            answer = client.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SupplierException(part, e);
        }
        if (answer.statusCode() != OK) {
            throw new SupplierException(part, "the supplier answered with status " + answer.statusCode());
        }
        return new Price(part, new BigDecimal(answer.body()));
    }
}
