package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.runtime.Setting.Session;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an item does to a thread that is not its caller's is undone after the call; what others do to it, the items do not see. */
class BorrowedThreadTest {
    private record State(@Nullable ClassLoader loader, String name, int priority) {
        static State of(Thread thread) {
            return new State(thread.getContextClassLoader(), thread.getName(), thread.getPriority());
        }
    }

    @EveryCall(workers = 2)
    void aThreadIsLeftAsItWas(Setting setting) throws Throwable {
        Thread caller = Thread.currentThread();
        State callers = State.of(caller);
        Map<Thread, State> before = new ConcurrentHashMap<>();
        CountDownLatch both = new CountDownLatch(2);
        try (Session session = setting.open(2);
                URLClassLoader other = new URLClassLoader(new URL[0], null)) {
            session.run(2, item -> {
                Thread thread = Thread.currentThread();
                if (thread != caller) {
                    before.put(thread, State.of(thread));
                }
                Await.meet(both);
                if (thread != caller) {
                    thread.setContextClassLoader(other);
                    thread.setName("renamed");
                    thread.setPriority(Thread.MAX_PRIORITY);
                }
                return item;
            });

            assertThat(before).isNotEmpty();
            for (Map.Entry<Thread, State> entry : before.entrySet()) {
                // The class loader is the caller's while it works, so it is looked at by what it must not be.
                Await.until(
                        entry.getKey() + " is as it was",
                        () -> entry.getKey().getContextClassLoader() != other
                                && entry.getKey()
                                        .getName()
                                        .equals(entry.getValue().name())
                                && entry.getKey().getPriority()
                                        == entry.getValue().priority());
            }
            assertThat(State.of(caller)).isEqualTo(callers);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void anItemBeginsWithTheFlagClearWhenItsThreadWasInterruptedWhileIdle(PoolKind kind) throws Exception {
        Thread caller = Thread.currentThread();
        AtomicReference<@Nullable Thread> helper = new AtomicReference<>();
        try (PoolKind.Opened opened = kind.open(2)) {
            for (int round = 0; round < 300; round++) {
                CountDownLatch both = new CountDownLatch(2);
                Thread last = helper.get();
                if (last != null) {
                    last.interrupt();
                }
                List<Boolean> flags =
                        Eager.map(MapOptions.defaults().pool(opened.pool()).threads(2), List.of(0, 1), item -> {
                            boolean flag = Thread.currentThread().isInterrupted();
                            Await.meet(both);
                            if (Thread.currentThread() != caller) {
                                helper.set(Thread.currentThread());
                            }
                            return flag;
                        });
                assertThat(flags).as("round %d", round).containsOnly(false);
            }
        }
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SIZED", "VIRTUAL"})
    void anItemThatLeavesTheFlagUpDoesNotFailTheNext(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(1)) {
            List<Boolean> flags =
                    Eager.map(MapOptions.defaults().pool(opened.pool()).chunk(10), Setting.items(10), item -> {
                        boolean flag = Thread.currentThread().isInterrupted();
                        Thread.sleep(1);
                        Thread.currentThread().interrupt();
                        return flag;
                    });

            assertThat(flags).containsOnly(false);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anExecutorsThreadHasItsFlagBackWhateverTheItemsDo(boolean interrupted) throws Exception {
        AtomicReference<@Nullable Boolean> flagAfterwards = new AtomicReference<>();
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch left = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ParallelPool pool = ParallelPool.over(
                task -> executor.execute(() -> {
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    task.run();
                    flagAfterwards.compareAndSet(null, Thread.interrupted());
                    left.countDown();
                }),
                2)) {
            List<Boolean> flags = pool.map(Setting.items(4), item -> {
                boolean flag = Thread.currentThread().isInterrupted();
                if (item < 2) {
                    Await.meet(both);
                }
                if (Thread.currentThread() != caller) {
                    Thread.currentThread().interrupt();
                }
                return flag;
            });
            Await.latch(left);

            assertThat(flags).containsOnly(false);
            assertThat(flagAfterwards.get()).isEqualTo(interrupted);
        } finally {
            executor.shutdownNow();
        }
    }
}
