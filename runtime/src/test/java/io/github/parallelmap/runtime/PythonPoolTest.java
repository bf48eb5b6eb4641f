package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What Python promises of its own pool, as its tests have it ({@code _TestPool} in {@code _test_multiprocessing.py}), and
 * what of it applies here. Each test is named after theirs.
 */
class PythonPoolTest {
    private final ParallelPool pool = ParallelPool.ofThreads(4);

    @AfterEach
    void close() {
        pool.close();
    }

    private static int square(int number) {
        return number * number;
    }

    private static List<Integer> squares(int size) {
        return Setting.items(size).stream().map(PythonPoolTest::square).toList();
    }

    /** So many numbers, then an exception; its length is not known before. */
    private static Iterable<Integer> failingAfter(int good, RuntimeException failure) {
        return () -> {
            Iterator<Integer> numbers = Setting.items(good).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Integer next() {
                    if (numbers.hasNext()) {
                        return numbers.next();
                    }
                    throw failure;
                }
            };
        };
    }

    @Test
    void map() {
        assertThat(pool.map(Setting.items(10), PythonPoolTest::square)).isEqualTo(squares(10));
    }

    @Test
    void mapWithAChunkSize() {
        assertThat(Eager.map(MapOptions.defaults().pool(pool).chunk(20), Setting.items(100), PythonPoolTest::square))
                .isEqualTo(squares(100));
    }

    @Test
    void starmap() {
        List<Integer> left = Setting.items(100);
        List<Integer> right = left.stream().map(number -> number + 7).toList();

        List<Integer> products = pool.map(left, right, (a, b) -> a * b);

        assertThat(products).hasSize(100).startsWith(0, 8, 18).endsWith(99 * 106);
    }

    @Test
    void starmapWithAConstant() {
        assertThat(pool.map(Setting.items(3), Repeat.of(5), (a, b) -> a * b)).containsExactly(0, 5, 10);
    }

    @Test
    void mapWithAChunkSizeOnEmptyInput() {
        assertThat(Eager.map(MapOptions.defaults().pool(pool).chunk(1), List.<Integer>of(), PythonPoolTest::square))
                .isEmpty();
    }

    @Test
    void mapOfAnIterableWithoutALength() {
        Iterable<Integer> numbers = () -> Setting.items(10).iterator();

        assertThat(pool.map(numbers, PythonPoolTest::square)).isEqualTo(squares(10));
    }

    @Test
    void mapHandlesAnIterableThatFailsAtItsFirstValue() {
        IllegalStateException failure = new IllegalStateException("first");

        assertThatThrownBy(() -> pool.map(failingAfter(0, failure), PythonPoolTest::square))
                .isSameAs(failure);
        assertThat(pool.map(Setting.items(3), PythonPoolTest::square))
                .as("the pool still works")
                .isEqualTo(squares(3));
    }

    @Test
    void mapHandlesAnIterableThatFailsInTheMiddle() {
        IllegalStateException failure = new IllegalStateException("middle");

        assertThatThrownBy(() -> pool.map(failingAfter(5, failure), PythonPoolTest::square))
                .isSameAs(failure);
        assertThat(pool.map(Setting.items(3), PythonPoolTest::square)).isEqualTo(squares(3));
    }

    @Test
    void emptyIterable() {
        assertThat(pool.map(List.<Integer>of(), PythonPoolTest::square)).isEmpty();
        assertThat(pool.map(List.<Integer>of(), List.<Integer>of(), Integer::sum))
                .isEmpty();
        pool.forEach(List.<Integer>of(), item -> {
            throw new AssertionError("there is no item");
        });
    }

    @Test
    void makePoolRefusesZeroAndNegativeSizes() {
        assertThatThrownBy(() -> ParallelPool.ofThreads(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ParallelPool.ofThreads(-1)).isInstanceOf(IllegalArgumentException.class);
        try (ParallelPool three = ParallelPool.ofThreads(3)) {
            assertThat(three.map(Setting.items(3), PythonPoolTest::square)).isEqualTo(squares(3));
        }
    }

    @Test
    void terminateWithTenThousandItemsQueued() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> pool.map(Setting.items(10_000), item -> {
            ran.incrementAndGet();
            begun.countDown();
            return Await.interrupt();
        }));
        Await.latch(begun);
        pool.terminate();

        assertThat(caller.join().failure()).isInstanceOf(MapCancelledException.class);
        assertThat(ran.get()).isBetween(1, 4);
    }

    @Test
    void contextManager() {
        ParallelPool left;
        try (ParallelPool inside = ParallelPool.ofThreads(4)) {
            left = inside;
            assertThat(inside.map(Setting.items(10), PythonPoolTest::square)).isEqualTo(squares(10));
        }

        assertThatThrownBy(() -> left.map(Setting.items(1), PythonPoolTest::square))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aClosedPoolIsNotUsed() {
        pool.close();

        assertThatThrownBy(() -> pool.map(Setting.items(1), PythonPoolTest::square))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> pool.forEach(Setting.items(1), item -> {}))
                .isInstanceOf(RejectedExecutionException.class);
    }

    private static int raising(int item) throws IOException {
        throw new IOException("raised by item " + item);
    }

    @Test
    void tracebackOfTheWorkerIsKeptAndTheCallersAttached() {
        assertThatThrownBy(() -> pool.map(List.of(123), PythonPoolTest::raising))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("raised by item 123")
                .satisfies(thrown ->
                        assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("raising"))
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
    }

    @Test
    void aWrappedExceptionKeepsItsTypeAndCause() {
        IllegalStateException cause = new IllegalStateException("cause");
        IOException wrapping = new IOException("wrapping", cause);

        assertThatThrownBy(() -> pool.map(Setting.items(2), item -> {
                    throw wrapping;
                }))
                .isSameAs(wrapping)
                .hasCause(cause);
    }

    /** Theirs is "map does not fail early": bpo-23992. */
    @Test
    void runningItemsAreWaitedForBeforeAFailureIsRaised() {
        CountDownLatch allBegun = new CountDownLatch(4);
        AtomicInteger running = new AtomicInteger();

        assertThatThrownBy(() -> pool.map(Setting.items(4), item -> {
                    running.incrementAndGet();
                    try {
                        Await.meet(allBegun);
                        if (item == 0) {
                            throw new IOException("item 0");
                        }
                        return Await.interrupt();
                    } finally {
                        running.decrementAndGet();
                    }
                }))
                .hasMessage("item 0");

        assertThat(running).hasValue(0);
    }

    /** Theirs is "release task refs": bpo-29861. */
    @Test
    void referencesToArgumentsAndResultsAreReleased() throws Exception {
        List<WeakReference<Object>> references = referencesOfACall();

        Await.until("they are collected", () -> {
            System.gc();
            return references.stream().allMatch(reference -> reference.refersTo(null));
        });
    }

    private List<WeakReference<Object>> referencesOfACall() {
        List<WeakReference<Object>> references = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Object argument = new Object();
            arguments.add(argument);
            references.add(new WeakReference<>(argument));
        }
        for (List<Object> result : pool.map(arguments, argument -> List.of(argument, new Object()))) {
            references.add(new WeakReference<>(result));
        }
        return references;
    }

    @Test
    void apply() {
        assertThat(pool.submit(() -> square(5)).join()).isEqualTo(25);
    }

    @Test
    void async() throws Exception {
        CompletableFuture<Integer> result = pool.submit(() -> square(7));

        assertThat(result.get(Await.SECONDS, TimeUnit.SECONDS)).isEqualTo(49);
    }

    @Test
    void asyncTimeout() {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Integer> result = pool.submit(() -> {
            Await.latch(release);
            return 1;
        });

        assertThatThrownBy(() -> result.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        release.countDown();
        assertThat(result.join()).isEqualTo(1);
    }

    @Test
    void mapAsync() {
        assertThat(pool.mapAsync(Setting.items(10), PythonPoolTest::square).join())
                .isEqualTo(squares(10));
    }

    @Test
    void starmapAsync() {
        assertThat(pool.mapAsync(Setting.items(10), Setting.items(10), (a, b) -> a * b)
                        .join())
                .isEqualTo(squares(10));
    }

    @Test
    void mapAsyncCallbacks() {
        List<Integer> calledBack = new ArrayList<>();
        IOException failure = new IOException("item 1");
        List<Throwable> errors = new ArrayList<>();

        pool.mapAsync(List.of(1), PythonPoolTest::square)
                .thenAccept(calledBack::addAll)
                .join();
        pool.mapAsync(List.of(1), item -> {
                    throw failure;
                })
                .exceptionally(thrown -> {
                    errors.add(thrown);
                    return List.of();
                })
                .join();

        assertThat(calledBack).containsExactly(1);
        assertThat(errors).containsExactly(failure);
    }

    @Test
    void aCallbackThatRaisesDoesNotEndThePool() {
        CompletableFuture<Void> raising = pool.submit(() -> 1).thenAccept(result -> {
            throw new IllegalStateException("callback");
        });

        assertThatThrownBy(raising::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(pool.map(Setting.items(10), PythonPoolTest::square)).isEqualTo(squares(10));
    }

    @Test
    void imap() {
        assertThat(pool.stream(Setting.items(10), PythonPoolTest::square)).containsExactlyElementsOf(squares(10));

        Iterator<Integer> results =
                pool.stream(Setting.items(1_000), PythonPoolTest::square).iterator();
        for (int i = 0; i < 1_000; i++) {
            assertThat(results.next()).isEqualTo(square(i));
        }
        assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void imapWithAChunkSize() {
        assertThat(Variant.stream(
                        CallSite.of(PythonPoolTest.class, "square", MapOptions.defaults()),
                        MapOptions.defaults().pool(pool).chunk(100),
                        Setting.items(1_000),
                        PythonPoolTest::square,
                        true))
                .containsExactlyElementsOf(squares(1_000));
    }

    @Test
    void imapUnordered() {
        assertThat(pool.unordered(Setting.items(10), PythonPoolTest::square))
                .containsExactlyInAnyOrderElementsOf(squares(10));
        assertThat(pool.unordered(Setting.items(1_000), PythonPoolTest::square))
                .containsExactlyInAnyOrderElementsOf(squares(1_000));
    }

    /** First, and in the middle: what it gave before comes out. */
    @Test
    void imapHandlesAnIterableThatFails() {
        for (int good : new int[] {0, 1, 3, 7}) {
            IllegalStateException failure = new IllegalStateException("after " + good);
            Iterator<Integer> results = pool.stream(failingAfter(good, failure), PythonPoolTest::square)
                    .iterator();
            for (int i = 0; i < good; i++) {
                assertThat(results.next()).isEqualTo(square(i));
            }

            assertThatThrownBy(results::next).isSameAs(failure);
        }
    }

    @Test
    void imapUnorderedHandlesAnIterableThatFails() {
        for (int good : new int[] {0, 1, 3, 7}) {
            IllegalStateException failure = new IllegalStateException("after " + good);
            List<Integer> results = new ArrayList<>();

            assertThatThrownBy(() -> pool.unordered(failingAfter(good, failure), PythonPoolTest::square)
                            .forEach(results::add))
                    .isSameAs(failure);
            assertThat(results).containsExactlyInAnyOrderElementsOf(squares(good));
        }
    }

    /** Theirs has a length and fails all the same. */
    @Test
    void everyVariantHandlesASizedIterableThatFails() {
        IllegalStateException failure = new IllegalStateException("sized");
        List<Integer> sized = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                if (index == 3) {
                    throw failure;
                }
                return index;
            }

            @Override
            public int size() {
                return 10;
            }
        };

        assertThatThrownBy(() -> pool.map(sized, PythonPoolTest::square)).isSameAs(failure);
        assertThatThrownBy(() -> pool.mapAsync(sized, PythonPoolTest::square)).isSameAs(failure);
        assertThatThrownBy(() -> pool.settled(sized, PythonPoolTest::square)).isSameAs(failure);
        assertThatThrownBy(() -> pool.stream(sized, PythonPoolTest::square).toList())
                .isSameAs(failure);
        assertThatThrownBy(() -> pool.unordered(sized, PythonPoolTest::square).toList())
                .isSameAs(failure);
    }

    @Test
    void emptyIterableToEveryLazyVariant() {
        assertThat(pool.mapAsync(List.<Integer>of(), PythonPoolTest::square).join())
                .isEmpty();
        assertThat(pool.settled(List.<Integer>of(), PythonPoolTest::square)).isEmpty();
        assertThat(pool.stream(List.<Integer>of(), PythonPoolTest::square)).isEmpty();
        assertThat(pool.unordered(List.<Integer>of(), PythonPoolTest::square)).isEmpty();
    }

    @Test
    void aClosedPoolIsNotUsedByAnyVariant() {
        pool.close();

        assertThatThrownBy(() -> pool.submit(() -> 1)).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> pool.mapAsync(List.of(1), PythonPoolTest::square))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> pool.settled(List.of(1), PythonPoolTest::square))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> pool.stream(List.of(1), PythonPoolTest::square).toList())
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(
                        () -> pool.unordered(List.of(1), PythonPoolTest::square).toList())
                .isInstanceOf(RejectedExecutionException.class);
    }

    /** Theirs is "del pool": bpo-38501. Here a pool that nobody closes holds nothing either. */
    @Test
    void aPoolThatNobodyClosesIsReleased() throws Exception {
        WeakReference<ParallelPool> dropped = droppedPool();

        Await.until("it is collected", () -> {
            System.gc();
            return dropped.refersTo(null);
        });
    }

    private static WeakReference<ParallelPool> droppedPool() {
        ParallelPool dropped = ParallelPool.ofThreads(3);
        dropped.map(Setting.items(10), PythonPoolTest::square);
        return new WeakReference<>(dropped);
    }
}
