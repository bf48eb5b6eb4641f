package io.github.parallelmap.runtime;

import org.junit.jupiter.api.Nested;

/** What always holds, on a Spark cluster: the runtime's own tests, each run over every variant. */
class GuaranteesTest {
    @Nested
    class Order extends OrderTest {}

    @Nested
    class Failure extends FailureTest {}

    @Nested
    class Structure extends StructureTest {}

    @Nested
    class Interruption extends InterruptionTest {}

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
