package springed;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the wrapper injected, as its users do. */
@Component
class Invoice {
    private final PricesParallel prices;

    Invoice(PricesParallel prices) {
        this.prices = prices;
    }

    double total(double[] amounts, List<String> currencies) {
        return Arrays.stream(prices.convert(amounts, currencies)).sum();
    }
}
