package lomboked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscountsTest {
    private final DiscountsParallel parallel = new DiscountsParallel(new Discounts(0).withPercent(10));

    @Test
    void typesAndMembersThatLombokWritesAreThere() {
        List<Price> prices = parallel.discounted(List.of(new Price("a", 100), new Price("b", 200)), new int[] {1, 2});

        assertEquals(List.of(new Price("a", 90), new Price("b", 360)), prices);
    }

    @Test
    void aTypeThatLombokWritesMayBeAParameters() {
        assertEquals(List.of(new Price("c", 10)), parallel.built(List.of(Price.builder()), "c"));
    }

    @Test
    void whatLombokSneaksOutIsThrownAsItself() {
        assertEquals(List.of("x"), parallel.read(List.of("x")));
        assertThrows(IOException.class, () -> parallel.read(List.of("x", "")));
    }

    @Test
    void aNullThatLombokChecksForIsTheItemsFailure() {
        List<Price> prices = Arrays.asList(new Price("a", 100), null);

        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> parallel.discounted(prices, new int[] {1, 1}));

        assertEquals("price is marked non-null but is null", thrown.getMessage());
    }
}
