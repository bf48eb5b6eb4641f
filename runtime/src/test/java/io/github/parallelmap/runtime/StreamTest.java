package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.Zip;
import io.github.parallelmap.runtime.EveryStream.Lazy;
import io.github.parallelmap.runtime.EveryStream.Open;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 7: streams are pulled, in order or as items complete; nothing is read, run or kept that nobody wants. */
class StreamTest {
    /** Numbers from 0, so many or without end; counts those read, and by whom. */
    static final class Source implements Iterable<Integer> {
        static final int ENDLESS = Integer.MAX_VALUE;

        private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
        private final int size;
        volatile int read;

        Source(int size) {
            this.size = size;
        }

        @Override
        public Iterator<Integer> iterator() {
            readers.add(Thread.currentThread());
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    readers.add(Thread.currentThread());
                    return read < size;
                }

                @Override
                @SuppressWarnings("NonAtomicVolatileUpdate") // one reader; others look
                public Integer next() {
                    readers.add(Thread.currentThread());
                    if (read == size) {
                        throw new NoSuchElementException();
                    }
                    return read++;
                }
            };
        }
    }

    /** So many numbers from 0, then an exception. */
    private static Iterable<Integer> failingAfter(int good, RuntimeException failure) {
        return () -> Stream.iterate(0, n -> n + 1)
                .map(n -> {
                    if (n == good) {
                        throw failure;
                    }
                    return n;
                })
                .iterator();
    }

    /** Takes longer than what the consumer would run itself. */
    private static void costly() {
        LockSupport.parkNanos(100_000);
    }

    // ---- reading ----

    @EveryStream
    void nothingIsReadOrRunBeforeTheFirstPull(Lazy lazy) {
        Source source = new Source(10);
        AtomicInteger ran = new AtomicInteger();
        try (Open open = lazy.open(2);
                Stream<Integer> stream =
                        open.stream(source, item -> ran.incrementAndGet()).map(n -> n)) {
            Iterator<Integer> results = stream.iterator();

            assertThat(source.readers).isEmpty();
            assertThat(ran).hasValue(0);
            assertThat(results.hasNext()).isTrue();
            assertThat(source.read).isPositive();
        }
    }

    @EveryStream
    void theSourceIsReadOnTheConsumersThreadOnly(Lazy lazy) {
        Source source = new Source(3_000);
        try (Open open = lazy.open(3);
                Stream<Integer> stream = open.stream(source, item -> item)) {
            assertThat(stream.sorted().toList()).isEqualTo(Setting.items(3_000));
            assertThat(source.readers).containsExactly(Thread.currentThread());
        }
    }

    @EveryStream
    void anOrderedStreamGivesResultsInOrderAndEveryStreamGivesEachOnce(Lazy lazy) {
        try (Open open = lazy.open(4)) {
            for (int size : new int[] {0, 1, 2, 5, 64, 1_000, 20_000}) {
                try (Stream<Integer> stream = open.stream(new Source(size), item -> item)) {
                    List<Integer> results = (lazy.ordered() ? stream : stream.sorted()).toList();

                    assertThat(results).isEqualTo(Setting.items(size));
                }
            }
        }
    }

    @EveryStream
    void aSlowConsumerHoldsTheSourceBack(Lazy lazy) {
        for (int chunk : new int[] {0, 1, 10}) {
            Source source = new Source(Source.ENDLESS);
            int threads = 2;
            int most = 4 * threads * (chunk == 0 ? 256 : chunk);
            int farthest = 0;
            try (Open open = lazy.open(threads).with(options -> options.chunk(chunk));
                    Stream<Integer> stream = open.stream(source, item -> item)) {
                Iterator<Integer> results = stream.iterator();
                for (int given = 1; given <= 20_000; given++) {
                    results.next();
                    if (given % 1_000 == 0) {
                        LockSupport.parkNanos(200_000);
                    }
                    farthest = Math.max(farthest, source.read - given);
                }
            }

            assertThat(farthest).as("items ahead, chunk " + chunk).isLessThanOrEqualTo(most);
        }
    }

    @EveryStream
    void anEndlessSourceMayBeLimited(Lazy lazy) {
        try (Open open = lazy.open(2);
                Stream<Integer> stream = open.stream(new Source(Source.ENDLESS), item -> item * 2)) {
            assertThat(stream.limit(500)).hasSize(500).doesNotHaveDuplicates().allMatch(n -> n % 2 == 0);
        }
    }

    @EveryStream
    void aChunkMayBeLargerThanTheSource(Lazy lazy) {
        try (Open open = lazy.open(2).with(options -> options.chunk(Integer.MAX_VALUE));
                Stream<Integer> stream = open.stream(new Source(3_000), item -> item)) {
            assertThat(stream.sorted().toList()).isEqualTo(Setting.items(3_000));
        }
    }

    @EveryStream
    void aChunkIsRunByOneThread(Lazy lazy) {
        Thread[] threads = new Thread[100];
        try (Open open = lazy.open(4).with(options -> options.chunk(10));
                Stream<Integer> stream = open.stream(new Source(100), item -> {
                    threads[item] = Thread.currentThread();
                    return item;
                })) {
            assertThat(stream).hasSize(100);
        }

        for (int first = 0; first < 100; first += 10) {
            assertThat(Set.of(Arrays.copyOfRange(threads, first, first + 1)))
                    .as("threads of the chunk from " + first)
                    .containsAll(List.of(Arrays.copyOfRange(threads, first, first + 10)));
        }
    }

    // ---- zipping ----

    private static <A, B> Stream<String> zipped(Open open, Zip zip, Iterable<A> left, Iterable<B> right) {
        MapOptions options = open.options().zip(zip);
        Mapper mapper =
                CallSite.of(StreamTest.class, "method", MapOptions.defaults()).mapper(options);
        Columns columns = mapper.columns();
        Columns.Input<A> a = columns.add("left", left);
        Columns.Input<B> b = columns.add("right", right);
        return open.ordered()
                ? mapper.stream(
                        columns,
                        size -> new LambdaBatches.MapTwo<A, B, String>(
                                (x, y) -> x + "/" + y, a.column(), b.column(), size))
                : mapper.unordered(
                        columns,
                        size -> new LambdaBatches.MapTwo<A, B, String>(
                                (x, y) -> x + "/" + y, a.column(), b.column(), size));
    }

    @EveryStream
    void columnsOfDifferentLengthsAreToldAfterTheItemsThatTheyMake(Lazy lazy) {
        List<String> given = new ArrayList<>();
        try (Open open = lazy.open(2);
                Stream<String> shortLeft = zipped(open, Zip.STRICT, new Source(3), new Source(5));
                Stream<String> shortRight = zipped(open, Zip.STRICT, new Source(5), new Source(3))) {
            assertThatThrownBy(() -> shortLeft.forEach(given::add))
                    .isInstanceOf(ZipLengthException.class)
                    .hasMessageContaining("left has 3, right has at least 4");
            assertThat(given).containsExactlyInAnyOrder("0/0", "1/1", "2/2");
            given.clear();
            assertThatThrownBy(() -> shortRight.forEach(given::add))
                    .isInstanceOf(ZipLengthException.class)
                    .hasMessageContaining("left has at least 4, right has 3");
            assertThat(given).containsExactlyInAnyOrder("0/0", "1/1", "2/2");
        }
    }

    @EveryStream
    void theShortestColumnEndsAStreamWhereThatIsAskedFor(Lazy lazy) {
        try (Open open = lazy.open(2);
                Stream<String> left = zipped(open, Zip.SHORTEST, new Source(3), new Source(Source.ENDLESS));
                Stream<String> right = zipped(open, Zip.SHORTEST, new Source(Source.ENDLESS), new Source(3))) {
            assertThat(left).containsExactlyInAnyOrder("0/0", "1/1", "2/2");
            assertThat(right).containsExactlyInAnyOrder("0/0", "1/1", "2/2");
        }
    }

    @EveryStream
    void aRepeatIsAsLongAsTheOtherColumnOnEitherSide(Lazy lazy) {
        for (int size : new int[] {0, 1, 3, 1_024, 5_000}) {
            try (Open open = lazy.open(2);
                    Stream<String> right = zipped(open, Zip.STRICT, new Source(size), Repeat.of("x"));
                    Stream<String> left = zipped(open, Zip.STRICT, Repeat.of("x"), new Source(size))) {
                assertThat(right).as(size + " items, then the repeat").hasSize(size);
                assertThat(left).as("the repeat, then " + size + " items").hasSize(size);
            }
        }
    }

    // ---- failing ----

    @EveryStream
    void aCheckedFailureIsTheCauseOfAnUncheckedOneAndOthersComeAsTheyAre(Lazy lazy) {
        for (Throwable thrown : List.of(
                new FileNotFoundException("io"),
                new Exception("checked"),
                new Throwable("neither"),
                new IllegalStateException("unchecked"),
                new AssertionError("error"))) {
            List<Integer> given = new ArrayList<>();
            try (Open open = lazy.open(2);
                    Stream<Integer> stream = open.stream(new Source(Source.ENDLESS), item -> {
                        if (item == 7) {
                            throw thrown;
                        }
                        return item;
                    })) {
                Ending<?> ending = Ending.of(() -> {
                    stream.forEach(given::add);
                    return given;
                });

                Throwable failure = ending.failure();
                if (thrown instanceof IOException) {
                    assertThat(failure).isExactlyInstanceOf(UncheckedIOException.class);
                    assertThat(failure.getCause()).isSameAs(thrown);
                } else if (thrown instanceof RuntimeException || thrown instanceof Error) {
                    assertThat(failure).isSameAs(thrown);
                } else {
                    assertThat(failure).isExactlyInstanceOf(CompletionException.class);
                    assertThat(failure.getCause()).isSameAs(thrown);
                }
                assertThat(ending.interrupted()).isFalse();
                assertThat(given)
                        .as("given before")
                        .contains(0, 1, 2, 3, 4, 5, 6)
                        .doesNotContain(7);
                if (lazy.ordered()) {
                    assertThat(given).containsExactly(0, 1, 2, 3, 4, 5, 6);
                }
                ItemFailure mark = (ItemFailure) thrown.getSuppressed()[0];
                assertThat(mark.item()).isEqualTo(7);
                assertThat(mark.items()).isEqualTo(-1);
                assertThat(mark).hasMessage("item 7 of " + EveryStream.class.getName() + ".method");
            }
        }
    }

    @EveryStream
    void aFirstItemThatFailsEndsTheStreamHoweverItIsTimed(Lazy lazy) throws Exception {
        try (Open open = lazy.open(2)) {
            Ending.Elsewhere<Integer> caller = Ending.elsewhere(() -> {
                int failed = 0;
                for (int round = 0; round < 500; round++) {
                    int pause = round * 50;
                    Ending<?> ending = Ending.of(() -> open.stream(new Source(1_000), item -> {
                                LockSupport.parkNanos(item == 0 ? pause : 1);
                                throw new IOException("item " + item);
                            })
                            .toList());
                    assertThat(ending.failure()).hasMessage("item 0");
                    failed++;
                }
                return failed;
            });

            assertThat(caller.join().result()).isEqualTo(500);
        }
    }

    @EveryStream
    void whatTheIteratorThrowsComesUnchangedAfterTheResultsBefore(Lazy lazy) {
        for (int good : new int[] {0, 1, 50, 3_000}) {
            IllegalStateException failure = new IllegalStateException("after " + good);
            List<Integer> given = new ArrayList<>();
            try (Open open = lazy.open(2);
                    Stream<Integer> stream = open.stream(failingAfter(good, failure), item -> item)) {
                assertThatThrownBy(() -> stream.forEach(given::add)).isSameAs(failure);

                assertThat(failure.getSuppressed()).isEmpty();
                assertThat(given).hasSize(good);
            }
        }
    }

    @EveryStream
    @SuppressWarnings("NullAway") // on purpose
    void aNullWhereAPrimitiveIsWantedIsNamedAfterTheResultsBefore(Lazy lazy) {
        List<Integer> column = new ArrayList<>(Setting.items(2_000));
        column.set(1_234, null);
        for (int chunk : new int[] {0, 1, 100, 5_000}) {
            List<Integer> given = new ArrayList<>();
            try (Open open = lazy.open(2).with(options -> options.chunk(chunk));
                    Stream<Integer> stream = open.stream(column, item -> item)) {
                assertThatThrownBy(() -> stream.forEach(given::add))
                        .isInstanceOf(NullPointerException.class)
                        .hasMessageContaining("column item has null at item 1234");
                assertThat(given).hasSize(1_234);
            }
        }
    }

    @EveryStream
    @SuppressWarnings("NullAway") // on purpose
    void ofTwoNullsTheLowerItemsIsTold(Lazy lazy) {
        List<Integer> left = Arrays.asList(0, 1, 2, 3, 4, null, 6);
        List<Integer> right = Arrays.asList(0, 1, 2, null, 4, 5, 6);
        List<Integer> given = new ArrayList<>();
        try (Open open = lazy.open(2).with(options -> options.chunk(10))) {
            Mapper mapper = CallSite.of(StreamTest.class, "method", MapOptions.defaults())
                    .mapper(open.options());
            Columns columns = mapper.columns();
            Columns.Input<Integer> a = columns.add("left", left);
            Columns.Input<Integer> b = columns.add("right", right);
            Stream<Integer> stream = mapper.stream(columns, size -> {
                int[] lefts = a.ints();
                int[] rights = b.ints();
                Object[] sums = new Object[size];
                Arrays.setAll(sums, i -> lefts[i] + rights[i]);
                return new LambdaBatches.MapOne<Integer, Integer>(sum -> sum, Column.of(sums), size);
            });

            assertThatThrownBy(() -> stream.forEach(given::add))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("column right has null at item 3");
            assertThat(given).containsExactly(0, 2, 4);
        }
    }

    @EveryStream
    @SuppressWarnings({"unchecked", "rawtypes"}) // on purpose
    void aValueOfTheWrongTypeEndsTheStreamAfterTheResultsBefore(Lazy lazy) {
        Iterable<Integer> polluted = (Iterable) List.of(0, 1, 2, "three", 4);
        List<Integer> given = new ArrayList<>();
        AtomicInteger ran = new AtomicInteger();
        try (Open open = lazy.open(2).with(options -> options.chunk(1));
                Stream<Integer> stream = open.stream(polluted, item -> {
                    ran.incrementAndGet();
                    return item;
                })) {
            assertThatThrownBy(() -> stream.forEach(given::add)).isInstanceOf(ClassCastException.class);

            assertThat(given).containsExactlyInAnyOrder(0, 1, 2);
            assertThat(ran).hasValue(3);
        }
    }

    @EveryStream
    void whatTheConsumerThrowsStopsTheWork(Lazy lazy) {
        IllegalStateException failure = new IllegalStateException("consumer");
        AtomicInteger running = new AtomicInteger();
        Source source = new Source(Source.ENDLESS);
        try (Open open = lazy.open(3)) {
            Stream<Integer> stream = open.stream(source, item -> {
                running.incrementAndGet();
                try {
                    return item == 0 ? item : Await.interrupt();
                } finally {
                    running.decrementAndGet();
                }
            });

            assertThatThrownBy(() -> stream.forEach(result -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
            assertThat(running).hasValue(0);
        }
    }

    @EveryStream
    void aConsumerMayCloseTheStreamThatItTakesFrom(Lazy lazy) {
        List<Integer> given = new ArrayList<>();
        try (Open open = lazy.open(2)) {
            Stream<Integer> stream = open.stream(new Source(Source.ENDLESS), item -> item);
            stream.forEach(result -> {
                given.add(result);
                if (given.size() == 1_500) {
                    stream.close();
                }
            });
        }

        assertThat(given).hasSize(1_500).doesNotHaveDuplicates();
    }

    @EveryStream
    void anotherThreadMayCloseItWhileItGives(Lazy lazy) throws Exception {
        AtomicInteger given = new AtomicInteger();
        CountDownLatch giving = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (Open open = lazy.open(2)) {
            Stream<Integer> stream = open.stream(new Source(Source.ENDLESS), item -> item);
            Ending.Elsewhere<Boolean> consumer = Ending.elsewhere(() -> {
                stream.forEach(result -> {
                    if (given.incrementAndGet() == 1_500) {
                        giving.countDown();
                        Await.uninterruptibly(closed);
                    }
                });
                return true;
            });
            Await.latch(giving);
            stream.close();
            closed.countDown();

            assertThat(consumer.join().failure()).isInstanceOf(MapCancelledException.class);
            assertThat(given).hasValue(1_500);
        }
    }

    // ---- stopping ----

    @EveryStream
    void closingItMidWayInterruptsWhatRunsWaitsForItAndReadsNoFurther(Lazy lazy) {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger interrupted = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(2);
        Source source = new Source(Source.ENDLESS);
        try (Open open = lazy.open(2).with(options -> options.chunk(1))) {
            Stream<Integer> stream = open.stream(source, item -> {
                if (item < 2) {
                    costly();
                    return item;
                }
                running.incrementAndGet();
                try {
                    begun.countDown();
                    return Await.interrupt();
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw e;
                } finally {
                    running.decrementAndGet();
                }
            });
            Iterator<Integer> results = stream.iterator();
            results.next();
            results.next();
            Await.uninterruptibly(begun);
            stream.close();

            int read = source.read;
            assertThat(running).hasValue(0);
            assertThat(interrupted).hasValue(2);
            assertThat(results.hasNext()).isFalse();
            assertThat(source.read).isEqualTo(read);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @EveryStream
    void anotherThreadMayCloseItWhileItIsWaitedFor(Lazy lazy) throws Exception {
        for (int round = 0; round < 20; round++) {
            AtomicInteger running = new AtomicInteger();
            CountDownLatch begun = new CountDownLatch(2);
            try (Open open = lazy.open(2)) {
                Stream<Integer> stream = open.stream(new Source(Source.ENDLESS), item -> {
                    running.incrementAndGet();
                    begun.countDown();
                    try {
                        return Await.interrupt();
                    } finally {
                        LockSupport.parkNanos(1_000_000);
                        running.decrementAndGet();
                    }
                });
                Ending.Elsewhere<List<Integer>> consumer = Ending.elsewhere(stream::toList);
                Await.latch(begun);
                Ending.Elsewhere<Integer> closer = Ending.elsewhere(() -> {
                    stream.close();
                    return running.get();
                });

                assertThat(closer.join().result()).as("items running").isZero();
                assertThat(consumer.join().failure()).isInstanceOf(MapCancelledException.class);
            }
        }
    }

    @EveryStream
    void aStreamThatIsDroppedKeepsNoThreadBusyAndIsCollected(Lazy lazy) throws Exception {
        AtomicInteger running = new AtomicInteger();
        try (Open open = lazy.open(2)) {
            WeakReference<Object> dropped = dropped(open, running);

            Await.until("it is collected", () -> {
                System.gc();
                return dropped.refersTo(null);
            });
            assertThat(running).hasValue(0);
        }
    }

    private static WeakReference<Object> dropped(Open open, AtomicInteger running) {
        AtomicInteger mark = new AtomicInteger();
        Iterator<Integer> results = open
                .with(options -> options.timeout(Duration.ofHours(1)).progress((done, total) -> mark.incrementAndGet()))
                .stream(new Source(Source.ENDLESS), item -> {
                    running.incrementAndGet();
                    LockSupport.parkNanos(10_000);
                    running.decrementAndGet();
                    mark.incrementAndGet();
                    return item;
                })
                .iterator();
        for (int i = 0; i < 20; i++) {
            results.next();
        }
        return new WeakReference<>(mark);
    }

    @EveryStream
    void anInterruptedConsumerStopsItsItemsAndWaitsForThem(Lazy lazy) throws Exception {
        AtomicInteger running = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(2);
        AtomicInteger runningAtReturn = new AtomicInteger(-1);
        try (Open open = lazy.open(2)) {
            Ending.Elsewhere<List<Integer>> consumer = Ending.elsewhere(() -> {
                try {
                    return open.stream(new Source(Source.ENDLESS), item -> {
                                running.incrementAndGet();
                                begun.countDown();
                                try {
                                    return Await.interrupt();
                                } finally {
                                    running.decrementAndGet();
                                }
                            })
                            .toList();
                } finally {
                    runningAtReturn.set(running.get());
                }
            });
            Await.latch(begun);
            consumer.interrupt();

            assertThat(consumer.join().failure())
                    .isExactlyInstanceOf(MapCancelledException.class)
                    .hasMessageContaining("0 items were done when the caller was interrupted");
            assertThat(consumer.join().interrupted()).as("the flag is up").isTrue();
            assertThat(runningAtReturn).hasValue(0);
        }
    }

    /** The pool's only place is taken, so that nothing but the flag and the stop can wake the consumer. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptThatMeetsAnotherStopIsKept(boolean ordered) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ParallelPool pool = ParallelPool.ofThreads(1);
        Ending.Elsewhere<List<Integer>> other = Ending.elsewhere(() -> pool.map(List.of(0), item -> {
            begun.countDown();
            Await.uninterruptibly(release);
            return item;
        }));
        Await.latch(begun);
        Iterable<Integer> source = failingAfter(1, new IllegalStateException("unread"));
        Iterable<Integer> interrupting = () -> {
            pool.terminate();
            Thread.currentThread().interrupt();
            return source.iterator();
        };
        Open open = Open.over(pool, ordered);

        Ending<?> ending =
                Ending.of(() -> open.stream(interrupting, item -> item).toList());
        release.countDown();

        assertThat(ending.failure()).isInstanceOf(MapCancelledException.class).hasMessageContaining("terminated");
        assertThat(ending.interrupted()).as("the flag is up").isTrue();
        other.join();
    }

    @EveryStream
    void aStreamThatTakesTooLongIsStoppedAfterTheResultsThatAreThere(Lazy lazy) {
        AtomicInteger running = new AtomicInteger();
        List<Integer> given = new ArrayList<>();
        try (Open open = lazy.open(2)
                        .with(options -> options.timeout(Duration.ofMillis(150)).chunk(1));
                Stream<Integer> stream = open.stream(new Source(Source.ENDLESS), item -> {
                    if (item < 5) {
                        costly();
                        return item;
                    }
                    running.incrementAndGet();
                    try {
                        return Await.interrupt();
                    } finally {
                        running.decrementAndGet();
                    }
                })) {
            assertThatThrownBy(() -> stream.forEach(given::add))
                    .isExactlyInstanceOf(MapTimeoutException.class)
                    .hasMessageContaining("5 items were done when the timeout of PT0.15S passed");

            assertThat(given).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
            assertThat(running).hasValue(0);
        }
    }

    /** Its item works for a first call in the pool's only place; a second, on another thread, waits for that place. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNestedStreamThatWaitsForItsPlaceTimesOut(boolean ordered) throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch timedOut = new CountDownLatch(1);
        List<Ending<?>> endings = new ArrayList<>();
        try (ParallelPool pool = ParallelPool.ofThreads(1)) {
            Open open = Open.over(pool, ordered).with(options -> options.timeout(Duration.ofMillis(20)));
            MapOptions both = MapOptions.defaults().threads(2);
            Ending.Elsewhere<?> caller = Ending.elsewhere(() -> pool.map(
                    List.of(0),
                    outer -> Eager.<Integer, Integer>map(both, List.of(0, 1), middle -> {
                        if (middle == 0) {
                            pool.map(List.of(0), inner -> {
                                firstRuns.countDown();
                                Await.latch(release);
                                return inner;
                            });
                        } else {
                            Await.latch(firstRuns);
                            endings.add(Ending.of(() ->
                                    open.stream(new Source(3), inner -> inner).toList()));
                            timedOut.countDown();
                        }
                        return middle;
                    })));
            try {
                Await.latch(timedOut);
            } finally {
                release.countDown();
            }

            caller.join().result();
            assertThat(endings.get(0).failure()).isExactlyInstanceOf(MapTimeoutException.class);
        }
    }

    @EveryStream
    void aPoolThatIsClosedMidWayRefusesToReadOnAfterWhatWasRead(Lazy lazy) {
        if (lazy.kind() == PoolKind.SHARED) {
            return;
        }
        Source source = new Source(Source.ENDLESS);
        List<Integer> given = new ArrayList<>();
        try (Open open = lazy.open(2);
                Stream<Integer> stream = open.stream(source, item -> item)) {
            assertThatThrownBy(() -> stream.forEach(result -> {
                        given.add(result);
                        if (given.size() == 3) {
                            open.pool().close();
                        }
                    }))
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("is closed");
            assertThat(given).hasSize(source.read);
        }
    }

    @EveryStream
    void aPoolThatIsTerminatedMidWayStopsTheStream(Lazy lazy) {
        if (lazy.kind() == PoolKind.SHARED) {
            return;
        }
        try (Open open = lazy.open(2);
                Stream<Integer> stream = open.stream(new Source(Source.ENDLESS), item -> item)) {
            assertThatThrownBy(() -> stream.forEach(result -> {
                        if (result == 3) {
                            open.pool().terminate();
                        }
                    }))
                    .isInstanceOf(MapCancelledException.class)
                    .hasMessageContaining("terminated");
        }
    }

    // ---- closing the pool ----

    /** The executors that a user may bring, some of which run nothing. */
    private enum Users {
        REJECTS,
        DISCARDS,
        RUNS_IN_THE_CALLER,
        RUNS_TWICE,
        ONE_THREAD;

        Executor executor(ExecutorService one) {
            return switch (this) {
                case REJECTS ->
                    task -> {
                        throw new RejectedExecutionException("never");
                    };
                case DISCARDS -> task -> {};
                case RUNS_IN_THE_CALLER -> Runnable::run;
                case RUNS_TWICE ->
                    task -> {
                        task.run();
                        task.run();
                    };
                case ONE_THREAD -> one;
            };
        }
    }

    @FunctionalInterface
    private interface PoolTest {
        void on(ParallelPool pool, boolean ordered) throws Exception;
    }

    private static void onEveryExecutor(int mostThreads, PoolTest test) throws Exception {
        for (Users users : Users.values()) {
            for (int threads = 1; threads <= mostThreads; threads++) {
                for (boolean ordered : new boolean[] {true, false}) {
                    ExecutorService one = Executors.newSingleThreadExecutor();
                    try {
                        test.on(ParallelPool.over(users.executor(one), threads), ordered);
                    } catch (AssertionError e) {
                        throw new AssertionError(users + ", " + threads + " threads, ordered " + ordered, e);
                    } finally {
                        one.shutdownNow();
                    }
                }
            }
        }
    }

    @Test
    void closingAPoolDoesNotWaitForAStreamThatNobodyPulls() throws Exception {
        onEveryExecutor(3, (pool, ordered) -> {
            Iterator<Integer> results = Open.over(pool, ordered).stream(new Source(Source.ENDLESS), item -> item)
                    .iterator();
            for (int i = 0; i < 3_000; i++) {
                results.next();
            }
            Ending.Elsewhere<Boolean> closing = Ending.elsewhere(() -> {
                pool.close();
                return true;
            });

            assertThat(closing.join().result()).isTrue();
            assertThatThrownBy(() -> results.forEachRemaining(result -> {}))
                    .isInstanceOf(RejectedExecutionException.class);
        });
    }

    @EveryStream
    void closingAPoolWaitsForWhatAStreamRuns(Lazy lazy) throws Exception {
        if (lazy.kind() == PoolKind.SHARED) {
            return;
        }
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        Open open = lazy.open(2);
        Iterator<Integer> results = open.stream(new Source(Source.ENDLESS), item -> {
                    if (item == 0) {
                        costly();
                        return item;
                    }
                    running.incrementAndGet();
                    begun.countDown();
                    Await.latch(release);
                    running.decrementAndGet();
                    return item;
                })
                .iterator();
        results.next();
        Await.latch(begun);
        Ending.Elsewhere<Integer> closing = Ending.elsewhere(() -> {
            open.pool().close();
            return running.get();
        });
        Await.until("close waits", () -> closing.thread().getState() == Thread.State.TIMED_WAITING || closing.isOver());
        assertThat(closing.isOver()).isFalse();
        release.countDown();

        assertThat(closing.join().result()).isZero();
        open.close();
    }

    @Test
    void streamsEndOverWhateverExecutor() throws Exception {
        onEveryExecutor(3, (pool, ordered) -> {
            Ending.Elsewhere<List<Integer>> consumer =
                    Ending.elsewhere(() -> Open.over(pool, ordered).stream(new Source(200), item -> {
                                LockSupport.parkNanos(1);
                                return item;
                            })
                            .sorted()
                            .toList());

            assertThat(consumer.join().result()).isEqualTo(Setting.items(200));
            pool.close();
        });
    }

    private static int nested(Open open, int depth) {
        return depth == 0
                ? 1
                : open.stream(new Source(3), item -> nested(open, depth - 1))
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    @EveryStream
    void streamsNestFiveDeepOnOneThread(Lazy lazy) throws Exception {
        try (Open open = lazy.open(1)) {
            Ending.Elsewhere<Integer> consumer = Ending.elsewhere(() -> nested(open, 5));

            assertThat(consumer.join().result()).isEqualTo(243);
        }
    }

    @Test
    void streamsNestFiveDeepOverWhateverExecutor() throws Exception {
        onEveryExecutor(1, (pool, ordered) -> {
            Open open = Open.over(pool, ordered);
            Ending.Elsewhere<Integer> consumer = Ending.elsewhere(() -> nested(open, 5));

            assertThat(consumer.join().result()).isEqualTo(243);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSlowItemDoesNotHoldBackWhatWasTakenTogetherWithItAndIsDone(boolean ordered) throws Exception {
        CountDownLatch given = new CountDownLatch(5);
        try (ParallelPool pool = ParallelPool.ofThreads(1)) {
            Open open = Open.over(pool, ordered).with(options -> options.chunk(10));
            Ending.Elsewhere<List<Integer>> consumer = Ending.elsewhere(() -> {
                List<Integer> results = new ArrayList<>();
                open.stream(new Source(10), item -> {
                            if (item == 5) {
                                Await.latch(given);
                            }
                            return item;
                        })
                        .forEach(result -> {
                            results.add(result);
                            given.countDown();
                        });
                return results;
            });

            assertThat(consumer.join().result()).isEqualTo(Setting.items(10));
        }
    }

    @EveryStream
    void aStreamThatAnotherThreadClosesDoesNotLookAsIfItHadEnded(Lazy lazy) throws Exception {
        try (Open open = lazy.open(2)) {
            Stream<Integer> stream = open.stream(new Source(Source.ENDLESS), item -> item);
            Iterator<Integer> results = stream.iterator();
            results.next();
            Ending.elsewhere(() -> {
                        stream.close();
                        return true;
                    })
                    .join();

            assertThatThrownBy(() -> results.forEachRemaining(result -> {}))
                    .isInstanceOf(MapCancelledException.class)
                    .hasMessageContaining("EveryStream.method");
        }
    }

    // ---- the order of completion ----

    private static void aSlowItemHoldsNobodyBack(ParallelPool pool, int slow) throws Exception {
        CountDownLatch others = new CountDownLatch(slow + 200);
        Open open = Open.over(pool, false).with(options -> options.threads(2));
        Ending.Elsewhere<List<Integer>> consumer = Ending.elsewhere(() -> {
            List<Integer> given = new ArrayList<>();
            open.stream(new Source(Source.ENDLESS), item -> {
                        if (item == slow) {
                            Await.latch(others);
                        }
                        return item;
                    })
                    .takeWhile(result -> result != slow)
                    .forEach(result -> {
                        given.add(result);
                        others.countDown();
                    });
            return given;
        });

        assertThat(consumer.join().result()).hasSizeGreaterThanOrEqualTo(slow + 200);
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aSlowFirstItemHoldsNobodyBackWhereOrderDoesNotMatter(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(2)) {
            aSlowItemHoldsNobodyBack(opened.pool(), 0);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aSlowItemAmongCheapOnesHoldsNobodyBackWhereOrderDoesNotMatter(PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(2)) {
            aSlowItemHoldsNobodyBack(opened.pool(), 10_000);
        }
    }

    @EveryStream
    void noMoreItemsRunAtOnceThanThreads(Lazy lazy) {
        for (int threads = 1; threads <= 4; threads++) {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            IntUnaryOperator pass = item -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                if (item % 16 == 0) {
                    LockSupport.parkNanos(20_000);
                }
                inside.decrementAndGet();
                return item;
            };
            try (Open open = lazy.open(threads);
                    Stream<Integer> stream = open.stream(new Source(3_000), pass::applyAsInt)) {
                assertThat(stream).hasSize(3_000);
                assertThat(most.get()).as("items at once").isBetween(1, threads);
            }
        }
    }

    // ---- progress ----

    @EveryStream
    void progressHasNoTotalUntilTheEnd(Lazy lazy) {
        List<Long> told = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        try (Open open = lazy.open(2)
                        .with(options -> options.progress((done, total) -> {
                            told.add(done);
                            totals.add(total);
                        }));
                Stream<Integer> stream = open.stream(new Source(500), item -> {
                    LockSupport.parkNanos(50_000);
                    return item;
                })) {
            assertThat(stream).hasSize(500);

            assertThat(told).isSorted().endsWith(500L);
            assertThat(totals.get(totals.size() - 1)).isEqualTo(500);
            assertThat(totals.subList(0, totals.size() - 1)).isNotEmpty().containsOnly(-1L);
        }
    }

    @EveryStream
    void aStreamThatIsNotPulledToItsEndTellsNoTotal(Lazy lazy) {
        List<@Nullable Long> totals = new ArrayList<>();
        try (Open open = lazy.open(2).with(options -> options.progress((done, total) -> totals.add(total)));
                Stream<Integer> stream = open.stream(new Source(500), item -> item)) {
            assertThat(stream.limit(3)).hasSize(3);
        }

        assertThat(totals).containsOnly(-1L);
    }
}
