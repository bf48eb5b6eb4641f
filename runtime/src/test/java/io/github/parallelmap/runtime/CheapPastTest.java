package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.parallelmap.OnFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call site whose items have cost next to nothing for long runs them on the caller, and still keeps every promise. */
class CheapPastTest {
    /** Stands for an annotated method, whose items can be changed from call to call. */
    private static final class Method {
        private final CallSite site = CallSite.of(CheapPastTest.class, "method", MapOptions.defaults());
        private final MapOptions options;

        Method(MapOptions options) {
            this.options = options;
        }

        List<Integer> map(List<Integer> items, ItemFunction<Integer, Integer, ?> body) {
            return Eager.map(site.mapper(options), items, body);
        }

        Stream<Integer> stream(Iterable<Integer> items, Variant.Body body, boolean ordered) {
            return Variant.stream(site, options, items, body, ordered);
        }
    }

    private static final List<Integer> FEW = Setting.items(20);

    /** Called so often with cheap items that its past is relied on. */
    private static Method withCheapPast(UnaryOperator<MapOptions> options) {
        Method method = new Method(options.apply(MapOptions.defaults().threads(4)));
        for (int call = 0; call < 300; call++) {
            assertThat(method.map(FEW, item -> item)).isEqualTo(FEW);
        }
        return method;
    }

    private static Method withCheapPast() {
        return withCheapPast(options -> options);
    }

    /** Has two workers meet in any items but the first, which is slow: so one worker alone would wait in vain. */
    private static Variant.Body meetingAfterTheFirst() {
        CountDownLatch two = new CountDownLatch(2);
        return item -> {
            if (item == 0) {
                TimeUnit.MILLISECONDS.sleep(20);
            } else {
                Await.meet(two);
            }
            return item;
        };
    }

    @Test
    void aShortCallRunsOnTheCallerAlone() {
        Method method = withCheapPast();
        int alone = 0;
        // A thread may always be held up for so long that its items are shared out.
        for (int call = 0; call < 10_000 && alone < 25; call++) {
            Set<Thread> workers = ConcurrentHashMap.newKeySet();
            method.map(FEW, item -> {
                workers.add(Thread.currentThread());
                return item;
            });
            alone += workers.equals(Set.of(Thread.currentThread())) ? 1 : 0;
        }

        assertThat(alone).isEqualTo(25);
    }

    @Test
    void soDoesOneInAnItemOfACallThatHasAWorkerOnEachProcessorThoughItIsALittleLonger() {
        int processors = Runtime.getRuntime().availableProcessors();
        CallSite outer = CallSite.of(CheapPastTest.class, "outer", MapOptions.defaults());
        CallSite inner = CallSite.of(CheapPastTest.class, "inner", MapOptions.defaults());
        CountDownLatch allHere = new CountDownLatch(processors);
        CountDownLatch measured = new CountDownLatch(1);
        AtomicInteger inARow = new AtomicInteger();

        Eager.map(outer.mapper(MapOptions.defaults().threads(processors)), Setting.items(processors), item -> {
            Await.meet(allHere);
            if (item == 0) {
                try {
                    inARow.set(callsInARowOnTheCallerAlone(inner));
                } finally {
                    measured.countDown();
                }
            }
            Await.latch(measured);
            return item;
        });

        assertThat(inARow.get()).isGreaterThanOrEqualTo(25);
    }

    @Test
    void aNestedCallIsHelpedWhereOnlyItsOwnThreadComputes() {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
        MapOptions notInline = MapOptions.defaults().timeout(Duration.ofDays(1));
        CallSite outer = knownToTake(1_000, CallSite.of(CheapPastTest.class, "outer", notInline));
        CallSite inner = knownToTake(10_000, CallSite.of(CheapPastTest.class, "inner", notInline));
        Set<Thread> workers = ConcurrentHashMap.newKeySet();

        Eager.map(outer.mapper(MapOptions.defaults().threads(1)), List.of(1), outerItem -> {
            for (int call = 0; call < 50 && workers.size() < 2; call++) {
                Eager.map(inner.mapper(MapOptions.defaults()), Setting.items(200), item -> {
                    workers.add(Thread.currentThread());
                    spin(10_000);
                    return item;
                });
            }
            return outerItem;
        });

        assertThat(workers).hasSizeGreaterThan(1);
    }

    private static CallSite knownToTake(long nanos, CallSite site) {
        for (int call = 0; call < 200; call++) {
            site.cost().called();
        }
        site.cost().forget();
        site.cost().measured(1, nanos);
        return site;
    }

    private static void spin(long nanos) {
        for (long begin = System.nanoTime(); System.nanoTime() - begin < nanos; ) {
            Thread.onSpinWait();
        }
    }

    /** Calls of 100 items that take a microsecond each, as is said of them; helpers would come while they run. */
    private static int callsInARowOnTheCallerAlone(CallSite site) {
        Mapper mapper = site.mapper(MapOptions.defaults());
        int inARow = 0;
        // A thread may always be held up for so long that its items are shared out.
        for (int call = 0; call < 5_000 && inARow < 25; call++) {
            knownToTake(1_000, site);
            Set<Thread> workers = ConcurrentHashMap.newKeySet();
            Eager.map(mapper, Setting.items(100), item -> {
                workers.add(Thread.currentThread());
                spin(1_000);
                return item;
            });
            inARow = workers.equals(Set.of(Thread.currentThread())) ? inARow + 1 : 0;
        }
        return inARow;
    }

    @Test
    void soDoesOneThatCannotRunInlineWhereOthersComputeOnAllProcessorsButItsOwn() {
        int others = Runtime.getRuntime().availableProcessors() - 1;
        CallSite site = CallSite.of(
                CheapPastTest.class, "noInline", MapOptions.defaults().timeout(Duration.ofDays(1)));
        for (int other = 0; other < others; other++) {
            Workforce.enter();
        }
        try {
            assertThat(callsInARowOnTheCallerAlone(site)).isGreaterThanOrEqualTo(25);
        } finally {
            for (int other = 0; other < others; other++) {
                Workforce.leave();
            }
        }
    }

    @Test
    void itemsThatBlockAllTheSameAreSharedOut() {
        Method method = withCheapPast();
        Variant.Body body = meetingAfterTheFirst();

        assertThat(method.map(FEW, body::apply)).isEqualTo(FEW);
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void soAreTheItemsOfOneRange(PoolKind kind) {
        List<Integer> many = Setting.items(100_000);
        try (PoolKind.Opened opened = kind.open(2)) {
            Method method = withCheapPast(options -> options.pool(opened.pool()).threads(2));
            Variant.Body body = meetingAfterTheFirst();

            assertThat(method.map(many, body::apply)).isEqualTo(many);
        }
    }

    @ParameterizedTest
    @CsvSource({"SHARED, true", "SIZED, false", "SIZED, true", "VIRTUAL, false", "VIRTUAL, true"})
    void anotherWorkerComesWhileOneIsHeldUpAlsoToAPoolThatPassesOn(PoolKind kind, boolean passedOn) throws Exception {
        // More than one range of them, and too cheap together for a second worker.
        List<Integer> items = Setting.items(500);
        try (PoolKind.Opened opened = kind.open(4)) {
            ParallelPool pool = passedOn ? new PassingPool(opened.pool()) : opened.pool();
            Method method = withCheapPast(options -> options.pool(pool));
            CountDownLatch lastBegan = new CountDownLatch(1);
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> method.map(items, item -> {
                if (item == 0) {
                    Await.latch(lastBegan);
                } else if (item == items.size() - 1) {
                    lastBegan.countDown();
                }
                return item;
            }));

            assertThat(caller.join().result()).isEqualTo(items);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 0", "true, 1", "false, 1", "true, 10", "false, 10"})
    void soAreTheItemsOfAStream(boolean ordered, int chunk) {
        Method method = withCheapPast(options -> options.chunk(chunk));
        Variant.Body body = meetingAfterTheFirst();
        List<Integer> items = Setting.items(200);
        try (Stream<Integer> stream = method.stream(items, body, ordered)) {
            assertThat(stream.sorted().toList()).isEqualTo(items);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 2", "false, 2", "true, 4", "false, 4"})
    void aStreamOfSlowItemsReadsNoFurtherAheadForThat(boolean ordered, int threads) {
        for (int pulled : new int[] {1, 3, 10}) {
            Method method = withCheapPast(options -> options.threads(threads));
            StreamTest.Source source = new StreamTest.Source(StreamTest.Source.ENDLESS);
            try (Stream<Integer> stream = method.stream(
                    source,
                    item -> {
                        TimeUnit.MILLISECONDS.sleep(1);
                        return item;
                    },
                    ordered)) {
                assertThat(stream.limit(pulled)).hasSize(pulled);
            }

            assertThat(source.read).as("items read for " + pulled).isLessThanOrEqualTo(pulled + 4 * threads);
        }
    }

    /** Its own past is cheap, too, but short. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamThatHasHardlyBegunHasHardlyReadAhead(boolean ordered) {
        Method method = withCheapPast(options -> options.threads(2));
        StreamTest.Source source = new StreamTest.Source(StreamTest.Source.ENDLESS);
        try (Stream<Integer> stream = method.stream(source, item -> item, ordered)) {
            Iterator<Integer> results = stream.iterator();
            for (int pulled = 1; pulled <= 100; pulled++) {
                results.next();

                assertThat(source.read).as("read for " + pulled).isLessThanOrEqualTo(8 + 4 * pulled);
            }
        }
    }

    @Test
    void everyItemRunsOnceThoughItWasClaimedTwice() {
        for (int round = 0; round < 20; round++) {
            Method method = withCheapPast();
            int size = 5_000;
            int[] runs = new int[size];
            method.map(Setting.items(size), item -> {
                runs[item]++;
                if (item % 500 == 3) {
                    TimeUnit.MILLISECONDS.sleep(4);
                }
                return item;
            });

            assertThat(runs).containsOnly(1);
        }
    }

    @Test
    void aFailureIsThatOfThePlainLoop() {
        Method method = withCheapPast();
        IOException failure = new IOException("item 7");
        List<Integer> ran = new ArrayList<>();
        Ending<List<Integer>> ending = Ending.of(() -> method.map(FEW, item -> {
            ran.add(item);
            if (item == 7) {
                throw failure;
            }
            return item;
        }));

        assertThat(ending.failure()).isSameAs(failure);
        assertThat(ran).isEqualTo(Setting.items(8));
        assertThat(failure.getSuppressed())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(ItemFailure.class))
                .satisfies(where -> assertThat(where).hasMessageContaining("item 7 of 20"));
    }

    @Test
    void theOthersAreRunFirstWhereThatIsAskedFor() {
        Method method = withCheapPast(options -> options.onFailure(OnFailure.FINISH));
        AtomicInteger ran = new AtomicInteger();
        Ending<List<Integer>> ending = Ending.of(() -> method.map(FEW, item -> {
            ran.incrementAndGet();
            if (item == 3 || item == 11) {
                throw new IOException("item " + item);
            }
            return item;
        }));

        assertThat(ending.failure()).hasMessage("item 3");
        assertThat(Arrays.stream(ending.failure().getSuppressed()).map(Throwable::getMessage))
                .anyMatch("item 11"::equals);
        assertThat(ran).hasValue(20);
    }

    @Test
    void anInterruptedCallerRunsNothing() {
        Method method = withCheapPast();
        AtomicInteger ran = new AtomicInteger();
        Ending<List<Integer>> ending = Ending.of(() -> {
            Thread.currentThread().interrupt();
            return method.map(FEW, item -> ran.incrementAndGet());
        });

        assertThat(ending.failure()).isInstanceOf(MapCancelledException.class).hasMessageContaining("0 of 20 items");
        assertThat(ending.interrupted()).isTrue();
        assertThat(ran).hasValue(0);
    }

    @Test
    void aCallerThatIsInterruptedMeanwhileRunsNoFurther() {
        Method method = withCheapPast();
        int last = 150_000;
        AtomicInteger highest = new AtomicInteger();
        Ending<List<Integer>> ending = Ending.of(() -> method.map(Setting.items(last), item -> {
            highest.accumulateAndGet(item, Math::max);
            if (item == 200) {
                Thread.currentThread().interrupt();
            }
            return item;
        }));

        if (ending.thrown() != null) {
            assertThat(ending.failure()).isInstanceOf(MapCancelledException.class);
            assertThat(ending.interrupted()).isTrue();
        } else {
            // A helper ran that item, whose flag is nobody's business.
            assertThat(highest).hasValue(last - 1);
        }
    }

    @Test
    void anInterruptedItemEndsItsCallAsThePlainLoopWould() {
        Method method = withCheapPast();
        InterruptedException thrown = new InterruptedException("by the item");
        Ending<List<Integer>> ending = Ending.of(() -> method.map(FEW, item -> {
            if (item == 5) {
                throw thrown;
            }
            return item;
        }));

        assertThat(ending.failure()).isSameAs(thrown);
        assertThat(ending.interrupted()).isFalse();
    }

    @Test
    void nestedShortCallsAreSharedOutToo() {
        Method outer = withCheapPast();
        Method inner = withCheapPast();
        Variant.Body body = meetingAfterTheFirst();

        assertThat(outer.map(List.of(0, 1), item -> {
                    inner.map(FEW, nested -> nested);
                    return item == 0 ? inner.map(FEW, body::apply).size() : item;
                }))
                .containsExactly(20, 1);
    }
}
