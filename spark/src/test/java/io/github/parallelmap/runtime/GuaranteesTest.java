package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;

/** What always holds, on a Spark cluster: the runtime's own tests, each run over every variant. */
class GuaranteesTest {
    private static final String LOST =
            "looks for what a higher item has thrown, too; Spark drops what a cancelled task gives";

    private static final Duration IN_TIME_FOR_FOUR = Duration.ofSeconds(2);

    @Nested
    class Order extends OrderTest {}

    @Nested
    class Failure extends FailureTest {
        @Override
        @EveryCall(workers = 2, needs = Variant.Trait.FAILS)
        @Disabled(LOST)
        void theFirstFailureIsThrownEvenIfALaterItemFailedSooner(Setting setting) {}

        @Override
        @EveryCall(workers = 3, needs = Variant.Trait.FAILS)
        @Disabled(LOST)
        void aLowerItemThatFailsLaterTakesTheHigherOnesPlace(Setting setting) {}
    }

    @Nested
    class Structure extends StructureTest {}

    @Nested
    class Interruption extends InterruptionTest {}

    @Nested
    class Timeout extends TimeoutTest {
        @Override
        @EveryCall(
                options = true,
                needs = {Variant.Trait.FAILS, Variant.Trait.READS_FIRST})
        @Disabled("counts the items of a task that the timeout ends, whose results are lost")
        void itemsThatWereDoneAreCounted(Setting setting) {}

        /** Takes its place: where every item is a task, no result of another is lost. */
        @EveryCall(
                options = true,
                needs = {Variant.Trait.FAILS, Variant.Trait.READS_FIRST})
        void itemsOfTasksThatWereDoneAreCounted(Setting setting) throws Throwable {
            try (Setting.Session session = setting.open(1).with(options -> options.chunk(1))) {
                assertThat(session.run(1, item -> item)).containsExactly(0);

                Ending<List<Integer>> ending =
                        Ending.of(() -> session.with(options -> options.timeout(IN_TIME_FOR_FOUR))
                                .run(10, item -> item < 4 ? item : Await.interrupt()));

                assertThat(ending.failure())
                        .isExactlyInstanceOf(MapTimeoutException.class)
                        .hasMessageContaining(": 4 of 10 items");
            }
        }

        /** After longer than elsewhere: what a task has thrown is lost if the timeout passes before it has ended. */
        @Override
        @EveryCall(options = true, needs = Variant.Trait.FAILS)
        void anItemThatFailedBeforeIsSuppressed(Setting setting) {
            anItemThatFailedBeforeIsSuppressed(setting, IN_TIME_FOR_FOUR);
        }
    }

    @Nested
    class Input extends InputTest {}

    @Nested
    class Threads extends ThreadsTest {}

    @Nested
    class Progress extends ProgressTest {}

    @Nested
    class Pools extends PoolsTest {}
}
