package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that nobody waits for: their future tells how they end, and stops them. */
class AsyncTest {
    private static final int SIZE = 1_000;

    /** Items that block until they are interrupted, and are counted. */
    private static final class Blocking {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final AtomicInteger begins = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger();

        int apply(int item) throws InterruptedException {
            begins.incrementAndGet();
            running.incrementAndGet();
            try {
                begun.countDown();
                return Await.interrupt();
            } finally {
                running.decrementAndGet();
            }
        }

        /** What has begun ends, and nothing else begins. */
        void assertStopped(ParallelPool pool) throws InterruptedException {
            Await.until("nothing runs", () -> running.get() == 0);
            assertThat(pool.map(List.of(1, 2), item -> item)).containsExactly(1, 2);
            assertThat(running).hasValue(0);
            assertThat(begins.get()).isBetween(1, 3);
        }
    }

    private enum Stops {
        CANCEL(future -> future.cancel(true)),
        CANCEL_GENTLY(future -> future.cancel(false)),
        COMPLETE(future -> future.complete(List.of())),
        COMPLETE_EXCEPTIONALLY(future -> future.completeExceptionally(new IOException("enough"))),
        OR_TIMEOUT(future -> future.orTimeout(1, TimeUnit.MILLISECONDS)),
        COMPLETE_ON_TIMEOUT(future -> future.completeOnTimeout(List.of(), 1, TimeUnit.MILLISECONDS));

        @SuppressWarnings("ImmutableEnumChecker") // none of them holds anything
        private final Consumer<CompletableFuture<List<Integer>>> stop;

        Stops(Consumer<CompletableFuture<List<Integer>>> stop) {
            this.stop = stop;
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void whoeverCompletesTheFutureStopsTheWork(PoolKind kind) throws Exception {
        for (Stops stops : Stops.values()) {
            Blocking items = new Blocking();
            try (PoolKind.Opened opened = kind.open(2)) {
                CompletableFuture<List<Integer>> future = opened.pool().mapAsync(Setting.items(SIZE), items::apply);
                Await.latch(items.begun);
                stops.stop.accept(future);

                items.assertStopped(opened.pool());
                // The work is stopped first.
                Await.until(stops + " has completed it", future::isDone);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aCancelledFutureSaysSoAndLeavesNoFlag(PoolKind kind) throws Exception {
        Blocking items = new Blocking();
        try (PoolKind.Opened opened = kind.open(2)) {
            CompletableFuture<List<Integer>> future = opened.pool().mapAsync(Setting.items(SIZE), items::apply);
            Await.latch(items.begun);

            assertThat(future.cancel(true)).isTrue();
            assertThat(future.cancel(true)).isTrue();
            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            items.assertStopped(opened.pool());
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void completingWhatDependsOnAFutureStopsNothing(PoolKind kind) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (PoolKind.Opened opened = kind.open(2)) {
            CompletableFuture<List<Integer>> future = opened.pool().mapAsync(Setting.items(10), item -> {
                Await.latch(release);
                return item;
            });
            CompletableFuture<Integer> size = future.thenApply(List::size);
            size.cancel(true);
            release.countDown();

            assertThat(future.get(Await.SECONDS, TimeUnit.SECONDS)).isEqualTo(Setting.items(10));
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aCallbackThatBlocksOnThePoolDoesNotDeadlock(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(1)) {
            ParallelPool pool = opened.pool();
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<List<Integer>> nested = pool.mapAsync(List.of(1, 2), item -> {
                        Await.latch(release);
                        return item;
                    })
                    .thenApply(results -> pool.map(results, item -> item * 10));
            release.countDown();

            assertThat(nested.get(Await.SECONDS, TimeUnit.SECONDS)).containsExactly(10, 20);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aCallbackHoldsNoPlaceAndSeesTheCallersClassLoader(PoolKind kind) throws Exception {
        CountDownLatch inCallback = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch attached = new CountDownLatch(1);
        AtomicReference<@Nullable ClassLoader> seen = new AtomicReference<>();
        ClassLoader mine = Thread.currentThread().getContextClassLoader();
        try (PoolKind.Opened opened = kind.open(1)) {
            ParallelPool pool = opened.pool();
            CompletableFuture<Void> callback = pool.mapAsync(List.of(1), item -> {
                        Await.latch(attached);
                        return item;
                    })
                    .thenAccept(results -> {
                        seen.set(Thread.currentThread().getContextClassLoader());
                        inCallback.countDown();
                        Await.uninterruptibly(release);
                    });
            attached.countDown();
            Await.latch(inCallback);

            assertThat(pool.map(List.of(1, 2), item -> item)).containsExactly(1, 2);
            release.countDown();
            callback.get(Await.SECONDS, TimeUnit.SECONDS);
            assertThat(seen.get()).isSameAs(mine);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aCallbackThatRaisesDoesNotHarmThePool(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(2)) {
            ParallelPool pool = opened.pool();
            for (int round = 0; round < 50; round++) {
                CompletableFuture<List<Integer>> future = pool.mapAsync(Setting.items(3), item -> item);
                CompletableFuture<Void> raising = future.thenAccept(results -> {
                    throw new AssertionError("callback");
                });

                assertThatThrownBy(() -> raising.get(Await.SECONDS, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(AssertionError.class);
                assertThat(future.join()).hasSize(3);
            }
            assertThat(pool.map(Setting.items(5), item -> item)).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anItemMayWaitForAFutureOfItsOwnPool(PoolKind kind) throws Exception {
        for (boolean joins : new boolean[] {true, false}) {
            try (PoolKind.Opened opened = kind.open(1)) {
                ParallelPool pool = opened.pool();
                Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> pool.map(List.of(1, 2), outer -> {
                    CompletableFuture<List<Integer>> inner = pool.mapAsync(
                            List.of(10, 20),
                            item -> pool.submit(() -> item + outer).join());
                    List<Integer> results = joins ? inner.join() : inner.get();
                    return results.get(0) + results.get(1);
                }));

                assertThat(caller.join().result()).containsExactly(32, 34);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aFailureKeepsTheStackOfWhoMadeTheCall(PoolKind kind) {
        IOException failure = new IOException("item 2");
        try (PoolKind.Opened opened = kind.open(2)) {
            CompletableFuture<List<Integer>> future = theCaller(opened.pool(), failure);

            assertThatThrownBy(future::join)
                    .isExactlyInstanceOf(CompletionException.class)
                    .cause()
                    .isSameAs(failure);
            ItemFailure mark = (ItemFailure) failure.getSuppressed()[0];
            assertThat(mark.item()).isEqualTo(2);
            assertThat(Arrays.stream(mark.getStackTrace()).map(StackTraceElement::getMethodName))
                    .contains("theCaller");
        }
    }

    private static CompletableFuture<List<Integer>> theCaller(ParallelPool pool, IOException failure) {
        return pool.mapAsync(Setting.items(5), item -> {
            if (item == 2) {
                throw failure;
            }
            return item;
        });
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void theTimeoutOptionCompletesItOnceNothingRuns(PoolKind kind) {
        Blocking items = new Blocking();
        try (PoolKind.Opened opened = kind.open(2)) {
            MapOptions options = MapOptions.defaults().pool(opened.pool()).timeout(Duration.ofMillis(20));
            CompletableFuture<?> future = Eager.mapper(options)
                    .async(new LambdaBatches.MapOne<Integer, Integer>(
                            items::apply, Column.of(Setting.items(SIZE).toArray()), SIZE));

            assertThatThrownBy(future::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseExactlyInstanceOf(MapTimeoutException.class);
            assertThat(items.running).hasValue(0);
        }
    }

    @Test
    void whoWaitsForAShorterTimeStopsNothing() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<List<Integer>> future = ParallelPool.shared().mapAsync(Setting.items(4), item -> {
            Await.latch(release);
            return item;
        });

        assertThatThrownBy(() -> future.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        release.countDown();
        assertThat(future.get(Await.SECONDS, TimeUnit.SECONDS)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL", "EXECUTOR"})
    void aPoolThatIsClosedRefusesAndOneThatCloseWaitsCompletes(PoolKind kind) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        PoolKind.Opened opened = kind.open(2);
        ParallelPool pool = opened.pool();
        CompletableFuture<List<Integer>> future = pool.mapAsync(Setting.items(4), item -> {
            begun.countDown();
            Await.latch(release);
            return item;
        });
        Await.latch(begun);
        Ending.Elsewhere<Boolean> closing = Ending.elsewhere(() -> {
            pool.close();
            return true;
        });
        closing.awaitWaiting();
        assertThatThrownBy(() -> pool.mapAsync(List.of(1), item -> item))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> pool.submit(() -> 1)).isInstanceOf(RejectedExecutionException.class);
        release.countDown();

        assertThat(closing.join().result()).isTrue();
        assertThat(future.get(Await.SECONDS, TimeUnit.SECONDS)).hasSize(4);
        opened.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL", "EXECUTOR"})
    void terminateCompletesItAsCancelled(PoolKind kind) throws Exception {
        Blocking items = new Blocking();
        try (PoolKind.Opened opened = kind.open(2)) {
            CompletableFuture<List<Integer>> future = opened.pool().mapAsync(Setting.items(SIZE), items::apply);
            Await.latch(items.begun);
            opened.pool().terminate();

            assertThatThrownBy(() -> future.get(Await.SECONDS, TimeUnit.SECONDS))
                    .hasCauseExactlyInstanceOf(MapCancelledException.class);
            assertThat(items.running).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anExecutorThatRunsNothingDoesNotHoldItUp(int threads) throws Exception {
        List<Executor> executors = List.of(
                task -> {},
                task -> {
                    throw new RejectedExecutionException("never");
                },
                Runnable::run);
        for (Executor executor : executors) {
            try (ParallelPool pool = ParallelPool.over(executor, threads)) {
                assertThat(pool.mapAsync(Setting.items(100), item -> item).get(Await.SECONDS, TimeUnit.SECONDS))
                        .isEqualTo(Setting.items(100));
                assertThat(pool.submit(() -> "done").get(Await.SECONDS, TimeUnit.SECONDS))
                        .isEqualTo("done");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void columnsOfTwoAndThreeAreZipped(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(2)) {
            ParallelPool pool = opened.pool();

            assertThat(pool.mapAsync(List.of(1, 2), List.of(10, 20), Integer::sum)
                            .join())
                    .containsExactly(11, 22);
            assertThat(pool.mapAsync(List.of(1, 2), Repeat.of(10), List.of(5, 6), (a, b, c) -> a + b + c)
                            .join())
                    .containsExactly(16, 18);
            assertThatThrownBy(() -> pool.mapAsync(List.of(1, 2), List.of(10), Integer::sum))
                    .isInstanceOf(ZipLengthException.class);
        }
    }

    // ---- submit ----

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aTaskGivesItsResult(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(1)) {
            assertThat(opened.pool().submit(() -> 42).join()).isEqualTo(42);
            assertThat(opened.pool().<@Nullable String>submit(() -> null).join())
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aTaskFailsWithTheVeryObject(PoolKind kind) {
        IOException failure = new IOException("task");
        try (PoolKind.Opened opened = kind.open(1)) {
            CompletableFuture<Integer> future = opened.pool().submit(() -> {
                throw failure;
            });

            assertThatThrownBy(future::join).cause().isSameAs(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void cancellingATaskInterruptsIt(PoolKind kind) throws Exception {
        Blocking task = new Blocking();
        try (PoolKind.Opened opened = kind.open(1)) {
            CompletableFuture<Integer> future = opened.pool().submit(() -> task.apply(0));
            Await.latch(task.begun);
            future.cancel(true);

            task.assertStopped(opened.pool());
        }
    }

    @Test
    void cancellingATaskThatWaitsForAPlaceKeepsItFromRunning() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        try (ParallelPool pool = ParallelPool.ofThreads(1)) {
            CompletableFuture<Integer> first = pool.submit(() -> {
                begun.countDown();
                Await.latch(release);
                return 1;
            });
            Await.latch(begun);
            CompletableFuture<Integer> second = pool.submit(ran::incrementAndGet);
            second.cancel(true);
            release.countDown();

            assertThat(first.join()).isEqualTo(1);
        }
        assertThat(ran).hasValue(0);
    }

    /** Each round cancels at another moment of the call's life. */
    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void cancellingAtAnyMomentLeavesNothingRunning(PoolKind kind) throws Exception {
        AtomicInteger running = new AtomicInteger();
        try (PoolKind.Opened opened = kind.open(3)) {
            for (int round = 0; round < 300; round++) {
                CompletableFuture<List<Integer>> future = opened.pool().mapAsync(Setting.items(50), item -> {
                    running.incrementAndGet();
                    for (int i = 0; i < 100; i++) {
                        Thread.onSpinWait();
                    }
                    running.decrementAndGet();
                    return item;
                });
                for (int i = 0; i < round * 20; i++) {
                    Thread.onSpinWait();
                }
                boolean cancelled = future.cancel(true);

                assertThat(future.isCancelled()).isEqualTo(cancelled);
                if (!cancelled) {
                    assertThat(future.join()).isEqualTo(Setting.items(50));
                }
            }
            Await.until("nothing runs", () -> running.get() == 0);
            assertThat(opened.pool()
                            .map(
                                    Setting.items(50),
                                    item -> Thread.currentThread().isInterrupted()))
                    .doesNotContain(true);
        }
    }

    @Test
    void anItemMayWaitForWhatDependsOnAFutureOfItsOwnPool() {
        try (ParallelPool pool = ParallelPool.ofThreads(1)) {
            List<Integer> results = pool.map(
                    List.of(1, 2),
                    item -> pool.mapAsync(List.of(10, 20), part -> item * part)
                            .thenApply(parts -> parts.get(0) + parts.get(1))
                            .join());

            assertThat(results).containsExactly(30, 60);
        }
    }

    @Test
    void anItemMayCallAsynchronouslyWhileItsPoolCloses() throws Exception {
        ParallelPool pool = ParallelPool.ofThreads(2);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        CompletableFuture<List<Integer>> call = pool.mapAsync(List.of(1), item -> {
            begun.countDown();
            Await.latch(closing);
            return pool.mapAsync(List.of(item + 1), part -> part).join().get(0);
        });
        Await.latch(begun);
        Thread closer = new Thread(pool::close);
        closer.start();
        Await.until("the pool is closing", () -> {
            try {
                pool.map(List.of(), item -> item);
                return false;
            } catch (RejectedExecutionException e) {
                return true;
            }
        });
        closing.countDown();

        assertThat(call.get()).containsExactly(2);
        closer.join();
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void whatCloseHasWaitedForIsComplete(PoolKind kind) {
        if (kind == PoolKind.SHARED) {
            // It is never closed.
            return;
        }
        for (int round = 0; round < 300; round++) {
            CompletableFuture<List<Integer>> future;
            CompletableFuture<Integer> submitted;
            try (PoolKind.Opened opened = kind.open(2)) {
                future = opened.pool().mapAsync(List.of(1, 2, 3), item -> item);
                submitted = opened.pool().submit(() -> 4);
            }

            assertThat(future).as("round %d", round).isCompletedWithValue(List.of(1, 2, 3));
            assertThat(submitted).as("round %d", round).isCompletedWithValue(4);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void whatDependsOnAFutureMayCloseThePool(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(2)) {
            CompletableFuture<Integer> closed = opened.pool()
                    .mapAsync(List.of(1, 2, 3), item -> item)
                    .thenApply(results -> {
                        opened.pool().close();
                        return results.size();
                    });

            assertThat(closed.get(Await.SECONDS, TimeUnit.SECONDS)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void whatAListenerOrACarrierThrowsIsInTheFutureWhateverTheNumberOfItems(PoolKind kind) {
        IllegalStateException broken = new IllegalStateException("broken");
        try (PoolKind.Opened opened = kind.open(2)) {
            for (int size : new int[] {0, 1, 5}) {
                MapOptions listening = MapOptions.defaults().pool(opened.pool()).progress((done, total) -> {
                    throw broken;
                });
                assertThatThrownBy(() -> async(listening, size).get(Await.SECONDS, TimeUnit.SECONDS))
                        .as("a listener, %d items", size)
                        .hasCause(broken);
                if (size > 0) {
                    MapOptions carrying = MapOptions.defaults()
                            .pool(opened.pool())
                            .context(() -> {
                                throw broken;
                            });
                    assertThatThrownBy(() -> async(carrying, size).get(Await.SECONDS, TimeUnit.SECONDS))
                            .as("a carrier, %d items", size)
                            .hasCause(broken);
                }
            }
        }
    }

    private static CompletableFuture<?> async(MapOptions options, int size) {
        return Eager.mapper(options)
                .async(new LambdaBatches.MapOne<Integer, Integer>(
                        item -> item, Column.of(Setting.items(size).toArray()), size));
    }
}
