package springed;

import io.github.parallelmap.ParallelMap;
import org.springframework.stereotype.Component;

@Component
class Prices {
    private final Rates rates;

    Prices(Rates rates) {
        this.rates = rates;
    }

    @ParallelMap(threads = 2)
    double convert(double amount, String currency) {
        return amount * rates.of(currency);
    }
}
