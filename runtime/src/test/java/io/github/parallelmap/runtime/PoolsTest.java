package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.Setting.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pools are made of, and how they end. */
class PoolsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aPoolNeedsAThread(int threads) {
        assertThatThrownBy(() -> ParallelPool.ofThreads(threads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads is " + threads);
        assertThatThrownBy(() -> ParallelPool.ofVirtualThreads(threads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads is " + threads);
        assertThatThrownBy(() -> ParallelPool.over(Runnable::run, threads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads is " + threads);
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void aPoolOverNoExecutorIsRefused() {
        assertThatThrownBy(() -> ParallelPool.over(null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("executor");
    }

    @Test
    void aPoolSaysWhatItIs() {
        assertThat(ParallelPool.shared()).hasToString("ParallelPool.shared()");
        try (ParallelPool sized = ParallelPool.ofThreads(3);
                ParallelPool virtual = ParallelPool.ofVirtualThreads(4)) {
            assertThat(sized).hasToString("ParallelPool.ofThreads(3)");
            assertThat(sized.threadsFor(0)).isEqualTo(3);
            assertThat(virtual).hasToString("ParallelPool.ofVirtualThreads(4)");
            assertThat(virtual.threadsFor(0)).isEqualTo(4);
        }
    }

    @Test
    void theSharedPoolCannotBeClosed() {
        ParallelPool.shared().close();
        ParallelPool.shared().terminate();

        assertThat(ParallelPool.shared().map(List.of(1, 2, 3), item -> item)).containsExactly(1, 2, 3);
    }

    @EveryCall
    void aClosedPoolRefusesCallsAndMayBeClosedAgain(Setting setting) {
        if (setting.kind() == PoolKind.SHARED) {
            return;
        }
        AtomicInteger ran = new AtomicInteger();
        try (Session session = setting.open(2)) {
            session.pool().close();
            session.pool().close();
            Ending<List<Integer>> ending = Ending.of(() -> session.run(3, item -> ran.incrementAndGet()));

            assertThat(ending.failure())
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("is closed");
            assertThat(ran).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL", "EXECUTOR"})
    void closeWaitsForRunningCallsAndLetsThemFinishWithWhatTheyNest(PoolKind kind) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        PoolKind.Opened opened = kind.open(2);
        ParallelPool pool = opened.pool();
        Ending.Elsewhere<List<Integer>> call = Ending.elsewhere(() -> pool.map(Setting.items(10), item -> {
            begun.countDown();
            Await.latch(release);
            int nested = pool.map(List.of(1, 2), inner -> inner).size();
            ended.incrementAndGet();
            return nested + item;
        }));
        Await.latch(begun);
        Ending.Elsewhere<Boolean> closing = Ending.elsewhere(() -> {
            pool.close();
            return ended.get() == 10;
        });
        closing.awaitWaiting();
        assertThatThrownBy(() -> pool.map(List.of(1), item -> item)).isInstanceOf(RejectedExecutionException.class);
        assertThat(closing.isOver()).as("close has returned while a call runs").isFalse();
        release.countDown();

        assertThat(call.join().result()).hasSize(10).startsWith(2, 3, 4);
        assertThat(closing.join().result()).as("all items had ended").isTrue();
        opened.close();
    }

    @Test
    void anInterruptDoesNotEndTheWaitingOfCloseAndIsKept() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ParallelPool pool = ParallelPool.ofThreads(1);
        Ending.Elsewhere<List<Integer>> call = Ending.elsewhere(() -> pool.map(List.of(7), item -> {
            begun.countDown();
            Await.latch(release);
            return item;
        }));
        Await.latch(begun);
        Ending.Elsewhere<Boolean> closing = Ending.elsewhere(() -> {
            pool.close();
            return release.getCount() == 0;
        });
        closing.awaitWaiting();
        closing.interrupt();
        closing.awaitWaiting();
        release.countDown();

        assertThat(closing.join().result()).as("waited for the call").isTrue();
        assertThat(closing.join().interrupted()).isTrue();
        assertThat(call.join().result()).containsExactly(7);
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL", "EXECUTOR"})
    void closingAPoolInsideItsOwnItemIsAnErrorNotADeadlock(PoolKind kind) throws Exception {
        PoolKind.Opened opened = kind.open(2);
        ParallelPool pool = opened.pool();

        Ending.Elsewhere<?> direct = Ending.elsewhere(() -> pool.map(List.of(1, 2), item -> {
            pool.close();
            return item;
        }));

        assertThat(direct.join().failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would wait for itself");
        opened.close();
    }

    @Test
    void closingAPoolInsideItsOwnItemByWayOfAnotherPoolIsAnErrorToo() throws Exception {
        ParallelPool pool = ParallelPool.ofThreads(1);

        Ending.Elsewhere<?> nested = Ending.elsewhere(() -> pool.map(
                List.of(1),
                outer -> ParallelPool.shared().map(List.of(1, 2), item -> {
                    pool.close();
                    return item;
                })));

        assertThat(nested.join().failure()).isInstanceOf(IllegalStateException.class);
        pool.close();
    }

    @EveryCall
    void terminateCancelsRunningAndWaitingCalls(Setting setting) throws Exception {
        if (setting.kind() == PoolKind.SHARED) {
            return;
        }
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        try (Session session = setting.open(1)) {
            List<Ending.Elsewhere<List<Integer>>> callers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                callers.add(Ending.elsewhere(() -> session.run(100, item -> {
                    running.incrementAndGet();
                    begun.countDown();
                    try {
                        return Await.interrupt();
                    } finally {
                        running.decrementAndGet();
                    }
                })));
            }
            Await.latch(begun);
            for (Ending.Elsewhere<List<Integer>> caller : callers) {
                Await.until("every caller is inside", () -> caller.thread().getState() != Thread.State.RUNNABLE);
            }
            session.pool().terminate();

            for (Ending.Elsewhere<List<Integer>> caller : callers) {
                Ending<List<Integer>> ending = caller.join();
                assertThat(ending.failure())
                        .isInstanceOf(MapCancelledException.class)
                        .hasMessageContaining(
                                setting.variant().has(Variant.Trait.READS_FIRST) ? "of 100 items" : "items")
                        .hasMessageContaining("terminated");
                assertThat(ending.interrupted()).as("the flag is up").isFalse();
            }
            assertThat(running).hasValue(0);
            assertThat(Ending.of(() -> session.run(1, item -> item)).failure())
                    .isInstanceOf(RejectedExecutionException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL", "EXECUTOR"})
    void anItemMayTerminateItsOwnPool(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(2)) {
            ParallelPool pool = opened.pool();
            Ending.Elsewhere<?> caller = Ending.elsewhere(() -> pool.map(Setting.items(100), item -> {
                if (item == 3) {
                    pool.terminate();
                }
                return item;
            }));

            Ending<?> ending = caller.join();
            assertThat(ending.failure()).isInstanceOf(MapCancelledException.class);
            assertThat(ending.interrupted()).isFalse();
        }
    }

    @Test
    void tryWithResourcesEndsAPool() {
        ParallelPool outside;
        try (ParallelPool pool = ParallelPool.ofThreads(2)) {
            outside = pool;
            assertThat(pool.map(List.of(1, 2), item -> item + 1)).containsExactly(2, 3);
        }

        assertThatThrownBy(() -> outside.map(List.of(1), item -> item)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void closingAPoolLeavesTheUsersExecutorOpen() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(1);
        try {
            try (ParallelPool pool = ParallelPool.over(executor, 2)) {
                pool.map(List.of(1, 2), item -> item);
            }

            assertThat(executor.isShutdown()).isFalse();
            assertThat(executor.submit(() -> 5).get(Await.SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(5);
        } finally {
            executor.shutdownNow();
        }
    }

    /** A user's executor, and what ends it. */
    private record UsersExecutor(Executor executor, Runnable end) implements AutoCloseable {
        static UsersExecutor of(Executor executor) {
            return new UsersExecutor(executor, () -> {});
        }

        static UsersExecutor of(ExecutorService executor) {
            return new UsersExecutor(executor, executor::shutdownNow);
        }

        @Override
        public void close() {
            end.run();
        }
    }

    /** The executors that a user may bring. */
    private enum UsersExecutors {
        REJECTS(() -> UsersExecutor.of(task -> {
            throw new RejectedExecutionException("never");
        })),
        FAILS(() -> UsersExecutor.of(task -> {
            throw new IllegalStateException("broken");
        })),
        DISCARDS(() -> UsersExecutor.of(task -> {})),
        RUNS_IN_THE_CALLER(() -> UsersExecutor.of(Runnable::run)),
        RUNS_AND_THEN_FAILS(() -> UsersExecutor.of(task -> {
            task.run();
            throw new IllegalStateException("broken afterwards");
        })),
        HANDS_OVER_AND_THEN_FAILS(() -> {
            ExecutorService executor = Executors.newCachedThreadPool();
            return new UsersExecutor(
                    task -> {
                        executor.execute(task);
                        throw new IllegalStateException("broken afterwards");
                    },
                    executor::shutdownNow);
        }),
        RUNS_EACH_TWICE(() -> UsersExecutor.of(task -> {
            task.run();
            task.run();
        })),
        HAS_ONE_THREAD(() -> UsersExecutor.of(Executors.newSingleThreadExecutor())),
        HAS_MANY_THREADS(() -> UsersExecutor.of(Executors.newCachedThreadPool())),
        FORKS_AND_JOINS(() -> UsersExecutor.of(new ForkJoinPool(2))),
        IS_SHUT_DOWN(() -> {
            ExecutorService executor = Executors.newFixedThreadPool(2);
            executor.shutdown();
            return UsersExecutor.of(executor);
        }),
        IS_FULL(() -> UsersExecutor.of(new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>()))),
        IS_FULL_AND_RUNS_IN_THE_CALLER(() -> UsersExecutor.of(new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy()))),
        IS_FULL_AND_DISCARDS_THE_OLDEST(() -> UsersExecutor.of(new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.DiscardOldestPolicy()))),
        IS_BUSY_FOR_EVER(() -> {
            ExecutorService executor = Executors.newFixedThreadPool(1);
            CountDownLatch never = new CountDownLatch(1);
            executor.execute(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            return UsersExecutor.of(executor);
        });

        @SuppressWarnings("ImmutableEnumChecker") // none of them holds anything
        private final Supplier<UsersExecutor> opens;

        UsersExecutors(Supplier<UsersExecutor> opens) {
            this.opens = opens;
        }

        UsersExecutor open() {
            return opens.get();
        }
    }

    private static int nested(ParallelPool pool, int depth) {
        return depth == 0
                ? 1
                : pool.map(Setting.items(3), item -> nested(pool, depth - 1)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    @ParameterizedTest
    @EnumSource
    void callsEndOverWhateverExecutor(UsersExecutors kind) throws Exception {
        try (UsersExecutor users = kind.open();
                ParallelPool pool = ParallelPool.over(users.executor(), 4)) {
            Ending.Elsewhere<List<Integer>> caller =
                    Ending.elsewhere(() -> pool.map(Setting.items(500), item -> item + 1));

            assertThat(caller.join().result()).hasSize(500).startsWith(1, 2, 3).endsWith(499, 500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsNestFiveDeepOverWhateverExecutor(UsersExecutors kind) throws Exception {
        try (UsersExecutor users = kind.open();
                ParallelPool pool = ParallelPool.over(users.executor(), 4)) {
            Ending.Elsewhere<Integer> caller = Ending.elsewhere(() -> nested(pool, 5));

            assertThat(caller.join().result()).isEqualTo(243);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureIsTheLoopsOverWhateverExecutor(UsersExecutors kind) throws Exception {
        ArithmeticException failure = new ArithmeticException("item 17");
        try (UsersExecutor users = kind.open();
                ParallelPool pool = ParallelPool.over(users.executor(), 4)) {
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> pool.map(Setting.items(100), item -> {
                if (item == 17) {
                    throw failure;
                }
                return item;
            }));

            assertThat(caller.join().failure()).isSameAs(failure);
        }
    }

    @Test
    void aCallMadeOnTheExecutorsOnlyThreadEnds() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ParallelPool pool = ParallelPool.over(executor, 4)) {
            assertThat(executor.submit(() -> nested(pool, 5)).get(Await.SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(243);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void anExecutorThatRunsInTheCallerMayBeAskedForManyThreads() throws Exception {
        try (ParallelPool pool = ParallelPool.over(Runnable::run, 20_000)) {
            Ending.Elsewhere<List<Integer>> caller =
                    Ending.elsewhere(() -> pool.map(Setting.items(20_000), item -> item));

            assertThat(caller.join().result()).isEqualTo(Setting.items(20_000));
        }
    }

    @Test
    void aClosedPoolRefusesEvenACallWithoutItems() {
        ParallelPool pool = ParallelPool.ofThreads(1);
        pool.close();

        assertThatThrownBy(() -> pool.map(List.of(), item -> item)).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> pool.settled(List.of(), item -> item)).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> pool.mapAsync(List.of(), item -> item)).isInstanceOf(RejectedExecutionException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL", "EXECUTOR"})
    void aCloseThatIsRefusedHasNoEffect(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(2)) {
            ParallelPool pool = opened.pool();
            List<Boolean> refused = pool.map(List.of(1, 2, 3), item -> {
                try {
                    pool.close();
                    return false;
                } catch (IllegalStateException e) {
                    return true;
                }
            });

            assertThat(refused).containsOnly(true);
            assertThat(pool.map(List.of(1, 2), item -> item)).containsExactly(1, 2);
            assertThat(pool.submit(() -> 3).join()).isEqualTo(3);
        }
    }
}
