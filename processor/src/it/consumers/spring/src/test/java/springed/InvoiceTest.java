package springed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class InvoiceTest {
    @Test
    void theWrapperIsInjectedWithItsOwner() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext("springed")) {
            double total = context.getBean(Invoice.class).total(new double[] {10, 20}, List.of("EUR", "USD"));

            assertEquals(50, total);
            assertSame(context.getBean(PricesParallel.class), context.getBean(PricesParallel.class));
        }
    }
}
