package jakartaed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Has the wrapper injected, as its users do. */
@Singleton
class Invoice {
    private final PricesParallel prices;

    @Inject
    Invoice(PricesParallel prices) {
        this.prices = prices;
    }

    double total(double[] amounts, List<String> currencies) {
        return Arrays.stream(prices.convert(amounts, currencies)).sum();
    }
}
