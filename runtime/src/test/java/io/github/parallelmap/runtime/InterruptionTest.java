package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.CALLER_WORKS;
import static io.github.parallelmap.runtime.Variant.Trait.DECLARES;
import static io.github.parallelmap.runtime.Variant.Trait.FAILS;
import static io.github.parallelmap.runtime.Variant.Trait.WAITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.Setting.Session;
import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guarantee 4: an interrupt stops the call it was meant for, and no other. */
class InterruptionTest {
    @EveryCall(needs = WAITS)
    void aCallerThatIsAlreadyInterruptedStopsAtOnce(Setting setting) throws Exception {
        try (Session session = setting.open(2)) {
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> {
                Thread.currentThread().interrupt();
                return session.run(10, item -> Await.interrupt());
            });

            Ending<List<Integer>> ending = caller.join();
            assertThat(ending.failure()).isInstanceOf(MapCancelledException.class);
            assertThat(ending.interrupted()).as("the flag is up").isTrue();
        }
    }

    @EveryCall(options = true, needs = DECLARES)
    void aMethodThatDeclaresItThrowsInterruptedExceptionAndLowersTheFlag(Setting setting) throws Exception {
        try (Session session = setting.open(2).interruptible()) {
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> {
                Thread.currentThread().interrupt();
                return session.run(10, item -> Await.interrupt());
            });

            Ending<List<Integer>> ending = caller.join();
            assertThat(ending.failure()).isExactlyInstanceOf(InterruptedException.class);
            assertThat(ending.interrupted()).as("the flag is up").isFalse();
        }
    }

    @EveryCall(needs = WAITS)
    void anInterruptedCallWaitsForItsItemsAndSaysHowManyWereDone(Setting setting) throws Exception {
        AtomicInteger running = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger runningAtReturn = new AtomicInteger(-1);
        try (Session session = setting.open(2)) {
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> {
                try {
                    return session.run(10, item -> {
                        running.incrementAndGet();
                        try {
                            begun.countDown();
                            return Await.undeclaredInterrupt();
                        } finally {
                            running.decrementAndGet();
                        }
                    });
                } finally {
                    runningAtReturn.set(running.get());
                }
            });
            Await.latch(begun);
            caller.interrupt();

            Ending<List<Integer>> ending = caller.join();
            assertThat(ending.failure())
                    .isInstanceOf(MapCancelledException.class)
                    .hasMessageContaining(setting.variant().done(0, 10));
            assertThat(ending.interrupted()).isTrue();
            assertThat(runningAtReturn).hasValue(0);
        }
    }

    @EveryCall(workers = 2, needs = CALLER_WORKS)
    void aCallerThatWorksItselfStopsTheOthersToo(Setting setting) throws Exception {
        AtomicReference<@Nullable Thread> callingThread = new AtomicReference<>();
        CountDownLatch bothBegun = new CountDownLatch(2);
        AtomicInteger interrupted = new AtomicInteger();
        try (Session session = setting.open(2)) {
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> session.run(2, item -> {
                if (session.callerWorks() && Ending.Caller.isCurrent()) {
                    callingThread.set(Thread.currentThread());
                }
                Await.meet(bothBegun);
                try {
                    return Await.undeclaredInterrupt();
                } catch (IllegalStateException e) {
                    interrupted.incrementAndGet();
                    throw e;
                }
            }));
            Await.latch(bothBegun);
            caller.interrupt();

            Ending<List<Integer>> ending = caller.join();
            assertThat(ending.failure()).isInstanceOf(MapCancelledException.class);
            assertThat(ending.interrupted()).isTrue();
            assertThat(interrupted).as("interrupted items").hasValue(2);
            assertThat(callingThread.get() != null).as("the caller worked").isEqualTo(session.callerWorks());
        }
    }

    @EveryCall(workers = 2, needs = WAITS)
    void aCallerThatOnlyWaitsStopsTheItemsOfOthers(Setting setting) throws Exception {
        CountDownLatch bothBegun = new CountDownLatch(2);
        try (Session session = setting.open(2)) {
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> session.run(2, item -> {
                Await.meet(bothBegun);
                if (Ending.Caller.isCurrent()) {
                    return item;
                }
                return Await.interrupt();
            }));
            Await.latch(bothBegun);
            caller.awaitWaiting();
            caller.interrupt();

            Ending<List<Integer>> ending = caller.join();
            assertThat(ending.failure()).isInstanceOf(MapCancelledException.class);
            assertThat(ending.interrupted()).isTrue();
        }
    }

    @EveryCall(needs = WAITS)
    void anInterruptThatComesAsTheCallEndsIsNotLost(Setting setting) throws Exception {
        int rounds = setting.kind().rounds(1_000);
        try (Session session = setting.open(2)) {
            Ending.Elsewhere<Integer> caller = Ending.elsewhere(() -> {
                Thread mine = Thread.currentThread();
                int stopped = 0;
                for (int round = 0; round < rounds; round++) {
                    Ending<List<Integer>> ending = Ending.of(() -> session.run(4, item -> {
                        if (item == 3) {
                            mine.interrupt();
                        }
                        return item;
                    }));
                    assertThat(ending.interrupted())
                            .as("round " + round + ": the flag is up")
                            .isTrue();
                    if (ending.thrown() != null) {
                        assertThat(ending.thrown()).isInstanceOf(MapCancelledException.class);
                        stopped++;
                    }
                }
                return stopped;
            });

            assertThat(caller.join().result()).isBetween(0, rounds);
        }
    }

    @EveryCall
    void anInterruptedCallerWithoutItemsReturnsWithItsFlagUp(Setting setting) {
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> {
                Thread.currentThread().interrupt();
                return session.run(0, item -> item);
            });

            assertThat(ending.result()).isEmpty();
            assertThat(ending.interrupted()).isTrue();
        }
    }

    @EveryCall(workers = 2, needs = FAILS)
    void aFailedCallLeavesNoFlagOnTheCaller(Setting setting) {
        try (Session session = setting.open(2).with(options -> options.chunk(1))) {
            for (int round = 0; round < setting.kind().rounds(300); round++) {
                CountDownLatch bothBegun = new CountDownLatch(2);
                Ending<List<Integer>> ending = Ending.of(() -> session.run(2, item -> {
                    Await.meet(bothBegun);
                    if (item == 0) {
                        throw new IOException("item 0");
                    }
                    Await.raisedFlag();
                    return item;
                }));

                assertThat(ending.failure()).hasMessage("item 0");
                assertThat(ending.interrupted()).as("round " + round).isFalse();
            }
        }
    }

    /**
     * Several callers share a pool, each in turn with a call whose items fail and so interrupt each other, and one whose
     * items do not: those must never see an interrupt.
     */
    @EveryCall
    void noInterruptStraysIntoAnotherCall(Setting setting) throws Exception {
        long seed = new Random().nextLong();
        int rounds = setting.kind().rounds(80);
        AtomicInteger strays = new AtomicInteger();
        try (Session session = setting.open(4)) {
            List<Ending.Elsewhere<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Random random = new Random(seed + i);
                callers.add(Ending.elsewhere(() -> {
                    int flags = 0;
                    for (int round = 0; round < rounds; round++) {
                        int failing = random.nextInt(6);
                        int work = random.nextInt(3_000);
                        Ending<List<Integer>> failed = Ending.of(() -> session.run(8, item -> {
                            if (item == failing) {
                                throw new IOException("item " + item);
                            }
                            if (spin(work) && item < failing) {
                                strays.incrementAndGet();
                            }
                            return item;
                        }));
                        assertThat(failed.failure()).hasMessage("item " + failing);
                        flags += failed.interrupted() ? 1 : 0;
                        Ending<List<Integer>> clean = Ending.of(() -> session.run(8, item -> {
                            if (spin(work)) {
                                strays.incrementAndGet();
                            }
                            return item;
                        }));
                        assertThat(clean.result()).hasSize(8);
                        flags += clean.interrupted() ? 1 : 0;
                    }
                    return flags;
                }));
            }

            for (Ending.Elsewhere<Integer> caller : callers) {
                assertThat(caller.join().result())
                        .as("flags left on callers, seed " + seed)
                        .isZero();
            }
            assertThat(strays)
                    .as("stray interrupts seen by items, seed " + seed)
                    .hasValue(0);
        }
    }

    /** Works for a while without lowering the flag; tells whether it was up. */
    private static boolean spin(int work) {
        for (int i = 0; i < work; i++) {
            Thread.onSpinWait();
        }
        return Thread.currentThread().isInterrupted();
    }

    @EveryCall(
            workers = 2,
            needs = {FAILS, WAITS})
    void aStoppedOuterCallInterruptsTheCallsInsideIt(Setting setting) {
        IOException failure = new IOException("outer item 0");
        CountDownLatch innerBegun = new CountDownLatch(1);
        AtomicInteger innerInterrupted = new AtomicInteger();
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(2, outer -> {
                if (outer == 0) {
                    Await.latch(innerBegun);
                    throw failure;
                }
                return session.run(1, inner -> {
                            innerBegun.countDown();
                            try {
                                return Await.interrupt();
                            } catch (InterruptedException e) {
                                innerInterrupted.incrementAndGet();
                                throw e;
                            }
                        })
                        .size();
            }));

            assertThat(ending.failure()).isSameAs(failure);
            assertThat(ending.interrupted()).isFalse();
            assertThat(innerInterrupted).hasValue(1);
            assertThat(failure.getSuppressed())
                    .as("an inner call that was stopped has not failed")
                    .hasOnlyElementsOfType(ItemFailure.class);
        }
    }

    @EveryCall(workers = 2, needs = WAITS)
    void anInterruptedCallerStopsTheCallsInsideItsItems(Setting setting) throws Exception {
        CountDownLatch innerBegun = new CountDownLatch(2);
        AtomicInteger innerInterrupted = new AtomicInteger();
        try (Session session = setting.open(4)) {
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> session.run(
                    2,
                    outer -> session.run(1, inner -> {
                                innerBegun.countDown();
                                try {
                                    return Await.undeclaredInterrupt();
                                } catch (IllegalStateException e) {
                                    innerInterrupted.incrementAndGet();
                                    throw e;
                                }
                            })
                            .size()));
            Await.latch(innerBegun);
            caller.interrupt();

            Ending<List<Integer>> ending = caller.join();
            assertThat(ending.failure()).isInstanceOf(MapCancelledException.class);
            assertThat(ending.interrupted()).isTrue();
            assertThat(innerInterrupted).hasValue(2);
        }
    }

    /**
     * The thread of an outer item is interrupted twice: by the inner call that it makes, then by the outer call. Both are
     * used up when the outer call ends.
     */
    @Test
    void anOuterInterruptOnTopOfAnInnerOneLeavesNoFlag() throws Exception {
        HandOver outerExecutor = new HandOver();
        HandOver innerExecutor = new HandOver();
        IOException outerFailure = new IOException("outer item 0");
        CountDownLatch innerInterrupted = new CountDownLatch(1);
        CountDownLatch innerOnBoth = new CountDownLatch(2);
        try (ParallelPool outerPool = ParallelPool.over(outerExecutor, 2);
                ParallelPool innerPool = ParallelPool.over(innerExecutor, 2)) {
            Ending.Elsewhere<?> caller = Ending.elsewhere(() -> outerPool.map(List.of(0, 1), outer -> {
                if (outer == 0) {
                    outerExecutor.begun();
                    Await.latch(innerInterrupted);
                    throw outerFailure;
                }
                return innerPool.map(List.of(0, 1), inner -> {
                    if (inner == 0) {
                        innerExecutor.begun();
                        Await.meet(innerOnBoth);
                        throw new IOException("inner item 0");
                    }
                    Await.meet(innerOnBoth);
                    Await.raisedFlag();
                    innerInterrupted.countDown();
                    Ending.Caller.awaitInterrupts(2);
                    return inner;
                });
            }));

            Ending<?> ending = caller.join();
            assertThat(ending.failure()).isSameAs(outerFailure);
            assertThat(ending.interrupted()).as("the flag is up").isFalse();
        }
    }

    /** As before, the other way round: first the outer call, then the inner one. */
    @Test
    void anInnerInterruptOnTopOfAnOuterOneLeavesNoFlag() throws Exception {
        HandOver outerExecutor = new HandOver();
        HandOver innerExecutor = new HandOver();
        IOException outerFailure = new IOException("outer item 0");
        CountDownLatch outerInterrupted = new CountDownLatch(1);
        CountDownLatch innerOnBoth = new CountDownLatch(2);
        try (ParallelPool outerPool = ParallelPool.over(outerExecutor, 2);
                ParallelPool innerPool = ParallelPool.over(innerExecutor, 2)) {
            Ending.Elsewhere<?> caller = Ending.elsewhere(() -> outerPool.map(List.of(0, 1), outer -> {
                if (outer == 0) {
                    outerExecutor.begun();
                    Await.uninterruptibly(innerOnBoth);
                    throw outerFailure;
                }
                return innerPool.map(List.of(0, 1), inner -> {
                    if (inner == 0) {
                        innerExecutor.begun();
                        Await.meet(innerOnBoth);
                        Await.uninterruptibly(outerInterrupted);
                        throw new IOException("inner item 0");
                    }
                    Await.meet(innerOnBoth);
                    Await.raisedFlag();
                    outerInterrupted.countDown();
                    Ending.Caller.awaitInterrupts(2);
                    return inner;
                });
            }));

            Ending<?> ending = caller.join();
            assertThat(ending.failure()).isSameAs(outerFailure);
            assertThat(ending.interrupted()).as("the flag is up").isFalse();
        }
    }

    @Test
    void anOuterInterruptIsStillThereWhenAnInnerCallHasUsedUpItsOwn() throws Exception {
        HandOver outerExecutor = new HandOver();
        HandOver innerExecutor = new HandOver();
        CountDownLatch innerInterrupted = new CountDownLatch(1);
        CountDownLatch innerOnBoth = new CountDownLatch(2);
        AtomicBoolean flagAfterInner = new AtomicBoolean();
        try (ParallelPool outerPool = ParallelPool.over(outerExecutor, 2);
                ParallelPool innerPool = ParallelPool.over(innerExecutor, 2)) {
            Ending.Elsewhere<?> caller = Ending.elsewhere(() -> outerPool.map(List.of(0, 1), outer -> {
                if (outer == 0) {
                    outerExecutor.begun();
                    Await.latch(innerInterrupted);
                    throw new IOException("outer item 0");
                }
                Ending<?> inside = Ending.of(() -> innerPool.map(List.of(0, 1), inner -> {
                    if (inner == 0) {
                        innerExecutor.begun();
                        Await.meet(innerOnBoth);
                        throw new IOException("inner item 0");
                    }
                    Await.meet(innerOnBoth);
                    Await.raisedFlag();
                    innerInterrupted.countDown();
                    Ending.Caller.awaitInterrupts(2);
                    return inner;
                }));
                flagAfterInner.set(inside.interrupted());
                return outer;
            }));

            assertThat(caller.join().failure()).hasMessage("outer item 0");
            assertThat(flagAfterInner).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aFlagThatAnItemRaisesOnItsOwnThreadDoesNotReachAnotherCall(PoolKind kind) throws Exception {
        AtomicInteger strays = new AtomicInteger();
        CountDownLatch firstBegun = new CountDownLatch(1);
        CountDownLatch secondWaits = new CountDownLatch(1);
        try (PoolKind.Opened opened = kind.open(1)) {
            ParallelPool pool = opened.pool();
            Ending.Elsewhere<?> first = Ending.elsewhere(() -> pool.map(List.of(0), item -> {
                firstBegun.countDown();
                Await.latch(secondWaits);
                Thread.currentThread().interrupt();
                return item;
            }));
            Await.latch(firstBegun);
            Ending.Elsewhere<?> second = Ending.elsewhere(() -> pool.map(List.of(0), item -> {
                if (Thread.currentThread().isInterrupted()) {
                    strays.incrementAndGet();
                }
                return item;
            }));
            Await.until(
                    "the second call waits or is over",
                    () -> second.isOver() || second.thread().getState() == Thread.State.WAITING);
            secondWaits.countDown();

            first.join();
            assertThat(second.join().result()).isEqualTo(List.of(0));
            assertThat(strays).hasValue(0);
        }
    }

    @Test
    void anInterruptThatAnItemWrapsEndsTheCallIfTheFlagIsUp() {
        MapOptions options = MapOptions.defaults().threads(1);

        assertThatThrownBy(() -> Eager.map(options, Setting.items(3), item -> {
                    Thread.currentThread().interrupt();
                    return Await.undeclaredInterrupt();
                }))
                .isInstanceOf(MapCancelledException.class)
                .satisfies(thrown ->
                        assertThat(thrown.getSuppressed()).hasAtLeastOneElementOfType(IllegalStateException.class));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptThatAnItemSwallowsIsThatItemsFailure() {
        MapOptions options = MapOptions.defaults().threads(1);

        assertThatThrownBy(() -> Eager.map(options, Setting.items(3), item -> {
                    Thread.currentThread().interrupt();
                    try {
                        return Await.interrupt();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatAnItemOnTheCallersThreadAnswersToAnInterruptIsThrownAsItIs() {
        InterruptedException answer = new InterruptedException("mine");
        Mapper mapper = CallSite.of(InterruptionTest.class, "method", MapOptions.defaults())
                .interruptible()
                .mapper(MapOptions.defaults().threads(1));

        assertThatThrownBy(() -> Eager.map(mapper, Setting.items(3), item -> {
                    if (item == 1) {
                        throw answer;
                    }
                    return item;
                }))
                .isSameAs(answer);
        assertThat(Thread.interrupted()).isFalse();
    }

    /** Interrupting a thread closes the channel that it blocks in, which is the user's own code. */
    private static final class StubbornChannel extends AbstractInterruptibleChannel {
        @Override
        protected void implCloseChannel() {
            throw new IllegalStateException("cannot be closed");
        }

        int read() throws Exception {
            boolean completed = false;
            try {
                begin();
                return Await.interrupt();
            } finally {
                end(completed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anInterruptThatThrowsStopsTheCallAllTheSame(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(3)) {
            IOException failure = new IOException("item 0");
            CountDownLatch reading = new CountDownLatch(2);
            MapOptions options = MapOptions.defaults().pool(opened.pool()).threads(3);
            Ending.Elsewhere<List<Integer>> failing =
                    Ending.elsewhere(() -> Eager.map(options, Setting.items(3), item -> {
                        if (item == 0) {
                            Await.latch(reading);
                            throw failure;
                        }
                        reading.countDown();
                        return new StubbornChannel().read();
                    }));
            Ending.Elsewhere<List<Integer>> late = Ending.elsewhere(() -> Eager.map(
                    options.timeout(Duration.ofMillis(20)), Setting.items(2), item -> new StubbornChannel().read()));

            assertThat(failing.join().failure()).isSameAs(failure);
            assertThat(late.join().failure()).isInstanceOf(MapTimeoutException.class);
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Integer> cancelled = opened.pool().submit(() -> {
                begun.countDown();
                return new StubbornChannel().read();
            });
            Await.latch(begun);
            assertThat(cancelled.cancel(true)).isTrue();
        }
    }
}
