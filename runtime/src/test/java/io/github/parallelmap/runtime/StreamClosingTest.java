package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.EveryStream.Lazy;
import io.github.parallelmap.runtime.EveryStream.Open;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stream may be closed from anywhere, also by what it runs itself: then nobody waits for itself. */
@Timeout(30)
class StreamClosingTest {
    /** A stream, once it has been made. */
    private static final class Made {
        private final AtomicReference<@Nullable Stream<Integer>> stream = new AtomicReference<>();
        private final AtomicInteger closed = new AtomicInteger();

        Stream<Integer> is(Stream<Integer> made) {
            stream.set(made);
            return made;
        }

        /** Closes it, and counts that this has returned. */
        void close() {
            Objects.requireNonNull(stream.get()).close();
            closed.incrementAndGet();
        }
    }

    private static Iterable<Integer> endless() {
        return new StreamTest.Source(StreamTest.Source.ENDLESS);
    }

    /** Pulls a stream to its end on a thread of its own, and expects to be told that it was cut off. */
    private static void assertCutOff(Stream<Integer> stream, Made made, AtomicInteger running) throws Exception {
        AtomicInteger runningAtEnd = new AtomicInteger(-1);
        Ending.Elsewhere<Boolean> consumer = Ending.elsewhere(() -> {
            try {
                stream.forEach(result -> {});
            } finally {
                runningAtEnd.set(running.get());
            }
            return true;
        });

        assertThat(consumer.join().failure()).isInstanceOf(MapCancelledException.class);
        assertThat(consumer.join().interrupted()).as("the flag is up").isFalse();
        assertThat(runningAtEnd).as("items that run when the pull has ended").hasValue(0);
        Await.until("who has closed it has returned", () -> made.closed.get() > 0);
    }

    // ---- what it runs ----

    @EveryStream
    void anItemMayCloseIt(Lazy lazy) throws Exception {
        for (int threads : new int[] {1, 2, 4}) {
            for (int closes : new int[] {0, 1, 5, 2_000}) {
                for (boolean direct : new boolean[] {true, false}) {
                    AtomicInteger running = new AtomicInteger();
                    Made made = new Made();
                    Variant.Body body = item -> {
                        running.incrementAndGet();
                        try {
                            if (item == closes) {
                                made.close();
                            }
                            return item;
                        } finally {
                            running.decrementAndGet();
                        }
                    };
                    try (Open open = lazy.open(threads)) {
                        Stream<Integer> stream =
                                made.is(direct ? open.direct(endless(), body) : open.stream(endless(), body));
                        assertCutOff(stream, made, running);
                    }
                }
            }
        }
    }

    @EveryStream
    void anItemThatClosesItWaitsForTheOthersAndInterruptsThem(Lazy lazy) throws Exception {
        AtomicInteger others = new AtomicInteger();
        AtomicInteger othersWhenClosed = new AtomicInteger(-1);
        CountDownLatch begun = new CountDownLatch(1);
        Made made = new Made();
        try (Open open = lazy.open(2).with(options -> options.chunk(1))) {
            Stream<Integer> stream = made.is(open.stream(endless(), item -> {
                if (item == 0) {
                    Await.latch(begun);
                    made.close();
                    othersWhenClosed.set(others.get());
                    return item;
                }
                others.incrementAndGet();
                begun.countDown();
                try {
                    return Await.interrupt();
                } finally {
                    LockSupport.parkNanos(5_000_000);
                    others.decrementAndGet();
                }
            }));
            assertCutOff(stream, made, others);
        }

        assertThat(othersWhenClosed).as("others that run when it is closed").hasValue(0);
    }

    @EveryStream
    void severalItemsMayCloseItAtOnce(Lazy lazy) throws Exception {
        for (int round = 0; round < 50; round++) {
            CountDownLatch all = new CountDownLatch(3);
            AtomicInteger running = new AtomicInteger();
            Made made = new Made();
            try (Open open = lazy.open(3).with(options -> options.chunk(1))) {
                Stream<Integer> stream = made.is(open.stream(endless(), item -> {
                    running.incrementAndGet();
                    try {
                        Await.meet(all);
                        made.close();
                        return item;
                    } finally {
                        running.decrementAndGet();
                    }
                }));
                assertCutOff(stream, made, running);
            }
        }
    }

    /** So that the second to close it finds the first at it, which a JDK stream's own close would not let through. */
    @EveryStream
    void severalItemsThatAreAtItTogetherDoNotWaitForEachOther(Lazy lazy) throws Exception {
        for (int round = 0; round < 20; round++) {
            CountDownLatch all = new CountDownLatch(3);
            AtomicInteger closed = new AtomicInteger();
            AtomicReference<@Nullable StreamCall<Integer>> call = new AtomicReference<>();
            try (Open open = lazy.open(3)) {
                MapOptions options = open.options().chunk(1);
                CallSite site = CallSite.of(StreamClosingTest.class, "together", MapOptions.defaults());
                Columns columns = site.mapper(options).columns();
                Columns.Input<Integer> input = columns.add("item", endless());
                ItemFunction<Integer, Integer, RuntimeException> body = item -> {
                    Await.meet(all);
                    Objects.requireNonNull(call.get()).close();
                    closed.incrementAndGet();
                    return item;
                };
                StreamCall<Integer> made = new StreamCall<>(
                        site,
                        options,
                        columns,
                        size -> new LambdaBatches.MapOne<>(body, input.column(), size),
                        lazy.ordered());
                call.set(made);
                Ending.Elsewhere<Boolean> consumer = Ending.elsewhere(() -> {
                    made.stream().forEach(result -> {});
                    return true;
                });

                assertThat(consumer.join().failure()).isInstanceOf(MapCancelledException.class);
                assertThat(closed).hasValue(3);
            }
        }
    }

    /** Of the nested calls of an item: on the same pool or another, waited for or pulled, one level deep or two. */
    private enum Nested {
        EAGER {
            @Override
            void call(ParallelPool pool, ItemAction<Integer, Exception> item) throws Exception {
                pool.forEach(List.of(0, 1, 2), item);
            }
        },
        DEEPER {
            @Override
            void call(ParallelPool pool, ItemAction<Integer, Exception> item) throws Exception {
                pool.forEach(List.of(0), outer -> pool.forEach(List.of(0, 1, 2), item));
            }
        },
        SETTLED {
            @Override
            void call(ParallelPool pool, ItemAction<Integer, Exception> item) {
                pool.settled(List.of(0, 1, 2), value -> {
                    item.accept(value);
                    return value;
                });
            }
        },
        STREAM {
            @Override
            void call(ParallelPool pool, ItemAction<Integer, Exception> item) {
                pool.stream(List.of(0, 1, 2), value -> {
                            item.accept(value);
                            return value;
                        })
                        .forEach(value -> {});
            }
        },
        ASYNC {
            @Override
            void call(ParallelPool pool, ItemAction<Integer, Exception> item) throws Exception {
                pool.mapAsync(List.of(0, 1, 2), value -> {
                            item.accept(value);
                            return value;
                        })
                        .get();
            }
        };

        abstract void call(ParallelPool pool, ItemAction<Integer, Exception> item) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void anItemOfACallInOneOfItsItemsMayCloseIt(Nested nested) throws Exception {
        for (PoolKind kind : PoolKind.values()) {
            for (PoolKind other : new PoolKind[] {kind, PoolKind.SHARED, PoolKind.SIZED}) {
                for (boolean ordered : new boolean[] {true, false}) {
                    for (int closes = 0; closes < 3; closes++) {
                        int closing = closes;
                        AtomicInteger running = new AtomicInteger();
                        Made made = new Made();
                        try (Open open = new Lazy(ordered, kind).open(2);
                                PoolKind.Opened inner = other.open(2)) {
                            ParallelPool pool = other == kind ? open.pool() : inner.pool();
                            Stream<Integer> stream = made.is(open.stream(endless(), item -> {
                                running.incrementAndGet();
                                try {
                                    if (item == 3) {
                                        nested.call(pool, value -> {
                                            if (value == closing) {
                                                made.close();
                                            }
                                        });
                                    }
                                    return item;
                                } finally {
                                    running.decrementAndGet();
                                }
                            }));
                            assertCutOff(stream, made, running);
                        }
                    }
                }
            }
        }
    }

    @EveryStream
    void aProgressListenerMayCloseIt(Lazy lazy) throws Exception {
        for (int threads : new int[] {1, 2}) {
            AtomicInteger running = new AtomicInteger();
            Made made = new Made();
            try (Open open = lazy.open(threads).with(options -> options.progress((done, total) -> made.close()))) {
                Stream<Integer> stream = made.is(open.stream(endless(), item -> item));
                assertCutOff(stream, made, running);
            }
        }
    }

    @EveryStream
    void aListenerThatIsToldTheEndMayCloseIt(Lazy lazy) throws Exception {
        Made made = new Made();
        try (Open open = lazy.open(2)
                .with(options -> options.progress((done, total) -> {
                    if (total >= 0) {
                        made.close();
                    }
                }))) {
            Stream<Integer> stream = made.is(open.stream(Setting.items(50), item -> item));
            Ending.Elsewhere<Long> consumer = Ending.elsewhere(stream::count);

            assertThat(consumer.join().result()).isEqualTo(50);
            assertThat(made.closed).hasValue(1);
        }
    }

    @EveryStream
    void aContextCarrierMayCloseItWhenAWorkerComesOrLeaves(Lazy lazy) throws Exception {
        for (boolean comes : new boolean[] {true, false}) {
            AtomicInteger running = new AtomicInteger();
            AtomicBoolean once = new AtomicBoolean();
            Made made = new Made();
            Runnable close = () -> {
                if (once.compareAndSet(false, true)) {
                    made.close();
                }
            };
            try (Open open = lazy.open(2)
                    .with(options -> options.chunk(1).context(() -> () -> {
                        if (comes) {
                            close.run();
                        }
                        return comes ? () -> {} : close::run;
                    }))) {
                Stream<Integer> stream = made.is(open.stream(endless(), item -> {
                    // Long enough for a worker to be sent for, and to find nothing more to take.
                    TimeUnit.MICROSECONDS.sleep(300);
                    return item;
                }));
                assertCutOff(stream, made, running);
            }
        }
    }

    @EveryStream
    void theSourceMayCloseItWhichThenIsReadNoFurther(Lazy lazy) throws Exception {
        for (int closes : new int[] {0, 1, 7, 500}) {
            for (int chunk : new int[] {0, 1, 1_000}) {
                AtomicInteger running = new AtomicInteger();
                AtomicInteger readAfter = new AtomicInteger();
                Made made = new Made();
                Iterable<Integer> source = () -> Stream.iterate(0, n -> n + 1)
                        .peek(n -> {
                            if (n == closes) {
                                made.close();
                            } else if (n > closes) {
                                readAfter.incrementAndGet();
                            }
                        })
                        .iterator();
                try (Open open = lazy.open(2).with(options -> options.chunk(chunk))) {
                    Stream<Integer> stream = made.is(open.stream(source, item -> item));
                    assertCutOff(stream, made, running);
                }

                assertThat(readAfter).as("items read afterwards").hasValue(0);
            }
        }
    }

    @EveryStream
    void soMayASourceThatHasJustBeenOpened(Lazy lazy) throws Exception {
        Made made = new Made();
        AtomicInteger read = new AtomicInteger();
        Iterable<Integer> source = () -> {
            made.close();
            return Stream.generate(read::incrementAndGet).iterator();
        };
        try (Open open = lazy.open(2)) {
            Stream<Integer> stream = made.is(open.stream(source, item -> item));
            assertCutOff(stream, made, new AtomicInteger());
        }

        assertThat(read).hasValue(0);
    }

    @EveryStream
    void whoTakesAResultMayCloseIt(Lazy lazy) throws Exception {
        for (boolean direct : new boolean[] {true, false}) {
            Made made = new Made();
            List<Integer> given = new ArrayList<>();
            try (Open open = lazy.open(2)) {
                Stream<Integer> stream =
                        made.is(direct ? open.direct(endless(), item -> item) : open.stream(endless(), item -> item));
                Ending.Elsewhere<Boolean> consumer = Ending.elsewhere(() -> {
                    stream.forEach(result -> {
                        given.add(result);
                        if (given.size() == 10) {
                            made.close();
                        }
                    });
                    return true;
                });

                assertThat(consumer.join().result()).isTrue();
                assertThat(given).hasSize(10);
            }
        }
    }

    /** Its pool waits for an item that has closed its stream and still runs. */
    @ParameterizedTest
    @EnumSource(names = {"SIZED", "VIRTUAL", "EXECUTOR"})
    void closingThePoolWaitsForTheItemThatHasClosedTheStream(PoolKind kind) throws Exception {
        for (boolean ordered : new boolean[] {true, false}) {
            CountDownLatch closed = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            AtomicInteger running = new AtomicInteger();
            Made made = new Made();
            Open open = new Lazy(ordered, kind).open(2).with(options -> options.chunk(1));
            Iterator<Integer> results = made.is(open.stream(endless(), item -> {
                        if (item == 0) {
                            return item;
                        }
                        running.incrementAndGet();
                        made.close();
                        closed.countDown();
                        Await.uninterruptibly(release);
                        running.decrementAndGet();
                        return item;
                    }))
                    .iterator();
            Ending.Elsewhere<Integer> puller = Ending.elsewhere(results::next);
            Await.latch(closed);
            Ending.Elsewhere<Integer> closing = Ending.elsewhere(() -> {
                open.pool().close();
                return running.get();
            });
            Await.until(
                    "close waits",
                    () -> closing.thread().getState() == Thread.State.TIMED_WAITING
                            || closing.thread().getState() == Thread.State.WAITING
                            || closing.isOver());
            assertThat(closing.isOver()).isFalse();
            release.countDown();

            assertThat(closing.join().result()).isZero();
            puller.join();
            open.close();
        }
    }

    // ---- another thread ----

    private static void elsewhere(Runnable action) throws Exception {
        Ending.elsewhere(() -> {
                    action.run();
                    return true;
                })
                .join()
                .result();
    }

    @EveryStream
    void oneThatAnotherThreadHasClosedBeforeTheFirstPullDoesNotLookAsIfItHadEnded(Lazy lazy) throws Exception {
        for (boolean direct : new boolean[] {true, false}) {
            AtomicInteger ran = new AtomicInteger();
            StreamTest.Source source = new StreamTest.Source(10);
            try (Open open = lazy.open(2)) {
                Variant.Body body = item -> ran.incrementAndGet();
                Stream<Integer> stream = direct ? open.direct(source, body) : open.stream(source, body);
                Iterator<Integer> results = stream.iterator();
                elsewhere(stream::close);

                assertThatThrownBy(results::hasNext).isInstanceOf(MapCancelledException.class);
                assertThatThrownBy(results::next).isInstanceOf(MapCancelledException.class);
                assertThatThrownBy(() -> results.forEachRemaining(result -> {}))
                        .isInstanceOf(MapCancelledException.class);
                assertThat(source.read).isZero();
                assertThat(ran).hasValue(0);
            }
        }
    }

    @EveryStream
    void oneThatItsConsumerHasClosedLooksLikeTheJdks(Lazy lazy) {
        try (Open open = lazy.open(2)) {
            Stream<Integer> unpulled = open.stream(endless(), item -> item);
            Iterator<Integer> none = unpulled.iterator();
            unpulled.close();
            Stream<Integer> pulled = open.stream(endless(), item -> item);
            Iterator<Integer> some = pulled.iterator();
            some.next();
            pulled.close();

            assertThat(none.hasNext()).isFalse();
            assertThat(some.hasNext()).isFalse();
        }
    }

    @EveryStream
    void oneThatHasEndedStaysSoWhoeverClosesIt(Lazy lazy) throws Exception {
        try (Open open = lazy.open(2)) {
            Stream<Integer> stream = open.stream(Setting.items(5), item -> item);
            Iterator<Integer> results = stream.iterator();
            results.forEachRemaining(result -> {});
            elsewhere(stream::close);

            assertThat(results.hasNext()).isFalse();
        }
    }
}
