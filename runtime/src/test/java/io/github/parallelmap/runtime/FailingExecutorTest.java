package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an executor or a user's own pool throws when it is asked for a thread, the call goes on without, and ends. */
class FailingExecutorTest {
    private enum Thrown {
        REJECTION(() -> new RejectedExecutionException("no")),
        NULL_POINTER(() -> new NullPointerException("no")),
        LINKAGE(() -> new NoClassDefFoundError("no")),
        STACK(StackOverflowError::new),
        MEMORY(() -> new OutOfMemoryError("no")),
        ASSERTION(() -> new AssertionError("no")),
        CHECKED(() -> new Exception("no"));

        @SuppressWarnings("ImmutableEnumChecker") // none of them holds anything
        private final Supplier<Throwable> make;

        Thrown(Supplier<Throwable> make) {
            this.make = make;
        }
    }

    static Stream<Arguments> everythingInEveryVariant() {
        return Stream.of(Thrown.values())
                .flatMap(thrown -> Stream.of(Variant.values())
                        .flatMap(variant -> Stream.of(0, 1).map(good -> Arguments.of(thrown, variant, good))));
    }

    /** Runs so many tasks on threads of its own, and throws for each that comes after. */
    private record Failing(ExecutorService threads, AtomicInteger good, Thrown thrown) implements Executor {
        @Override
        public void execute(Runnable task) {
            if (good.getAndDecrement() > 0) {
                threads.execute(task);
            } else {
                throw Throwables.sneaky(thrown.make.get());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everythingInEveryVariant")
    void theCallEndsAsIfTheExecutorHadNoThread(Thrown thrown, Variant variant, int good) throws Throwable {
        ExecutorService threads = Executors.newCachedThreadPool();
        ParallelPool pool = ParallelPool.over(new Failing(threads, new AtomicInteger(good), thrown), 4);
        try {
            assertEndsAndNothingRuns(variant, pool);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("everythingInEveryVariant")
    void soDoesOneOnAPoolOfAUsersOwn(Thrown thrown, Variant variant, int good) throws Throwable {
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicInteger left = new AtomicInteger(good);
        ParallelPool pool = new PassingPool(ParallelPool.over(threads, 4)) {
            @Override
            public boolean send(Call call) {
                if (left.getAndDecrement() > 0) {
                    return super.send(call);
                }
                throw Throwables.sneaky(thrown.make.get());
            }
        };
        try {
            assertEndsAndNothingRuns(variant, pool);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertEndsAndNothingRuns(Variant variant, ParallelPool pool) throws Throwable {
        CallSite site = CallSite.of(Setting.class, "method", MapOptions.defaults());
        AtomicInteger running = new AtomicInteger();
        Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() ->
                variant.run(site, MapOptions.defaults().pool(pool).threads(4), Setting.items(50), item -> {
                    running.incrementAndGet();
                    try {
                        Thread.sleep(1);
                        return item;
                    } finally {
                        running.decrementAndGet();
                    }
                }));

        assertThat(caller.join().result()).isEqualTo(Setting.items(50));
        assertThat(running).hasValue(0);
        assertThat(Ending.elsewhere(() -> {
                            pool.close();
                            return 1;
                        })
                        .join()
                        .result())
                .isEqualTo(1);
    }

    static Stream<Thrown> everything() {
        return Stream.of(Thrown.values());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aFutureIsCompletedAndThePoolCanBeClosed(Thrown thrown) throws Exception {
        ParallelPool pool = ParallelPool.over(
                task -> {
                    throw Throwables.sneaky(thrown.make.get());
                },
                4);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<List<Integer>> future = pool.mapAsync(Setting.items(20), item -> {
            Await.latch(release);
            return item;
        });
        release.countDown();

        assertThat(future.get(Await.SECONDS, TimeUnit.SECONDS)).isEqualTo(Setting.items(20));
        try (Stream<Integer> stream = pool.stream(Setting.items(20), item -> item)) {
            assertThat(stream.limit(3).toList()).containsExactly(0, 1, 2);
        }
        pool.close();
    }

    /** Its class loader is its own, and nobody else's. */
    private static final class Proud extends Thread {
        Proud(Runnable body) {
            super(body);
            setDaemon(true);
        }

        @Override
        public void setContextClassLoader(ClassLoader loader) {
            throw new SecurityException("mine");
        }
    }

    @Test
    void aThreadThatRefusesTheCallersClassLoaderWorksUnderItsOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3, Proud::new);
        ParallelPool pool = ParallelPool.over(threads, 4);
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        caller.setContextClassLoader(new ClassLoader(before) {});
        try {
            for (int round = 0; round < 20; round++) {
                assertThat(pool.map(Setting.items(50), item -> item)).isEqualTo(Setting.items(50));
            }
        } finally {
            caller.setContextClassLoader(before);
        }
        // None of them takes itself for one that is in an item.
        assertThat(threads.submit(() -> {
                            pool.close();
                            return true;
                        })
                        .get(Await.SECONDS, TimeUnit.SECONDS))
                .isTrue();
        threads.shutdownNow();
    }
}
