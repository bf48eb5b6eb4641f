package io.github.parallelmap.runtime;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;

/** What always holds, on a Spark cluster: the runtime's own tests, each run over every variant. */
class GuaranteesTest {
    private static final String LOST =
            "looks for what a higher item has thrown, too; Spark drops what a cancelled task gives";

    @Nested
    class Order extends OrderTest {}

    @Nested
    class Failure extends FailureTest {
        @Override
        @EveryCall(workers = 2, needs = Variant.Trait.FAILS)
        @Disabled(LOST)
        void theLowestFailureIsThrownEvenIfAHigherOneCameFirst(Setting setting) {}

        @Override
        @EveryCall(workers = 3, needs = Variant.Trait.FAILS)
        @Disabled(LOST)
        void aLowerItemThatFailsLaterTakesTheHigherOnesPlace(Setting setting) {}
    }

    @Nested
    class Structure extends StructureTest {}

    @Nested
    class Interruption extends InterruptionTest {
        @Override
        @EveryCall
        @Disabled("has 30 s for 640 calls, which is too little where each is a job")
        void noInterruptStraysIntoAnotherCall(Setting setting) {}
    }

    @Nested
    class Timeout extends TimeoutTest {}

    @Nested
    class Input extends InputTest {}

    @Nested
    class Threads extends ThreadsTest {}

    @Nested
    class Progress extends ProgressTest {}

    @Nested
    class Pools extends PoolsTest {}
}
