package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.runtime.Setting.Session;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guarantee 8: threads are daemons, inherit nothing, work in the caller's name only while they do, and end. */
class ThreadHygieneTest {
    private static final InheritableThreadLocal<@Nullable String> INHERITABLE = new InheritableThreadLocal<>();

    /** Runs a call on two workers of the pool, and tells of each thread that is not the caller's. */
    private static void onEachHelper(ParallelPool pool, MapOptions options, Consumer<Thread> seen) {
        Thread caller = Thread.currentThread();
        CountDownLatch both = new CountDownLatch(2);
        Eager.<Integer, Integer>map(options.pool(pool).threads(2), List.of(0, 1), item -> {
            Await.meet(both);
            if (Thread.currentThread() != caller) {
                seen.accept(Thread.currentThread());
            }
            return item;
        });
    }

    private static List<Thread> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("parallelmap-"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SHARED", "SIZED", "VIRTUAL"})
    void threadsAreNamedDaemonsOfNormalPriority(PoolKind kind) {
        Thread caller = Thread.currentThread();
        int before = caller.getPriority();
        Set<Thread> helpers = ConcurrentHashMap.newKeySet();
        caller.setPriority(Thread.MIN_PRIORITY);
        try (PoolKind.Opened opened = kind.open(2)) {
            onEachHelper(opened.pool(), MapOptions.defaults(), helpers::add);
        } finally {
            caller.setPriority(before);
        }

        assertThat(helpers).isNotEmpty().allSatisfy(thread -> {
            assertThat(thread.getName()).startsWith("parallelmap-");
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
        });
    }

    @Test
    void virtualThreadsAreUsedWhereThereAreAny() {
        Set<String> names = ConcurrentHashMap.newKeySet();

        onEachHelper(
                ParallelPool.shared(),
                MapOptions.defaults().kind(ThreadKind.VIRTUAL),
                thread -> names.add(thread.getName()));
        try (ParallelPool pool = ParallelPool.ofVirtualThreads(2)) {
            onEachHelper(pool, MapOptions.defaults(), thread -> names.add(thread.getName()));
        }

        boolean there = Runtime.version().feature() >= 21;
        assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("parallelmap-virtual-") == there);
    }

    @EveryCall(workers = 2)
    void itemsRunUnderTheCallersContextClassLoaderAndThreadsGetTheirsBack(Setting setting) throws Throwable {
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        Set<ClassLoader> seen = ConcurrentHashMap.newKeySet();
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        try (Session session = setting.open(2);
                URLClassLoader mine = new URLClassLoader(new URL[0], before)) {
            caller.setContextClassLoader(mine);
            try {
                session.run(2, item -> {
                    Await.meet(both);
                    seen.add(Thread.currentThread().getContextClassLoader());
                    workers.add(Thread.currentThread());
                    return item;
                });
                assertThat(caller.getContextClassLoader()).isSameAs(mine);
            } finally {
                caller.setContextClassLoader(before);
            }

            assertThat(seen).containsExactly(mine);
            workers.remove(caller);
            if (setting.kind() == PoolKind.EXECUTOR) {
                // Its threads are made on demand, by the caller, whose class loader they inherit from the JDK.
                return;
            }
            assertThat(workers).isNotEmpty();
            // One of them may be completing the future, which it does under the caller's class loader, too.
            Await.until(
                    "each has its own class loader again",
                    () -> workers.stream().allMatch(thread -> thread.getContextClassLoader() != mine));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SHARED", "SIZED", "VIRTUAL"})
    void aFailingItemDoesNotLeaveTheClassLoaderBehind(PoolKind kind) throws Exception {
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        try (PoolKind.Opened opened = kind.open(2);
                URLClassLoader mine = new URLClassLoader(new URL[0], before)) {
            caller.setContextClassLoader(mine);
            try {
                Ending<?> ending = Ending.of(() -> opened.pool().map(List.of(0, 1), item -> {
                    workers.add(Thread.currentThread());
                    throw new IOException("item " + item);
                }));
                assertThat(ending.failure()).hasMessage("item 0");
            } finally {
                caller.setContextClassLoader(before);
            }

            workers.remove(caller);
            assertThat(workers).allMatch(thread -> thread.getContextClassLoader() != mine);
        }
    }

    @Test
    void aUsersThreadGetsItsClassLoaderBack() throws Exception {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 1, TimeUnit.HOURS, new LinkedBlockingQueue<>());
        executor.prestartAllCoreThreads();
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        Set<ClassLoader> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        try (ParallelPool pool = ParallelPool.over(executor, 2);
                URLClassLoader mine = new URLClassLoader(new URL[0], before)) {
            caller.setContextClassLoader(mine);
            try {
                pool.forEach(List.of(0, 1), item -> {
                    Await.meet(both);
                    seen.add(Thread.currentThread().getContextClassLoader());
                });
            } finally {
                caller.setContextClassLoader(before);
            }

            assertThat(seen).containsExactly(mine);
            ClassLoader after = executor.submit(() -> Thread.currentThread().getContextClassLoader())
                    .get(Await.SECONDS, TimeUnit.SECONDS);
            assertThat(after).isSameAs(before);
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolKind.class,
            names = {"SHARED", "SIZED", "VIRTUAL"})
    void threadsInheritNoThreadLocals(PoolKind kind) throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        // More threads than any test before has left idle, so that some are made here.
        int many = 40;
        CountDownLatch all = new CountDownLatch(many);
        try (PoolKind.Opened opened = kind.open(many)) {
            Ending.Elsewhere<?> caller = Ending.elsewhere(() -> {
                INHERITABLE.set("secret of the caller");
                Thread mine = Thread.currentThread();
                return Eager.<Integer, Integer>map(
                        MapOptions.defaults().pool(opened.pool()).threads(many), Setting.items(many), item -> {
                            Await.meet(all);
                            String inherited = INHERITABLE.get();
                            if (inherited != null && Thread.currentThread() != mine) {
                                seen.add(inherited);
                            }
                            return item;
                        });
            });

            assertThat(caller.join().result()).isEqualTo(Setting.items(many));
        }

        assertThat(seen).isEmpty();
    }

    @Test
    void tenThousandCallsLeaveFewThreadsAndNoneWhenIdle() throws Exception {
        for (int i = 0; i < 2_500; i++) {
            ParallelPool.shared().map(Setting.items(4), item -> item);
            try (ParallelPool sized = ParallelPool.ofThreads(3)) {
                sized.map(Setting.items(4), item -> item);
            }
            try (ParallelPool virtual = ParallelPool.ofVirtualThreads(3)) {
                virtual.map(Setting.items(4), item -> item);
            }
            Eager.<Integer, Integer>map(
                    MapOptions.defaults().threads(8).timeout(Duration.ofHours(1)), Setting.items(8), item -> item);
        }

        assertThat(ownThreads()).hasSizeLessThan(64);
        Await.until("idle threads have ended", () -> ownThreads().isEmpty());
        assertThat(ParallelPool.shared().map(List.of(1, 2), item -> item))
                .as("and there are new ones when wanted")
                .containsExactly(1, 2);
    }

    /** What a call was given and gave; big enough to matter. */
    private static final class Thing {
        private final byte[] bytes = new byte[1 << 16];

        int size() {
            return bytes.length;
        }
    }

    /** Makes a call in a frame of its own, so that nothing here holds what it was given and gave. */
    private static List<WeakReference<Object>> argumentsAndResultsOfACall(ParallelPool pool) {
        List<WeakReference<Object>> references = new ArrayList<>();
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thing thing = new Thing();
            things.add(thing);
            references.add(new WeakReference<>(thing));
        }
        for (Thing result : pool.map(things, thing -> {
            thing.size();
            return new Thing();
        })) {
            references.add(new WeakReference<>(result));
        }
        return references;
    }

    private static void assertCollected(List<WeakReference<Object>> references) throws InterruptedException {
        Await.until("arguments and results are collected", () -> {
            System.gc();
            return references.stream().allMatch(reference -> reference.refersTo(null));
        });
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void argumentsAndResultsCanBeCollectedAfterTheCall(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(4)) {
            assertCollected(argumentsAndResultsOfACall(opened.pool()));
        }
    }

    @Test
    void anExecutorThatNeverRunsItsTasksHoldsNothingOfTheCall() throws Exception {
        List<Runnable> kept = new ArrayList<>();
        try (ParallelPool pool = ParallelPool.over(kept::add, 4)) {
            assertCollected(argumentsAndResultsOfACall(pool));
        }

        assertThat(kept).isNotEmpty();
        kept.forEach(Runnable::run);
    }

    /** How a stream over things is left. */
    private enum Left {
        AT_ITS_END {
            @Override
            void leave(Stream<Thing> stream) {
                assertThat(stream.count()).isEqualTo(200);
            }
        },
        CLOSED {
            @Override
            void leave(Stream<Thing> stream) {
                stream.iterator().next();
                stream.close();
            }
        },
        CLOSED_ELSEWHERE {
            @Override
            void leave(Stream<Thing> stream) throws Exception {
                stream.iterator().next();
                Ending.elsewhere(() -> {
                            stream.close();
                            return true;
                        })
                        .join();
            }
        },
        DROPPED {
            @Override
            void leave(Stream<Thing> stream) {
                stream.iterator().next();
            }
        },
        FAILED {
            @Override
            void leave(Stream<Thing> stream) {
                assertThatThrownBy(() -> stream.forEach(thing -> {
                            throw new IllegalStateException("taker");
                        }))
                        .hasMessage("taker");
            }
        };

        abstract void leave(Stream<Thing> stream) throws Exception;
    }

    /** In a frame of its own, so that nothing here holds what it was given and gave. */
    private static List<WeakReference<Object>> thingsOfAStream(ParallelPool pool, boolean ordered, int chunk, Left left)
            throws Exception {
        List<WeakReference<Object>> references = new ArrayList<>();
        MapOptions options = MapOptions.defaults().pool(pool).chunk(chunk);
        Mapper mapper = CallSite.of(ThreadHygieneTest.class, "stream", options).mapper(options);
        List<Thing> source = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            source.add(new Thing());
        }
        source.forEach(thing -> references.add(new WeakReference<>(thing)));
        references.add(new WeakReference<>(source));
        Columns columns = mapper.columns();
        Columns.Input<Thing> input = columns.add("thing", source);
        ItemFunction<Thing, Thing, RuntimeException> body = thing -> new Thing();
        IntFunction<LambdaBatches.MapOne<Thing, Thing>> batches =
                size -> new LambdaBatches.MapOne<>(body, input.column(), size);
        left.leave(ordered ? mapper.stream(columns, batches) : mapper.unordered(columns, batches));
        return references;
    }

    @ParameterizedTest
    @EnumSource
    void anExecutorThatNeverRunsItsTasksHoldsNothingOfAStream(Left left) throws Exception {
        for (boolean ordered : new boolean[] {true, false}) {
            for (int chunk : new int[] {0, 1, 50}) {
                List<Runnable> kept = new ArrayList<>();
                try (ParallelPool pool = ParallelPool.over(kept::add, 4)) {
                    assertCollected(thingsOfAStream(pool, ordered, chunk, left));
                }

                assertThat(kept).isNotEmpty();
                kept.forEach(Runnable::run);
            }
        }
    }

    private static List<WeakReference<Object>> thingsOfAFuture(ParallelPool pool, boolean cancelled) {
        List<WeakReference<Object>> references = new ArrayList<>();
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            things.add(new Thing());
        }
        things.forEach(thing -> references.add(new WeakReference<>(thing)));
        CompletableFuture<List<Thing>> future = pool.mapAsync(things, thing -> new Thing());
        if (cancelled) {
            future.cancel(true);
        } else {
            future.join();
        }
        return references;
    }

    @Test
    void orOfACallThatNobodyWaitsFor() throws Exception {
        for (boolean cancelled : new boolean[] {true, false}) {
            List<Runnable> kept = new ArrayList<>();
            try (ParallelPool pool = ParallelPool.over(
                    task -> {
                        synchronized (kept) {
                            kept.add(task);
                        }
                    },
                    4)) {
                assertCollected(thingsOfAFuture(pool, cancelled));
            }
        }
    }

    @Test
    void aTaskThatRunsLongAfterItsCallDoesNothing() throws Exception {
        List<Runnable> kept = new ArrayList<>();
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ParallelPool pool = ParallelPool.over(kept::add, 4)) {
            List<Integer> results = pool.map(Setting.items(10), item -> {
                workers.add(Thread.currentThread());
                return item;
            });
            for (Runnable task : kept) {
                executor.submit(task).get(Await.SECONDS, TimeUnit.SECONDS);
            }

            assertThat(results).isEqualTo(Setting.items(10));
            assertThat(workers).containsExactly(Thread.currentThread());
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aTimeoutThatWasNotNeededHoldsNothingOfTheCall() throws Exception {
        assertCollected(thingsUnderATimeout());
    }

    private static List<WeakReference<Object>> thingsUnderATimeout() {
        List<WeakReference<Object>> references = new ArrayList<>();
        Thing thing = new Thing();
        references.add(new WeakReference<>(thing));
        Eager.<Thing, Integer>map(
                MapOptions.defaults().threads(2).timeout(Duration.ofHours(1)), List.of(thing), Thing::size);
        return references;
    }
}
