package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.FAILS;
import static io.github.parallelmap.runtime.Variant.Trait.READS_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.runtime.Setting.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Guarantee 5: a call that takes too long is stopped as if its caller were interrupted. */
class TimeoutTest {
    private static final Duration SOON = Duration.ofMillis(20);

    private static Session soon(Session session) {
        return session.with(options -> options.timeout(SOON));
    }

    @EveryCall(options = true, needs = FAILS)
    void aCallThatTakesTooLongInterruptsItsItemsAndWaitsForThem(Setting setting) {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger interrupted = new AtomicInteger();
        try (Session session = soon(setting.open(2))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(10, item -> {
                begun.incrementAndGet();
                running.incrementAndGet();
                try {
                    return Await.interrupt();
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw e;
                } finally {
                    running.decrementAndGet();
                }
            }));

            assertThat(running).hasValue(0);
            assertThat(begun.get()).isLessThanOrEqualTo(2);
            assertThat(interrupted).as("interrupted of those begun").hasValue(begun.get());
            assertThat(ending.failure())
                    .isExactlyInstanceOf(MapTimeoutException.class)
                    .hasMessageContaining(Setting.class.getName() + ".method")
                    .hasMessageContaining(setting.variant().done(0, 10))
                    .hasMessageContaining("PT0.02S");
            assertThat(ending.interrupted()).as("the flag is up").isFalse();
        }
    }

    @EveryCall(options = true, needs = FAILS)
    void aMethodThatDeclaresInterruptedExceptionTimesOutAlike(Setting setting) {
        try (Session session = soon(setting.open(2)).interruptible()) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(3, item -> Await.interrupt()));

            assertThat(ending.failure()).isExactlyInstanceOf(MapTimeoutException.class);
            assertThat(ending.interrupted()).isFalse();
        }
    }

    @EveryCall(
            options = true,
            needs = {FAILS, READS_FIRST})
    void itemsThatWereDoneAreCounted(Setting setting) {
        AtomicInteger done = new AtomicInteger();
        try (Session session = soon(setting.open(1))) {
            Ending<List<Integer>> ending =
                    Ending.of(() -> session.run(10, item -> item < 4 ? done.incrementAndGet() : Await.interrupt()));

            assertThat(ending.failure())
                    .isExactlyInstanceOf(MapTimeoutException.class)
                    .hasMessageContaining(": " + done + " of 10 items");
        }
    }

    @EveryCall(options = true)
    void aCallThatIsInTimeKeepsItsResults(Setting setting) throws Throwable {
        try (Session session = setting.open(2).with(options -> options.timeout(Duration.ofMinutes(10)))) {
            for (int round = 0; round < setting.kind().rounds(200); round++) {
                assertThat(session.run(20, item -> item)).isEqualTo(Setting.items(20));
            }
        }
    }

    @EveryCall(options = true)
    void aTimeoutBeyondAllClocksIsNone(Setting setting) throws Throwable {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        try (Session session = setting.open(2).with(options -> options.timeout(longest))) {
            assertThat(session.run(20, item -> item)).isEqualTo(Setting.items(20));
        }
    }

    @EveryCall(options = true, needs = FAILS)
    void anItemThatFailedBeforeIsSuppressed(Setting setting) {
        anItemThatFailedBeforeIsSuppressed(setting, SOON);
    }

    final void anItemThatFailedBeforeIsSuppressed(Setting setting, Duration timeout) {
        IOException failure = new IOException("item 0");
        AtomicBoolean failed = new AtomicBoolean();
        try (Session session = setting.open(1)
                .with(options -> options.onFailure(OnFailure.FINISH).timeout(timeout))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(2, item -> {
                if (item == 0) {
                    failed.set(true);
                    throw failure;
                }
                return Await.interrupt();
            }));

            assertThat(ending.failure()).isExactlyInstanceOf(MapTimeoutException.class);
            assertThat(List.of(ending.failure().getSuppressed()).contains(failure))
                    .as("suppressed, if it began in time")
                    .isEqualTo(failed.get());
        }
    }

    @EveryCall(options = true, needs = FAILS)
    void timeoutsThatRaceWithTheEndLeaveNoFlagAndNoWrongResult(Setting setting) {
        AtomicInteger strays = new AtomicInteger();
        try (Session open = setting.open(2)) {
            Session session = open.with(options -> options.timeout(Duration.ofNanos(60_000)));
            for (int round = 0; round < setting.kind().rounds(500); round++) {
                Ending<List<Integer>> ending = Ending.of(() -> session.run(20, item -> {
                    for (int i = 0; i < 300; i++) {
                        Thread.onSpinWait();
                    }
                    return item;
                }));
                Ending<List<Integer>> next = Ending.of(() -> open.run(4, item -> {
                    if (Thread.currentThread().isInterrupted()) {
                        strays.incrementAndGet();
                    }
                    return item;
                }));

                if (ending.thrown() == null) {
                    assertThat(ending.result()).isEqualTo(Setting.items(20));
                } else {
                    assertThat(ending.thrown()).isExactlyInstanceOf(MapTimeoutException.class);
                }
                assertThat(ending.interrupted()).as("round " + round).isFalse();
                assertThat(next.result()).hasSize(4);
                assertThat(next.interrupted()).as("after round " + round).isFalse();
            }
            assertThat(strays).hasValue(0);
        }
    }

    @Test
    void aCallThatWaitsForASizedPoolTimesOutBeforeItBegins() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        try (ParallelPool pool = ParallelPool.ofThreads(1)) {
            Ending.Elsewhere<List<Integer>> first = Ending.elsewhere(() -> pool.map(List.of(0), item -> {
                begun.countDown();
                Await.latch(release);
                return item;
            }));
            Await.latch(begun);
            Session second = new Session(
                    Variant.EAGER,
                    new PoolKind.Opened(pool, () -> {}),
                    MapOptions.defaults().pool(pool).timeout(SOON),
                    CallSite.of(TimeoutTest.class, "method", MapOptions.defaults()));

            Ending<List<Integer>> ending = Ending.of(() -> second.run(3, item -> ran.incrementAndGet()));
            release.countDown();

            assertThat(ending.failure())
                    .isExactlyInstanceOf(MapTimeoutException.class)
                    .hasMessageContaining("0 of 3 items");
            assertThat(first.join().result()).containsExactly(0);
            assertThat(ran).hasValue(0);
        }
    }

    /** Two calls in the place of one item, by way of the shared pool: the second waits for the first, but not longer. */
    @Test
    void aNestedCallThatWaitsForItsPlaceTimesOut() throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch timedOut = new CountDownLatch(1);
        List<Ending<List<Integer>>> endings = new ArrayList<>();
        try (ParallelPool pool = ParallelPool.ofThreads(1)) {
            Session impatient = new Session(
                    Variant.EAGER,
                    new PoolKind.Opened(pool, () -> {}),
                    MapOptions.defaults().pool(pool).timeout(SOON),
                    CallSite.of(TimeoutTest.class, "method", MapOptions.defaults()));
            MapOptions both = MapOptions.defaults().threads(2);
            Ending.Elsewhere<?> caller = Ending.elsewhere(() -> pool.map(
                    List.of(0),
                    outer -> Eager.<Integer, Integer>map(both, List.of(0, 1), middle -> {
                        if (middle == 0) {
                            pool.map(List.of(0), inner -> {
                                firstRuns.countDown();
                                Await.latch(release);
                                return inner;
                            });
                        } else {
                            Await.latch(firstRuns);
                            endings.add(Ending.of(() -> impatient.run(1, inner -> inner)));
                            timedOut.countDown();
                        }
                        return middle;
                    })));
            try {
                Await.latch(timedOut);
            } finally {
                release.countDown();
            }

            caller.join().result();
            assertThat(endings.get(0).failure()).isExactlyInstanceOf(MapTimeoutException.class);
        }
    }
}
