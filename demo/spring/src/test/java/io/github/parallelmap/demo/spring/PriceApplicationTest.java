package io.github.parallelmap.demo.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.demo.spring.LogLines.Line;
import io.github.parallelmap.micrometer.MeteredPool;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The whole application, asked by a real client, with a supplier that the test controls. */
class PriceApplicationTest {
    private static final String THREE_PARTS = "/prices?part=bolt&part=washer&part=nut";
    private static final String THREE_PRICES = """
            [{"part":"bolt","amount":4.25},{"part":"washer","amount":6.25},{"part":"nut","amount":3.25}]""";

    @Test
    void aRequestFansOutAndIsAnsweredInOrder() throws Exception {
        try (Downstream supplier = Downstream.answeringTogether(3);
                RunningApplication application = RunningApplication.asking(supplier)) {
            HttpResponse<String> response = application.get(THREE_PARTS, "r-1");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(THREE_PRICES);
            assertThat(response.headers().firstValue(RequestFilter.HEADER)).contains("r-1");
        }
    }

    @Test
    void theLinesOfTheWorkersHaveTheCallersContext() throws Exception {
        try (Downstream supplier = Downstream.answeringTogether(6);
                RunningApplication application = RunningApplication.asking(supplier);
                LogLines lines = LogLines.of(Prices.class)) {
            CompletableFuture<HttpResponse<String>> one = application.getAsync(THREE_PARTS, "r-1");
            CompletableFuture<HttpResponse<String>> two = application.getAsync(THREE_PARTS, "r-2");
            CompletableFuture.allOf(one, two).get(60, TimeUnit.SECONDS);

            for (String request : List.of("r-1", "r-2")) {
                List<Line> own = lines.all().stream()
                        .filter(line -> request.equals(line.context().get("request")))
                        .toList();
                assertThat(own)
                        .extracting(Line::message)
                        .containsExactlyInAnyOrder("asking for bolt", "asking for washer", "asking for nut");
                assertThat(own)
                        .extracting(Line::thread)
                        .doesNotHaveDuplicates()
                        .allMatch(name -> name.startsWith("parallelmap-"));
            }
        }
    }

    @Test
    void aWorkersContextEndsWithTheCall() throws Exception {
        try (Downstream supplier = Downstream.answeringTogether(1);
                RunningApplication application = RunningApplication.asking(supplier, "--prices.threads=1");
                LogLines lines = LogLines.of(Prices.class)) {
            application.get("/prices?part=bolt", "r-1");
            PricesParallel wrapper = application.context().getBean(PricesParallel.class);
            // Without the carrier, which would overwrite what the first call may have left behind.
            MapOptions plain = MapOptions.defaults().pool(application.context().getBean(MeteredPool.class));
            wrapper.with(plain).ask(List.of("nut"));

            assertThat(lines.all())
                    .extracting(line -> line.context().get("request"))
                    .containsExactly("r-1", null);
        }
    }

    @Test
    void aFailingItemIsAnsweredWithItsDeclaredException() throws Exception {
        try (Downstream supplier = Downstream.answeringTogether(3);
                RunningApplication application = RunningApplication.asking(supplier)) {
            HttpResponse<String> response =
                    application.get("/prices?part=bolt&part=missing-one&part=missing-two", "r-1");

            assertThat(response.statusCode()).isEqualTo(502);
            assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(response.body())
                    .contains("\"title\":\"The supplier gave no price\"")
                    .contains("\"detail\":\"no price for missing-one: the supplier answered with status 404\"")
                    .contains("\"part\":\"missing-one\"");
        }
    }

    @Test
    void aRequestThatRunsAtShutdownIsAnswered() throws Exception {
        try (Downstream supplier = Downstream.answeringOnceReleased(3)) {
            RunningApplication application = RunningApplication.asking(supplier);
            int port = application.port();
            CompletableFuture<HttpResponse<String>> request = application.getAsync(THREE_PARTS, "r-1");
            supplier.awaitQuestions();
            Thread stopping = new Thread(application::close);
            stopping.start();
            awaitRefusal(port);

            assertThat(request).isNotDone();
            assertThat(stopping.isAlive()).isTrue();
            supplier.release();

            assertThat(request.get(60, TimeUnit.SECONDS).body()).isEqualTo(THREE_PRICES);
            stopping.join();
        }
    }

    @Test
    void aCallThatNobodyWaitsForEndsBeforeTheApplicationDoes() throws Exception {
        try (Downstream supplier = Downstream.answeringOnceReleased(1)) {
            RunningApplication application = RunningApplication.asking(supplier);
            int port = application.port();
            PricesParallel wrapper = application.context().getBean(PricesParallel.class);
            MapOptions options = application.context().getBean(MapOptions.class);
            CompletableFuture<List<Price>> prices = wrapper.with(options).askAsync(List.of("bolt"));
            supplier.awaitQuestions();
            Thread stopping = new Thread(application::close);
            stopping.start();
            awaitRefusal(port);

            assertThat(prices).isNotDone();
            supplier.release();
            stopping.join();

            assertThat(prices.get(60, TimeUnit.SECONDS)).containsExactly(new Price("bolt", new BigDecimal("4.25")));
            assertThatThrownBy(() -> wrapper.with(options).ask(List.of("nut"))).hasMessageContaining("is closed");
        }
    }

    @Test
    void theMetersOfThePoolCanBeSeen() throws Exception {
        try (Downstream supplier = Downstream.answeringTogether(3);
                RunningApplication application = RunningApplication.asking(supplier)) {
            application.get(THREE_PARTS, "r-1");
            application.get("/prices?part=bolt&part=missing", "r-2");

            String site = "tag=call.site:io.github.parallelmap.demo.spring.Prices.ask";
            String metrics = "/actuator/metrics/parallelmap.";
            assertThat(application
                            .get(metrics + "calls?tag=outcome:completed&" + site, "r-3")
                            .body())
                    .contains("{\"statistic\":\"COUNT\",\"value\":1.0}");
            assertThat(application
                            .get(metrics + "calls?tag=outcome:failed&" + site, "r-3")
                            .body())
                    .contains("{\"statistic\":\"COUNT\",\"value\":1.0}");
            assertThat(application.get(metrics + "items?" + site, "r-3").body())
                    .contains("{\"statistic\":\"COUNT\",\"value\":5.0}");
            assertThat(application.get(metrics + "failures?" + site, "r-3").body())
                    .contains("{\"statistic\":\"COUNT\",\"value\":1.0}");
            assertThat(application
                            .get(metrics + "active?tag=pool:prices", "r-3")
                            .body())
                    .contains("{\"statistic\":\"VALUE\",\"value\":0.0}");
        }
    }

    /** Waits until nobody is let in any more, which is how a graceful shutdown begins. */
    private static void awaitRefusal(int port) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() - deadline < 0) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (IOException e) {
                return;
            }
        }
        throw new AssertionError("still lets clients in");
    }
}
