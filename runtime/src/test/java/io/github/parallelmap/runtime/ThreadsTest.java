package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.CALLER_WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.runtime.Setting.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 0: no more items at once than asked for, and of a sized pool no more than its size over all calls. */
class ThreadsTest {
    /** Counts how many are inside at once, and the most that ever were. */
    private static final class Crowd {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        int pass(int item) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            LockSupport.parkNanos(20_000);
            inside.decrementAndGet();
            return item;
        }

        int most() {
            return most.get();
        }
    }

    @EveryCall(workers = 2)
    void noMoreItemsRunAtOnceThanThreads(Setting setting) throws Throwable {
        for (int threads = 1; threads <= 4; threads++) {
            Crowd crowd = new Crowd();
            try (Session session = setting.open(threads)) {
                int limit = setting.variant().takesOptions()
                        ? threads
                        : session.pool().threadsFor(0);

                session.run(setting.kind().rounds(400), crowd::pass);

                assertThat(crowd.most()).as("items at once").isBetween(1, limit);
            }
        }
    }

    @EveryCall(options = true)
    void aCallMayAskForFewerThreadsThanItsPoolHas(Setting setting) throws Throwable {
        Crowd crowd = new Crowd();
        try (Session session = setting.open(8)) {
            session.with(options -> options.threads(2)).run(400, crowd::pass);

            assertThat(crowd.most()).isBetween(1, 2);
        }
    }

    @EveryCall(workers = 4)
    void asManyItemsAsThreadsRunAtOnce(Setting setting) throws Throwable {
        CountDownLatch all = new CountDownLatch(4);
        try (Session session = setting.open(4)) {
            List<Integer> results = session.run(4, item -> {
                Await.meet(all);
                return item;
            });

            assertThat(results).containsExactly(0, 1, 2, 3);
        }
    }

    @EveryCall(options = true, needs = CALLER_WORKS)
    void oneThreadOnTheCallersOwnNeedsNoOther(Setting setting) throws Throwable {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Session session = setting.open(1)) {
            session.run(100, item -> {
                threads.add(Thread.currentThread());
                return item;
            });

            assertThat(threads).hasSize(1);
            assertThat(threads.contains(Thread.currentThread()))
                    .as("the caller works")
                    .isEqualTo(session.callerWorks());
        }
    }

    @Test
    void theSharedPoolTakesAsManyThreadsAsThereAreProcessors() {
        assertThat(ParallelPool.shared().threadsFor(0))
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSizedPoolRunsNoMoreItemsThanItsSizeOverAllCalls(boolean virtual) throws Exception {
        Crowd crowd = new Crowd();
        try (ParallelPool pool = virtual ? ParallelPool.ofVirtualThreads(3) : ParallelPool.ofThreads(3)) {
            List<Ending.Elsewhere<List<Integer>>> callers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                callers.add(Ending.elsewhere(() -> pool.map(Setting.items(200), crowd::pass)));
            }
            for (Ending.Elsewhere<List<Integer>> caller : callers) {
                assertThat(caller.join().result()).isEqualTo(Setting.items(200));
            }
        }

        assertThat(crowd.most()).isBetween(1, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void nestedCallsOnASizedPoolStayWithinItsSize(int threads) {
        Crowd crowd = new Crowd();
        try (ParallelPool pool = ParallelPool.ofThreads(threads)) {
            List<List<Integer>> results =
                    pool.map(Setting.items(10), outer -> pool.map(Setting.items(40), crowd::pass));

            assertThat(results).hasSize(10).containsOnly(Setting.items(40));
        }

        assertThat(crowd.most()).isBetween(1, threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void nestingThroughTheSharedPoolAndBackStaysWithinTheSize(int threads) {
        Crowd crowd = new Crowd();
        try (ParallelPool pool = ParallelPool.ofThreads(threads)) {
            List<List<List<Integer>>> results = pool.map(
                    Setting.items(4),
                    outer -> ParallelPool.shared()
                            .map(Setting.items(4), middle -> pool.map(Setting.items(10), crowd::pass)));

            assertThat(results).hasSize(4);
            assertThat(results.get(3)).hasSize(4).containsOnly(Setting.items(10));
        }

        assertThat(crowd.most()).isBetween(1, threads);
    }

    @Test
    void anItemOfANestedCallRunsOnTheThreadOfTheItemThatMadeIt() {
        try (ParallelPool pool = ParallelPool.ofThreads(1)) {
            List<Boolean> same = pool.map(Setting.items(3), outer -> {
                Thread mine = Thread.currentThread();
                return pool.map(Setting.items(3), inner -> Thread.currentThread() == mine).stream()
                        .allMatch(Boolean::booleanValue);
            });

            assertThat(same).containsOnly(true);
        }
    }

    /** The sum of all items of calls that are nested so deep, three items each. */
    private static int nested(int depth, IntFunction<ParallelPool> poolAt) {
        if (depth == 0) {
            return 1;
        }
        return poolAt.apply(depth).map(Setting.items(3), item -> nested(depth - 1, poolAt)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void callsNestFiveDeepOnOneThread(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(1)) {
            Ending.Elsewhere<Integer> caller = Ending.elsewhere(() -> nested(5, depth -> opened.pool()));

            assertThat(caller.join().result()).isEqualTo(243);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void callsNestFiveDeepOnFourThreads(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(4)) {
            Ending.Elsewhere<Integer> caller = Ending.elsewhere(() -> nested(5, depth -> opened.pool()));

            assertThat(caller.join().result()).isEqualTo(243);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void callsNestFiveDeepInTurnOnASizedAndTheSharedPool(int threads) throws Exception {
        try (ParallelPool sized = ParallelPool.ofThreads(threads)) {
            Ending.Elsewhere<Integer> caller =
                    Ending.elsewhere(() -> nested(5, depth -> depth % 2 == 1 ? sized : ParallelPool.shared()));

            assertThat(caller.join().result()).isEqualTo(243);
        }
    }

    @Test
    void callsNestInTurnOnTwoSizedPoolsOfOneThread() throws Exception {
        try (ParallelPool first = ParallelPool.ofThreads(1);
                ParallelPool second = ParallelPool.ofThreads(1)) {
            Ending.Elsewhere<Integer> caller =
                    Ending.elsewhere(() -> nested(5, depth -> depth % 2 == 1 ? first : second));

            assertThat(caller.join().result()).isEqualTo(243);
        }
    }

    @Test
    void manyCallersNestOnASizedPoolOfOneThread() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (ParallelPool sized = ParallelPool.ofThreads(1);
                ParallelPool over = ParallelPool.over(executor, 2)) {
            List<Ending.Elsewhere<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                callers.add(Ending.elsewhere(() -> nested(4, depth -> depth % 2 == 0 ? sized : over)));
            }

            for (Ending.Elsewhere<Integer> caller : callers) {
                assertThat(caller.join().result()).isEqualTo(81);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aWaitingCallGetsTheThreadsThatAnEarlierOneLeaves() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(3);
        try (ParallelPool pool = ParallelPool.ofThreads(3)) {
            Ending.Elsewhere<List<Integer>> first = Ending.elsewhere(() -> pool.map(Setting.items(3), item -> {
                begun.countDown();
                Await.latch(release);
                return item;
            }));
            Await.latch(begun);
            Ending.Elsewhere<List<Integer>> second = Ending.elsewhere(() -> pool.map(Setting.items(3), item -> {
                Await.meet(all);
                return item;
            }));
            second.awaitWaiting();
            release.countDown();

            assertThat(first.join().result()).containsExactly(0, 1, 2);
            assertThat(second.join().result()).containsExactly(0, 1, 2);
        }
    }
}
