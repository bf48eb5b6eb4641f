package io.github.parallelmap.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What the runtime makes of the time that items have taken. */
@DisabledIfSystemProperty(named = "parallelmap.itemNanos", matches = ".+", disabledReason = "the estimate is forced")
class ItemCostTest {
    private static final int MILLI = 1_000_000;

    private final ItemCost cost = new ItemCost();

    @Test
    void isUnknownAtFirstAndItemsAreTakenOneByOne() {
        assertEquals(Float.POSITIVE_INFINITY, cost.expected(1));
        assertEquals(1, cost.rangeLimit());
        assertEquals(1, cost.rangeFloor());
        assertEquals(1, cost.strip());
    }

    @Test
    void isWhatTheFirstItemsHaveTaken() {
        cost.measured(100, MILLI);
        assertEquals(MILLI, cost.expected(100));
    }

    @Test
    void followsItemsThatGetCheaperWhateverTheirNumber() {
        cost.measured(1, MILLI);
        for (int i = 0; i < 50; i++) {
            cost.measured(10, 100);
        }
        assertEquals(10, cost.expected(1), 1);
    }

    @Test
    void followsItemsThatGetDearerStepByStep() {
        cost.measured(1_000, MILLI);
        cost.measured(1, MILLI);
        assertTrue(cost.expected(1) < 2_000, "once may be chance");
        for (int i = 0; i < 50; i++) {
            cost.measured(1, MILLI);
        }
        assertEquals(MILLI, cost.expected(1), MILLI / 10f);
    }

    @Test
    void isHardlyRaisedByMeasurementsThatAreMostlyOfWhatIsAround() {
        cost.measured(1_000_000, MILLI);
        for (int i = 0; i < 10; i++) {
            cost.measured(1, 60);
        }
        assertTrue(cost.expected(1) < 1.2f, () -> "now " + cost.expected(1));
    }

    @Test
    void givesRangesThatTakeLongBesideClaimingThemAndNotTooLong() {
        cost.measured(1_000, 1_000);
        assertEquals(1_000, cost.rangeFloor());
        assertEquals(50_000, cost.rangeLimit());
        cost.forget();
        cost.measured(1, MILLI);
        assertEquals(1, cost.rangeFloor());
        assertEquals(1, cost.rangeLimit());
    }

    @Test
    void givesLongerRangesWhereTheyAreSentElsewhere() {
        ItemCost elsewhere = cost.elsewhere();
        assertEquals(1, elsewhere.rangeFloor());
        elsewhere.measured(1, MILLI);
        assertEquals(10, elsewhere.rangeFloor());
        assertEquals(150, elsewhere.rangeLimit());
        assertEquals(1, cost.rangeLimit(), "what they cost here is not known by that");
    }

    @Test
    void looksBetweenAnyTwoItemsThatTake100NanosOnceItIsTrusted() {
        cost.measured(10, 1_000);
        assertEquals(512, cost.strip(), "cold code takes many times as long");
        for (int i = 0; i < 100; i++) {
            cost.called();
        }
        assertEquals(1, cost.strip());
        cost.forget();
        cost.measured(10, 990);
        assertEquals(64, cost.strip());
        cost.forget();
        cost.measured(1_000, 1_000);
        assertEquals(512, cost.strip());
    }
}
