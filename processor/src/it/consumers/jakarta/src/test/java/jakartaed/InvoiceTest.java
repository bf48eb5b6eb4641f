package jakartaed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceTest {
    @Test
    void theWrapperIsInjectedWithItsOwner() {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            double total = container.select(Invoice.class).get().total(new double[] {10, 20}, List.of("EUR", "USD"));

            assertEquals(50, total);
            assertSame(
                    container.select(PricesParallel.class).get(),
                    container.select(PricesParallel.class).get());
        }
    }
}
