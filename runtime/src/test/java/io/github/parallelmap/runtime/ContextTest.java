package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.Zip;
import io.github.parallelmap.runtime.Setting.Session;
import io.micrometer.context.ContextRegistry;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the calling thread has in thread-locals travels to the workers, and is taken back afterwards. */
class ContextTest {
    /** A carrier of one thread-local that counts what is done with it. */
    private static final class Carrier implements ContextCarrier {
        private final ThreadLocal<@Nullable String> local = new ThreadLocal<>();
        private final AtomicInteger captured = new AtomicInteger();
        private final AtomicInteger opened = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();
        private final Set<Thread> openers = ConcurrentHashMap.newKeySet();
        private volatile @Nullable Thread capturer;

        @Override
        public Snapshot capture() {
            captured.incrementAndGet();
            capturer = Thread.currentThread();
            String callers = local.get();
            return () -> {
                opened.incrementAndGet();
                openers.add(Thread.currentThread());
                String before = local.get();
                local.set(callers);
                return () -> {
                    closed.incrementAndGet();
                    local.set(before);
                };
            };
        }
    }

    @EveryCall(options = true)
    void itIsCapturedOnceAndOpenWhileAnyOtherThreadRunsItems(Setting setting) throws Throwable {
        Carrier carrier = new Carrier();
        Set<Thread> runners = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(3);
        carrier.local.set("caller's");
        try (Session session =
                setting.open(3).with(options -> options.context(carrier).chunk(1))) {
            session.run(20, item -> {
                runners.add(Thread.currentThread());
                if (item < 3) {
                    Await.meet(all);
                }
                assertThat(carrier.local.get()).isEqualTo("caller's");
                return item;
            });

            assertThat(carrier.captured).hasValue(1);
            assertThat(carrier.capturer).isSameAs(Thread.currentThread());
            runners.remove(Thread.currentThread());
            assertThat(carrier.openers).containsAll(runners).doesNotContain(Thread.currentThread());
            assertThat(carrier.closed).as("closed").hasValue(carrier.opened.get());
            assertThat(carrier.local.get()).isEqualTo("caller's");
        }
    }

    @EveryCall(options = true)
    void itIsTakenBackFromThreadsThatServeAnotherCallNext(Setting setting) throws Throwable {
        Carrier carrier = new Carrier();
        try (Session open = setting.open(2)) {
            for (int round = 0; round < 30; round++) {
                String mine = "round " + round;
                carrier.local.set(mine);
                open.with(options -> options.context(carrier)).run(8, item -> {
                    assertThat(carrier.local.get()).isEqualTo(mine);
                    return item;
                });
                Thread caller = Thread.currentThread();
                open.run(8, item -> {
                    if (Thread.currentThread() != caller) {
                        assertThat(carrier.local.get()).isNull();
                    }
                    return item;
                });
            }
        }
    }

    @EveryCall(options = true)
    void whatTheCaptureThrowsReachesTheCallerAndNothingRuns(Setting setting) {
        IllegalStateException failure = new IllegalStateException("capture");
        AtomicInteger ran = new AtomicInteger();
        try (Session session = setting.open(2)
                .with(options -> options.context(() -> {
                    throw failure;
                }))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(3, item -> ran.incrementAndGet()));

            assertThat(ending.failure()).isSameAs(failure);
            assertThat(ran).hasValue(0);
        }
    }

    /** Of a stream nothing is known of its items then. */
    @EveryStream
    void ofAStreamItIsThrownWhereThatIsMadeHoweverManyItemsThereAre(EveryStream.Lazy lazy) {
        for (int size : new int[] {0, 1, 100}) {
            IllegalStateException failure = new IllegalStateException("capture");
            StreamTest.Source source = new StreamTest.Source(size);
            try (EveryStream.Open open = lazy.open(2)
                    .with(options -> options.context(() -> {
                        throw failure;
                    }))) {
                assertThatThrownBy(() -> open.stream(source, item -> item)).isSameAs(failure);
            }

            assertThat(source.read).isZero();
        }
    }

    @EveryStream
    void aStreamHasTheContextOfWhoMadeItWhoeverPulls(EveryStream.Lazy lazy) throws Exception {
        Thread maker = Thread.currentThread();
        List<Thread> capturers = new ArrayList<>();
        try (EveryStream.Open open = lazy.open(2)
                .with(options -> options.context(() -> {
                    capturers.add(Thread.currentThread());
                    return () -> () -> {};
                }))) {
            Stream<Integer> stream = open.stream(Setting.items(50), item -> item);

            assertThat(capturers).containsExactly(maker);
            assertThat(Ending.elsewhere(stream::count).join().result()).isEqualTo(50);
            assertThat(capturers).containsExactly(maker);
        }
    }

    @EveryCall(options = true)
    void whatTheOpeningThrowsStopsTheCallAndReachesTheCaller(Setting setting) throws Throwable {
        IllegalStateException failure = new IllegalStateException("open");
        CountDownLatch threw = new CountDownLatch(1);
        try (Session open = setting.open(2)) {
            Session session = open.with(options -> options.context(() -> () -> {
                threw.countDown();
                throw failure;
            }));
            Ending<List<Integer>> ending = Ending.of(() -> session.run(100, item -> {
                Await.latch(threw);
                return item;
            }));

            assertThat(ending.failure()).isSameAs(failure);
            assertThat(ending.interrupted()).isFalse();
            assertThat(open.run(10, item -> item)).isEqualTo(Setting.items(10));
        }
    }

    @EveryCall(options = true)
    void whatTheClosingThrowsReachesTheCaller(Setting setting) throws Throwable {
        IllegalStateException failure = new IllegalStateException("close");
        CountDownLatch opened = new CountDownLatch(1);
        try (Session open = setting.open(2)) {
            Session session = open.with(options -> options.context(() -> () -> {
                opened.countDown();
                return () -> {
                    throw failure;
                };
            }));
            for (int round = 0; round < 20; round++) {
                Ending<List<Integer>> ending = Ending.of(() -> session.run(10, item -> {
                    Await.latch(opened);
                    return item;
                }));

                if (round == 0) {
                    assertThat(ending.failure()).isSameAs(failure);
                }
                assertThat(ending.interrupted()).isFalse();
                assertThat(open.run(10, item -> item)).isEqualTo(Setting.items(10));
            }
        }
    }

    @EveryCall
    void registeredThreadLocalsTravelWithoutAnOption(Setting setting) throws Throwable {
        ThreadLocal<@Nullable String> local = new ThreadLocal<>();
        String key = ContextTest.class.getName();
        ContextRegistry.getInstance().registerThreadLocalAccessor(key, local::get, local::set, local::remove);
        try (Session session = setting.open(2)) {
            local.set("caller's");
            List<Integer> results = session.run(50, item -> "caller's".equals(local.get()) ? item : -1);

            assertThat(results).isEqualTo(Setting.items(50));
            local.remove();
            assertThat(session.run(20, item -> local.get() == null ? item : -1)).isEqualTo(Setting.items(20));
        } finally {
            ContextRegistry.getInstance().removeThreadLocalAccessor(key);
        }
    }

    /** Run in a class loader of its own by the next test. */
    static final class Probe implements Callable<List<Integer>> {
        @Override
        public List<Integer> call() {
            return ParallelPool.shared().map(List.of(1, 2, 3), item -> item * 2);
        }

        static boolean carries() {
            return MicrometerContext.INSTANCE != null;
        }
    }

    @Test
    void theRuntimeDoesNotNeedTheLibrary() throws Exception {
        for (boolean there : new boolean[] {true, false}) {
            try (URLClassLoader loader = there
                    ? loader(Probe.class, ParallelPool.class, Zip.class, ContextRegistry.class)
                    : loader(Probe.class, ParallelPool.class, Zip.class)) {
                Class<?> probe = loader.loadClass(Probe.class.getName());
                var constructor = probe.getDeclaredConstructor();
                constructor.setAccessible(true);
                var carries = probe.getDeclaredMethod("carries");
                carries.setAccessible(true);

                assertThat(((Callable<?>) constructor.newInstance()).call()).isEqualTo(List.of(2, 4, 6));
                assertThat(carries.invoke(null)).as("the library is there").isEqualTo(there);
            } catch (InvocationTargetException e) {
                throw new AssertionError("with the library: " + there, e.getCause());
            }
        }
    }

    /** Its parent is that of the JDK's own classes: the others would hand this module's packages to the test's loader. */
    @SuppressWarnings("NullAway") // null is that parent
    private static URLClassLoader loader(Class<?>... classes) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path path : ClassPath.of(classes)) {
            urls.add(path.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), null);
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aCarrierIsAskedOnceACallHoweverShortThatIs(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(2)) {
            for (int size : new int[] {1, 2, 5}) {
                for (int threads : new int[] {1, 2}) {
                    AtomicInteger captured = new AtomicInteger();
                    AtomicInteger ran = new AtomicInteger();
                    MapOptions options =
                            MapOptions.defaults().pool(opened.pool()).threads(threads);
                    Eager.map(
                            options.context(() -> {
                                captured.incrementAndGet();
                                return () -> () -> {};
                            }),
                            Setting.items(size),
                            item -> item);
                    IllegalStateException broken = new IllegalStateException("capture");
                    Ending<List<Integer>> ending = Ending.of(() -> Eager.map(
                            options.context(() -> {
                                throw broken;
                            }),
                            Setting.items(size),
                            item -> ran.incrementAndGet()));

                    assertThat(captured)
                            .as("%d items on %d threads", size, threads)
                            .hasValue(1);
                    assertThat(ending.failure()).isSameAs(broken);
                    assertThat(ran).hasValue(0);
                }
            }
        }
    }
}
