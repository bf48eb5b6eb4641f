package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.OnFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that never throw for an item: every one runs, and what became of each is told. */
class SettledTest {
    private static List<Outcome<Integer>> settled(
            CallSite site, MapOptions options, int size, ItemFunction<Integer, Integer, ?> method) {
        Mapper mapper = site.mapper(options);
        Columns columns = mapper.columns();
        Columns.Input<Integer> item = columns.add("item", Setting.items(size));
        int read = columns.read();
        return mapper.settled(new LambdaBatches.MapOne<Integer, Integer>(method, item.column(), read));
    }

    private static CallSite site() {
        return CallSite.of(SettledTest.class, "method", MapOptions.defaults());
    }

    private static Outcome<Integer> success(int value) {
        return new Outcome.Success<>(value);
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void everyItemRunsWhateverFailsAndIsToldAsItEnded(PoolKind kind) {
        for (OnFailure onFailure : OnFailure.values()) {
            AtomicInteger ran = new AtomicInteger();
            AtomicInteger interrupted = new AtomicInteger();
            IOException[] failures = new IOException[500];
            Arrays.setAll(failures, item -> new IOException("item " + item));
            try (PoolKind.Opened opened = kind.open(3)) {
                MapOptions options = MapOptions.defaults().pool(opened.pool()).onFailure(onFailure);
                List<Outcome<Integer>> outcomes = settled(site(), options, 500, item -> {
                    ran.incrementAndGet();
                    interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                    if (item % 7 == 0) {
                        throw failures[item];
                    }
                    return -item;
                });

                assertThat(ran).hasValue(500);
                assertThat(interrupted).hasValue(0);
                for (int item = 0; item < 500; item++) {
                    assertThat(outcomes.get(item))
                            .isEqualTo(item % 7 == 0 ? new Outcome.Failure<>(failures[item]) : success(-item));
                }
                assertThatThrownBy(() -> outcomes.set(0, success(1))).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aFailureIsTheVeryObjectWithItsItem(PoolKind kind) {
        AssertionError failure = new AssertionError("item 3");
        try (PoolKind.Opened opened = kind.open(2)) {
            List<Outcome<Integer>> outcomes = opened.pool().settled(Setting.items(5), item -> {
                if (item == 3) {
                    throw failure;
                }
                return item;
            });

            assertThat(((Outcome.Failure<Integer>) outcomes.get(3)).error()).isSameAs(failure);
            assertThat(failure.getSuppressed()).singleElement().satisfies(mark -> {
                assertThat(mark)
                        .isInstanceOf(ItemFailure.class)
                        .hasMessage("item 3 of 5 of " + ParallelPool.class.getName() + ".settled");
                assertThat(Arrays.stream(mark.getStackTrace()).map(StackTraceElement::getMethodName))
                        .contains("aFailureIsTheVeryObjectWithItsItem");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aTimeoutTellsWhatThereIs(PoolKind kind) {
        IOException failure = new IOException("item 1");
        AtomicInteger running = new AtomicInteger();
        try (PoolKind.Opened opened = kind.open(1)) {
            MapOptions options = MapOptions.defaults()
                    .pool(opened.pool())
                    .threads(1)
                    .chunk(1)
                    .timeout(Duration.ofMillis(300));
            Ending<List<Outcome<Integer>>> ending =
                    Ending.of(() -> settled(site().interruptible(), options, 5, item -> {
                        running.incrementAndGet();
                        try {
                            return switch (item) {
                                case 0 -> 100;
                                case 1 -> throw failure;
                                default -> Await.interrupt();
                            };
                        } finally {
                            running.decrementAndGet();
                        }
                    }));

            assertThat(ending.result())
                    .containsExactly(
                            success(100),
                            new Outcome.Failure<>(failure),
                            new Outcome.Skipped<>(true),
                            new Outcome.Skipped<>(false),
                            new Outcome.Skipped<>(false));
            assertThat(ending.interrupted()).as("the flag is up").isFalse();
            assertThat(running).hasValue(0);
            assertThat(failure.getSuppressed())
                    .as("says once which item it was")
                    .hasSize(1)
                    .hasOnlyElementsOfType(ItemFailure.class);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anItemThatTheTimeoutInterruptsIsSkippedWhateverItThrows(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(2)) {
            MapOptions options =
                    MapOptions.defaults().pool(opened.pool()).threads(2).timeout(Duration.ofMillis(30));
            Set<Integer> begun = ConcurrentHashMap.newKeySet();
            List<Outcome<Integer>> outcomes = settled(site(), options, 4, item -> {
                begun.add(item);
                Await.raisedFlag();
                throw new IllegalStateException("the connection was cut");
            });

            assertThat(outcomes)
                    .isEqualTo(Setting.items(4).stream()
                            .map(item -> new Outcome.Skipped<>(begun.contains(item)))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anItemThatAnswersTheTimeoutIsToldFromOneThatNeverBegan(PoolKind kind) {
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        try (PoolKind.Opened opened = kind.open(3)) {
            MapOptions options =
                    MapOptions.defaults().pool(opened.pool()).threads(3).timeout(Duration.ofMillis(30));
            for (int chunk = 0; chunk < 4; chunk++) {
                begun.clear();
                List<Outcome<Integer>> outcomes = settled(site(), options.chunk(chunk), 20, item -> {
                    begun.add(item);
                    return Await.interrupt();
                });

                assertThat(outcomes)
                        .isEqualTo(Setting.items(20).stream()
                                .map(item -> new Outcome.Skipped<>(begun.contains(item)))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anItemThatEndsNormallyInSpiteOfTheTimeoutHasSucceeded(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(1)) {
            MapOptions options =
                    MapOptions.defaults().pool(opened.pool()).threads(1).timeout(Duration.ofMillis(30));
            List<Outcome<Integer>> outcomes = settled(site(), options, 2, item -> {
                Await.raisedFlag();
                return item;
            });

            assertThat(outcomes.get(0)).isIn(success(0), new Outcome.Skipped<Integer>(false));
            assertThat(outcomes.get(1)).isEqualTo(new Outcome.Skipped<>(false));
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anInterruptedCallerGetsAnExceptionEvenWhereTheMethodDeclaresAnother(PoolKind kind) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        try (PoolKind.Opened opened = kind.open(2)) {
            MapOptions options = MapOptions.defaults().pool(opened.pool());
            Ending.Elsewhere<List<Outcome<Integer>>> caller =
                    Ending.elsewhere(() -> settled(site().interruptible(), options, 10, item -> {
                        running.incrementAndGet();
                        try {
                            begun.countDown();
                            return Await.interrupt();
                        } finally {
                            running.decrementAndGet();
                        }
                    }));
            Await.latch(begun);
            caller.interrupt();

            assertThat(caller.join().failure()).isExactlyInstanceOf(MapCancelledException.class);
            assertThat(caller.join().interrupted()).as("the flag is up").isTrue();
            assertThat(running).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void whatTheListenerThrowsIsThrown(PoolKind kind) {
        IllegalStateException failure = new IllegalStateException("listener");
        try (PoolKind.Opened opened = kind.open(2)) {
            MapOptions options = MapOptions.defaults().pool(opened.pool()).progress((done, total) -> {
                throw failure;
            });

            assertThatThrownBy(() -> settled(site(), options, 10, item -> item)).isSameAs(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL", "EXECUTOR"})
    void aClosedPoolRefuses(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(2)) {
            opened.pool().close();

            assertThatThrownBy(() -> opened.pool().settled(List.of(1), item -> item))
                    .isInstanceOf(RejectedExecutionException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    @SuppressWarnings("NullAway") // a void item's value is null
    void aVoidItemSucceedsWithNull(PoolKind kind) {
        IOException failure = new IOException("item 1");
        try (PoolKind.Opened opened = kind.open(2)) {
            Mapper mapper = site().mapper(MapOptions.defaults().pool(opened.pool()));
            List<? extends Outcome<?>> outcomes = mapper.settled(new LambdaBatches.ForEachOne<Integer>(
                    item -> {
                        if (item == 1) {
                            throw failure;
                        }
                    },
                    Column.of(new Object[] {0, 1, 2}),
                    3));

            assertThat(outcomes.get(0)).isEqualTo(new Outcome.Success<@Nullable Object>(null));
            assertThat(outcomes.get(1)).isEqualTo(new Outcome.Failure<>(failure));
            assertThat(outcomes.get(2)).isEqualTo(new Outcome.Success<@Nullable Object>(null));
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void columnsOfTwoAndThreeAreZipped(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(2)) {
            ParallelPool pool = opened.pool();

            assertThat(pool.settled(List.of(1, 2), List.of(10, 20), Integer::sum))
                    .containsExactly(success(11), success(22));
            assertThat(pool.settled(List.of(1, 2), Repeat.of(10), List.of(5, 6), (a, b, c) -> a + b + c))
                    .containsExactly(success(16), success(18));
            assertThatThrownBy(() -> pool.settled(List.of(1, 2), List.of(10), Integer::sum))
                    .isInstanceOf(ZipLengthException.class);
            assertThat(pool.settled(List.<Integer>of(), item -> item)).isEmpty();
        }
    }
}
