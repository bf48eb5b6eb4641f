package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Guarantee 0: an item of a sized pool that makes a call on that pool and waits for its future never waits for ever. */
class AsyncInItemTest {
    /** The pools on which an item's permit may be all there is. */
    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL"})
    void isCompleteWhenItReturns(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(1)) {
            ParallelPool pool = opened.pool();
            List<Integer> sums = within(
                    pool,
                    () -> pool.map(List.of(1, 2), item -> {
                        CompletableFuture<List<Integer>> future = pool.mapAsync(List.of(item, 10), n -> n + 1);
                        CompletableFuture<Integer> submitted = pool.submit(() -> item);
                        assertThat(future).isDone();
                        assertThat(submitted).isDone();
                        return future.join().stream().mapToInt(n -> n).sum() + submitted.join();
                    }));

            assertThat(sums).containsExactly(14, 16);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anItemWaitsForAllOfSeveral(PoolKind kind) throws Exception {
        for (int threads = 1; threads <= 3; threads++) {
            try (PoolKind.Opened opened = kind.open(threads)) {
                ParallelPool pool = opened.pool();
                List<Integer> results = within(
                        pool,
                        () -> pool.map(List.of(1, 2, 3), item -> {
                            CompletableFuture<List<Integer>> a = pool.mapAsync(List.of(item), n -> n);
                            CompletableFuture<Integer> b = pool.submit(() -> item);
                            CompletableFuture.allOf(a, b).join();
                            return a.join().get(0) + b.join();
                        }));

                assertThat(results).containsExactly(2, 4, 6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anItemOfAnAsynchronousCallDoesSoToo(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(1)) {
            ParallelPool pool = opened.pool();
            CompletableFuture<List<Integer>> outer = pool.mapAsync(
                    List.of(1, 2),
                    item -> CompletableFuture.allOf(pool.mapAsync(List.of(1), n -> n), pool.submit(() -> 1))
                            .thenApply(nothing -> item)
                            .join());

            assertThat(outer.get(Await.SECONDS, TimeUnit.SECONDS)).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anItemOfAStreamDoesSoToo(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(1)) {
            ParallelPool pool = opened.pool();

            assertThat(within(
                            pool,
                            () -> pool.stream(
                                            List.of(1, 2),
                                            item -> pool.submit(() -> item).join())
                                    .toList()))
                    .containsExactly(1, 2);
        }
    }

    /** A thread of the caller's other than the item's has no permit, and does not take the item's. */
    @Test
    void neverMoreItemsAtOnceThanThePoolHasPermits() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ParallelPool pool = ParallelPool.ofThreads(2)) {
            within(
                    pool,
                    () -> pool.map(Setting.items(20), item -> {
                        List<CompletableFuture<List<Integer>>> futures = new ArrayList<>();
                        for (int call = 0; call < 3; call++) {
                            futures.add(pool.mapAsync(Setting.items(5), n -> {
                                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                running.decrementAndGet();
                                return n;
                            }));
                        }
                        futures.forEach(CompletableFuture::join);
                        return item;
                    }));
        }

        assertThat(most.get()).isBetween(1, 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL"})
    void whatAnItemThrowsIsInTheFuture(PoolKind kind) throws Exception {
        IOException broken = new IOException("broken");
        try (PoolKind.Opened opened = kind.open(1)) {
            ParallelPool pool = opened.pool();
            within(
                    pool,
                    () -> pool.map(List.of(1), item -> {
                        CompletableFuture<List<Integer>> future = pool.mapAsync(List.of(1, 2), n -> {
                            throw broken;
                        });
                        assertThat(future).isCompletedExceptionally();
                        assertThatThrownBy(future::join)
                                .isInstanceOf(CompletionException.class)
                                .hasCause(broken);
                        return item;
                    }));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL"})
    void anInterruptOfTheItemStopsItAndIsKept(PoolKind kind) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<@Nullable Boolean> flag = new AtomicReference<>();
        AtomicReference<@Nullable CompletableFuture<?>> inner = new AtomicReference<>();
        try (PoolKind.Opened opened = kind.open(1)) {
            ParallelPool pool = opened.pool();
            CompletableFuture<Integer> outer = pool.submit(() -> {
                inner.set(pool.mapAsync(List.of(1, 2), n -> {
                    begun.countDown();
                    return Await.interrupt();
                }));
                flag.set(Thread.currentThread().isInterrupted());
                return 1;
            });
            Await.latch(begun);
            outer.cancel(true);
        }

        assertThat(flag.get()).as("the item still sees that it was interrupted").isTrue();
        assertThat(inner.get())
                .isNotNull()
                .satisfies(future -> assertThat(future).isCompletedExceptionally());
    }

    @ParameterizedTest
    @EnumSource(value = PoolKind.class, mode = Mode.EXCLUDE, names = "EXECUTOR")
    void anItemThatWaitsForItsOwnCallIsRefused(PoolKind kind) throws Exception {
        AtomicReference<@Nullable CompletableFuture<?>> own = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        try (PoolKind.Opened opened = kind.open(1)) {
            CompletableFuture<Object> future = opened.pool().submit(() -> {
                Await.latch(known);
                CompletableFuture<?> mine = own.get();
                return mine == null
                        ? "unknown"
                        : mine.thenApply(result -> result).join();
            });
            own.set(future);
            known.countDown();

            assertThatThrownBy(() -> future.get(Await.SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("waits for the future of its own call");
        }
    }

    /** Runs a call on a thread of its own, with a bound: where it waits for ever, the pool could not be closed either. */
    private static <T> T within(ParallelPool pool, Ending.Body<T> call) throws InterruptedException {
        Ending.Elsewhere<T> caller = Ending.elsewhere(call);
        try {
            return caller.join().result();
        } catch (AssertionError stuck) {
            pool.terminate();
            throw stuck;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SHARED", "EXECUTOR"})
    void aTimeoutOfTheItemThatWaitsReachesNoItemOfTheOtherCall(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(4)) {
            ParallelPool pool = opened.pool();
            for (int round = 0; round < 5; round++) {
                CountDownLatch release = new CountDownLatch(1);
                CompletableFuture<List<Integer>> innocent = pool.mapAsync(Setting.items(6), item -> {
                    Await.latch(release);
                    return item;
                });
                MapOptions options = MapOptions.defaults().pool(pool).timeout(Duration.ofMillis(20));
                Ending.Elsewhere<List<Integer>> late =
                        Ending.elsewhere(() -> Eager.map(options, List.of(1, 2), item -> {
                            try {
                                return innocent.get().size();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }));
                assertThat(late.join().failure()).isInstanceOf(MapTimeoutException.class);
                release.countDown();

                assertThat(innocent.get(Await.SECONDS, TimeUnit.SECONDS)).isEqualTo(Setting.items(6));
            }
        }
    }

    @Test
    void anItemOfACallThatAnotherWaitsForClosesNeitherItsStreamNorItsPoolByWaiting() throws Exception {
        AtomicReference<@Nullable Stream<Integer>> stream = new AtomicReference<>();
        ParallelPool shared = ParallelPool.shared();
        Ending.Elsewhere<List<Integer>> consumer = Ending.elsewhere(() -> {
            Stream<Integer> made = shared.stream(Setting.items(100), item -> {
                if (item == 7) {
                    CompletableFuture.allOf(shared.mapAsync(List.of(1), inner -> {
                                Stream<Integer> closing = stream.get();
                                if (closing != null) {
                                    closing.close();
                                }
                                return inner;
                            }))
                            .join();
                }
                return item;
            });
            stream.set(made);
            return made.toList();
        });
        assertThat(consumer.join().failure()).isInstanceOf(MapCancelledException.class);

        try (PoolKind.Opened opened = PoolKind.SIZED.open(2)) {
            ParallelPool sized = opened.pool();
            List<Boolean> refused = within(
                    sized,
                    () -> sized.map(
                            List.of(0, 1),
                            item -> shared.mapAsync(List.of(0), inner -> {
                                        try {
                                            sized.close();
                                            return false;
                                        } catch (IllegalStateException e) {
                                            return true;
                                        }
                                    })
                                    .join()
                                    .get(0)));
            assertThat(refused).containsOnly(true);
        }
    }
}
