package io.github.parallelmap.demo.spring;

import io.github.parallelmap.runtime.MapOptions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the prices of parts, in the order asked for. */
@RestController
class PriceController {
    private static final Logger LOG = LoggerFactory.getLogger(PriceController.class);

    private final PricesParallel prices;

    PriceController(PricesParallel prices, MapOptions options) {
        this.prices = prices.with(options);
    }

    @GetMapping("/prices")
    List<Price> prices(@RequestParam("part") List<String> parts) throws SupplierException, InterruptedException {
        LOG.info("{} parts", parts.size());
        return prices.ask(parts);
    }

    /** The declared exception of the lowest failed item, as the plain loop would have thrown it. */
    @ExceptionHandler
    ProblemDetail supplierFailed(SupplierException e) {
        LOG.warn("answering with an error", e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, e.getMessage());
        problem.setTitle("The supplier gave no price");
        problem.setProperty("part", e.part());
        return problem;
    }
}
