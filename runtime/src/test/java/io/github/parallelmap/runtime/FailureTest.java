package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.FAILS;
import static io.github.parallelmap.runtime.Variant.Trait.READS_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.runtime.Setting.Session;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guarantee 2: a call fails as the plain loop would have, with its first failure. */
class FailureTest {
    @EveryCall
    void theVeryObjectThatAnItemThrewReachesTheCaller(Setting setting) {
        List<Throwable> kinds = List.of(
                new FileNotFoundException("checked"),
                new IllegalStateException("unchecked"),
                new AssertionError("error"),
                new StackOverflowError("error of the virtual machine"),
                new Throwable("neither"));
        for (Throwable thrown : kinds) {
            try (Session session = setting.open(2)) {
                Ending<List<Integer>> ending = Ending.of(() -> session.run(10, item -> {
                    if (item == 3) {
                        throw thrown;
                    }
                    return item;
                }));

                assertThat(ending.failure()).isSameAs(thrown);
                assertThat(ending.interrupted()).isFalse();
            }
        }
    }

    @EveryCall(workers = 2, needs = FAILS)
    void theFirstFailureIsThrownEvenIfALaterItemFailedSooner(Setting setting) {
        IOException low = new IOException("low");
        IOException high = new IOException("high");
        CountDownLatch lowBegun = new CountDownLatch(1);
        CountDownLatch highThrown = new CountDownLatch(1);
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(2, item -> {
                if (item == 0) {
                    lowBegun.countDown();
                    Await.latch(highThrown);
                    throw low;
                }
                Await.latch(lowBegun);
                highThrown.countDown();
                throw high;
            }));

            assertThat(ending.failure()).isSameAs(low);
            assertThat(low.getSuppressed()).contains(high);
        }
    }

    @EveryCall(workers = 3, needs = FAILS)
    void onceAFailureIsKnownThoseBelowFinishThoseAboveAreInterruptedAndNoneBegins(Setting setting) {
        IOException failure = new IOException("item 1");
        CountDownLatch allBegun = new CountDownLatch(3);
        CountDownLatch known = new CountDownLatch(1);
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        AtomicBoolean lowFinished = new AtomicBoolean();
        AtomicBoolean lowInterrupted = new AtomicBoolean();
        try (Session session = setting.open(3)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(1_000, item -> {
                begun.add(item);
                Await.meet(allBegun);
                switch (item) {
                    case 0 -> {
                        Await.latch(known);
                        lowInterrupted.set(Thread.interrupted());
                        lowFinished.set(true);
                    }
                    case 1 -> throw failure;
                    default -> {
                        try {
                            Await.interrupt();
                        } finally {
                            known.countDown();
                        }
                    }
                }
                return item;
            }));

            assertThat(ending.failure()).isSameAs(failure);
            assertThat(begun).containsExactlyInAnyOrder(0, 1, 2);
            assertThat(lowFinished).isTrue();
            assertThat(lowInterrupted).isFalse();
            assertThat(failure.getSuppressed())
                    .as("an interrupted item has not failed")
                    .hasOnlyElementsOfType(ItemFailure.class);
        }
    }

    @EveryCall(workers = 3, needs = FAILS)
    void aLowerItemThatFailsLaterTakesTheHigherOnesPlace(Setting setting) {
        IOException low = new IOException("item 0");
        IOException high = new IOException("item 1");
        IOException interrupted = new IOException("item 2, on its own while it was interrupted");
        CountDownLatch allBegun = new CountDownLatch(3);
        CountDownLatch known = new CountDownLatch(1);
        try (Session session = setting.open(3)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(3, item -> {
                Await.meet(allBegun);
                switch (item) {
                    case 0 -> {
                        Await.latch(known);
                        throw low;
                    }
                    case 1 -> throw high;
                    default -> {
                        Await.raisedFlag();
                        known.countDown();
                        throw interrupted;
                    }
                }
            }));

            assertThat(ending.failure()).isSameAs(low);
            assertThat(low.getSuppressed()).contains(high, interrupted);
            assertThat(ending.interrupted()).isFalse();
        }
    }

    @EveryCall(options = true, needs = FAILS)
    void aFailureInsideAChunkEndsTheChunk(Setting setting) {
        Set<Integer> ran = ConcurrentHashMap.newKeySet();
        IOException failure = new IOException("item 5");
        try (Session session = setting.open(1).with(options -> options.chunk(100))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(100, item -> {
                ran.add(item);
                if (item == 5) {
                    throw failure;
                }
                return item;
            }));

            assertThat(ending.failure()).isSameAs(failure);
            assertThat(ran).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        }
    }

    @EveryCall(
            options = true,
            needs = {FAILS, READS_FIRST})
    void finishRunsEveryItemAndThrowsTheFirstFailure(Setting setting) {
        Set<Integer> ran = ConcurrentHashMap.newKeySet();
        AtomicInteger interrupted = new AtomicInteger();
        IOException[] failures = new IOException[100];
        Arrays.setAll(failures, item -> new IOException("item " + item));
        try (Session session = setting.open(3).with(options -> options.onFailure(OnFailure.FINISH))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(100, item -> {
                ran.add(item);
                if (Thread.currentThread().isInterrupted()) {
                    interrupted.incrementAndGet();
                }
                if (item == 7 || item == 3 || item == 99) {
                    throw failures[item];
                }
                return item;
            }));

            assertThat(ending.failure()).isSameAs(failures[3]);
            assertThat(failures[3].getSuppressed())
                    .filteredOn(IOException.class::isInstance)
                    .containsExactly(failures[7], failures[99]);
            assertThat(ran).hasSize(100);
            assertThat(interrupted).hasValue(0);
        }
    }

    @EveryCall(options = true, needs = READS_FIRST)
    void aChunkGoesOnAfterAFailureUnderFinish(Setting setting) {
        AtomicInteger ran = new AtomicInteger();
        try (Session session = setting.open(2)
                .with(options -> options.onFailure(OnFailure.FINISH).chunk(50))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(100, item -> {
                ran.incrementAndGet();
                throw new IOException("item " + item);
            }));

            assertThat(ending.failure()).hasMessage("item 0");
            assertThat(ran).hasValue(100);
        }
    }

    @EveryCall(options = true, needs = READS_FIRST)
    void manyFailuresDoNotFillTheHeap(Setting setting) {
        try (Session session = setting.open(2).with(options -> options.onFailure(OnFailure.FINISH))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(20_000, item -> {
                throw new IOException("item " + item);
            }));

            assertThat(ending.failure()).hasMessage("item 0");
            assertThat(ending.failure().getSuppressed()).hasSizeLessThan(2_100);
            assertThat(itemFailure(ending.failure())).hasMessageContaining("further failures are not shown");
        }
    }

    private static ItemFailure itemFailure(Throwable thrown) {
        return Arrays.stream(thrown.getSuppressed())
                .filter(ItemFailure.class::isInstance)
                .map(ItemFailure.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item failure is attached", thrown));
    }

    @EveryCall(needs = READS_FIRST)
    void anItemFailureSaysWhichItemOfHowManyOfWhichCall(Setting setting) {
        IOException failure = new IOException("broken");
        List<Integer> secrets = List.of(8_351_001, 8_351_002, 8_351_003);
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(secrets, item -> {
                if (item == 8_351_003) {
                    throw failure;
                }
                return item;
            }));

            ItemFailure mark = itemFailure(ending.failure());
            String callSite = setting.variant().callSite();
            assertThat(mark.item()).isEqualTo(2);
            assertThat(mark.items()).isEqualTo(3);
            assertThat(mark.callSite()).isEqualTo(callSite);
            assertThat(mark).hasMessage("item 2 of 3 of " + callSite);
            assertThat(mark.toString()).doesNotContain("8351");
        }
    }

    @EveryCall(options = true, needs = READS_FIRST)
    void everyFailureIsMarkedWithItsOwnItem(Setting setting) {
        IOException[] failures = new IOException[10];
        Arrays.setAll(failures, item -> new IOException("item " + item));
        try (Session session = setting.open(2).with(options -> options.onFailure(OnFailure.FINISH))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(10, item -> {
                throw failures[item];
            }));

            assertThat(ending.failure()).isSameAs(failures[0]);
            for (int i = 0; i < 10; i++) {
                assertThat(itemFailure(failures[i]).item()).isEqualTo(i);
            }
        }
    }

    @EveryCall(options = true, needs = READS_FIRST)
    void severalItemsMayThrowTheSameObject(Setting setting) {
        IOException same = new IOException("made once");
        try (Session session = setting.open(3).with(options -> options.onFailure(OnFailure.FINISH))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(50, item -> {
                throw same;
            }));

            assertThat(ending.failure()).isSameAs(same);
            assertThat(same.getSuppressed()).hasSize(1).hasOnlyElementsOfType(ItemFailure.class);
        }
    }

    @Test
    void anObjectThatManyCallsThrowDoesNotGrowWithoutEnd() {
        IOException same = new IOException("made once");
        for (int i = 0; i < 3_000; i++) {
            Ending<?> ending = Ending.of(() -> ParallelPool.shared().map(List.of(0), item -> {
                throw same;
            }));
            assertThat(ending.failure()).isSameAs(same);
        }

        assertThat(same.getSuppressed()).hasSizeLessThan(2_500);
    }

    @Test
    void anObjectThatManyCallsThrowDoesNotCollectTheOthersFailuresWithoutEnd() {
        IOException same = new IOException("made once");
        Mapper mapper =
                Eager.mapper(MapOptions.defaults().onFailure(OnFailure.FINISH).threads(1));
        for (int i = 0; i < 3_000; i++) {
            Ending<?> ending = Ending.of(() -> Eager.<Integer, Integer>map(mapper, List.of(0, 1), item -> {
                throw item == 0 ? same : new IOException("new");
            }));
            assertThat(ending.failure()).isSameAs(same);
        }

        assertThat(same.getSuppressed()).hasSizeLessThan(2_500);
    }

    @Test
    void twoObjectsMaySuppressEachOtherInTurn() {
        IOException first = new IOException("first");
        IOException second = new IOException("second");
        Mapper mapper = Eager.mapper(MapOptions.defaults().onFailure(OnFailure.FINISH));
        for (int i = 0; i < 10; i++) {
            IOException low = i % 2 == 0 ? first : second;
            IOException high = i % 2 == 0 ? second : first;
            Ending<?> ending = Ending.of(() -> Eager.<Integer, Integer>map(mapper, List.of(0, 1), item -> {
                throw item == 0 ? low : high;
            }));
            assertThat(ending.failure()).isSameAs(low);
        }

        assertThat(first.getSuppressed()).contains(second);
        assertThat(second.getSuppressed()).contains(first);
    }

    @Test
    void anExceptionThatTakesNoSuppressedOnesIsThrownAsItIs() {
        class Bare extends Exception {
            private static final long serialVersionUID = 1;

            Bare() {
                super("bare", null, false, false);
            }
        }
        Bare bare = new Bare();

        Ending<?> ending = Ending.of(() -> ParallelPool.shared().map(List.of(0, 1), item -> {
            throw bare;
        }));

        assertThat(ending.failure()).isSameAs(bare);
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aFailureInsideANestedCallPassesThroughBoth(PoolKind kind) {
        IOException failure = new IOException("inner item 1");
        try (PoolKind.Opened opened = kind.open(3)) {
            ParallelPool pool = opened.pool();
            Ending<?> ending = Ending.of(() -> pool.map(
                    List.of(0, 1, 2),
                    outer -> pool.map(List.of(0, 1), inner -> {
                        if (outer == 1 && inner == 1) {
                            throw failure;
                        }
                        return inner;
                    })));

            assertThat(ending.failure()).isSameAs(failure);
            assertThat(failure.getSuppressed())
                    .filteredOn(ItemFailure.class::isInstance)
                    .extracting(mark -> ((ItemFailure) mark).items())
                    .containsExactly(2L, 3L);
        }
    }
}
