package jakartaed;

import io.github.parallelmap.ParallelMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

@Singleton
class Prices {
    private final Rates rates;

    @Inject
    Prices(Rates rates) {
        this.rates = rates;
    }

    @ParallelMap(threads = 2)
    double convert(double amount, String currency) {
        return amount * rates.of(currency);
    }
}
