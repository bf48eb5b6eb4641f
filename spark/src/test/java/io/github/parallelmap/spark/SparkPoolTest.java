package io.github.parallelmap.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.ItemFailure;
import io.github.parallelmap.runtime.ItemFunction;
import io.github.parallelmap.runtime.MapCancelledException;
import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.ParallelPool;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is particular to a cluster, on a local master of four slots with Kryo and its registration required. */
@Timeout(60)
class SparkPoolTest {
    private final SparkContext spark = LocalSpark.context();
    private ParallelPool pool;

    @BeforeEach
    void open() {
        pool = SparkPool.on(spark);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    @Test
    void resultsComeInTheOrderOfTheItems() {
        List<Integer> squares = pool.map(numbers(1_000), number -> number * number);

        assertThat(squares)
                .isEqualTo(IntStream.range(0, 1_000).map(n -> n * n).boxed().toList());
    }

    /** One for each slot where no item was held up; if the last ranges were as short as those of dear items, some twenty. */
    @Test
    void itemsThatAreKnownToBeCheapAreSentInFewTasks() {
        long fewest = Long.MAX_VALUE;
        for (int call = 0; call < 20; call++) {
            List<Integer> stages =
                    pool.map(numbers(1_000), number -> TaskContext.get().stageId());
            fewest = Math.min(fewest, stages.stream().distinct().count());
        }

        assertThat(fewest).isBetween(4L, 8L);
    }

    @Test
    void aCallThatIsInterruptedBeforeItSendsAnythingIsCancelledAndLeavesThePool() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pool.map(numbers(10), number -> number)).isInstanceOf(MapCancelledException.class);

        assertThat(Thread.interrupted()).as("the flag is up").isTrue();
        pool.close();
    }

    @Test
    void theFirstFailureIsThrownWithItsOwnTypeWhileOthersSleep() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> pool.map(numbers(4), number -> {
                    if (number == 1) {
                        throw new IOException("item " + number);
                    }
                    TimeUnit.SECONDS.sleep(number < 1 ? 0 : 10);
                    return number;
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("item 1")
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasAtLeastOneElementOfType(ItemFailure.class))
                .satisfies(thrown ->
                        assertThat(thrown.getStackTrace()[0].getClassName()).isEqualTo(SparkPoolTest.class.getName()));

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(5_000);
    }

    /** Counts how often it is read, which happens in this process, as the master is local. */
    private static final class Table implements Serializable {
        private static final long serialVersionUID = 1;
        private static final AtomicInteger READ = new AtomicInteger();

        private final int[] values = new int[100_000];

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            READ.incrementAndGet();
        }
    }

    @Test
    void whatALambdaCapturesIsReadOnceInAnExecutor() {
        Table table = new Table();
        Table.READ.set(0);

        List<Integer> results = pool.map(numbers(1_000), number -> number + table.values[number]);

        assertThat(results).isEqualTo(numbers(1_000));
        assertThat(Table.READ).hasValue(1);
    }

    /** Has something that cannot be sent. */
    private static final class Client implements Serializable {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // as users do
        private final Object connection = new Object();
    }

    @Test
    void whatCannotBeSentIsRefusedByItsPathBeforeAnyItemRuns() {
        STARTED.set(0);
        Client client = new Client();

        assertThatThrownBy(() -> pool.map(numbers(10), number -> {
                    STARTED.incrementAndGet();
                    return client.connection.hashCode() + number;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ParallelPool.map cannot be sent to the cluster: function: what the lambda in "
                        + SparkPoolTest.class.getName() + " captures.connection is a java.lang.Object")
                .hasMessageContaining("implement java.io.Serializable");
        assertThat(STARTED).hasValue(0);
    }

    @Test
    void aValueThatCannotBeSentIsRefusedBeforeAnyItemRuns() {
        STARTED.set(0);
        List<Object> values = Arrays.asList(new Object[1_000]);
        values.set(999, new Object());

        assertThatThrownBy(() -> pool.map(values, value -> STARTED.incrementAndGet()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a[999] is a java.lang.Object, which is not serializable");
        assertThat(STARTED).hasValue(0);
    }

    private static final AtomicInteger STARTED = new AtomicInteger();

    /** Cannot travel. */
    private static final class Stubborn extends IOException {
        private static final long serialVersionUID = 1;

        @SuppressWarnings({"serial", "unused"}) // as users do
        private final Object connection = new Object();

        Stubborn(String message) {
            super(message);
        }
    }

    @Test
    void anExceptionThatCannotTravelIsDescribed() {
        assertThatThrownBy(() -> pool.map(numbers(3), number -> {
                    throw new Stubborn("item " + number);
                }))
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        thrown -> assertThat(thrown.className()).isEqualTo(Stubborn.class.getName()))
                .hasMessageContaining("java.lang.Object")
                .hasMessageContaining("Stubborn: item 0");
    }

    /** Throws an error, not an exception, from whatever it is asked. */
    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new AssertionError("asked for its message");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new AssertionError("asked for its stack");
        }

        private void writeObject(ObjectOutputStream out) {
            throw new AssertionError("asked to travel");
        }
    }

    @Test
    void anExceptionWhoseMethodsThrowErrorsIsDescribedAllTheSame() {
        List<Outcome<Integer>> outcomes = pool.settled(List.of(0, 1, 2), item -> {
            if (item == 1) {
                throw new Hostile();
            }
            return item;
        });

        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Success<>(0));
        assertThat(outcomes.get(2)).isEqualTo(new Outcome.Success<>(2));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .isInstanceOf(RemoteFailure.class)
                                .hasMessageContaining(Hostile.class.getName()));
    }

    @Test
    void aResultThatCannotTravelFailsItsItemAlone() {
        List<Outcome<Object>> outcomes = pool.settled(numbers(100), number -> number == 50 ? new Object() : number);

        assertThat(outcomes.get(49)).isEqualTo(new Outcome.Success<Object>(49));
        assertThat(outcomes.get(51)).isEqualTo(new Outcome.Success<Object>(51));
        assertThat(outcomes.get(50))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .isInstanceOf(RemoteFailure.class)
                                .hasMessageContaining("java.lang.Object"));
    }

    @Test
    void failuresOfManyItemsAllComeBack() {
        List<Outcome<Integer>> outcomes = pool.settled(numbers(1_000), number -> {
            if (number % 2 == 1) {
                throw new IOException("item " + number);
            }
            return number;
        });

        for (int item = 0; item < 1_000; item++) {
            if (item % 2 == 0) {
                assertThat(outcomes.get(item)).isEqualTo(new Outcome.Success<>(item));
            } else {
                int failed = item;
                assertThat(outcomes.get(item))
                        .isInstanceOfSatisfying(
                                Outcome.Failure.class,
                                failure -> assertThat(failure.error())
                                        .isExactlyInstanceOf(IOException.class)
                                        .hasMessage("item " + failed));
            }
        }
    }

    @Test
    void anEndlessSourceIsReadAWindowAhead() {
        AtomicInteger read = new AtomicInteger();
        Iterable<Integer> endless = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                return read.getAndIncrement();
            }
        };

        try (Stream<Integer> stream = pool.stream(endless, number -> 2 * number)) {
            assertThat(stream.limit(50).toList())
                    .isEqualTo(IntStream.range(0, 50).map(n -> 2 * n).boxed().toList());
        }

        assertThat(read.get()).isLessThan(1_000);
    }

    @Test
    void theCallersJobGroupIsKeptAndItsThreadUntouched() {
        spark.setJobGroup("theirs", "their work", false);
        try {
            List<String> groups =
                    pool.map(numbers(8), number -> TaskContext.get().getLocalProperty("spark.jobGroup.id"));

            assertThat(groups).containsOnly("theirs");
            assertThat(spark.getLocalProperty("spark.job.interruptOnCancel")).isEqualTo("false");
            assertThat(spark.getLocalProperty(TaskEnds.ID)).isNull();
        } finally {
            spark.clearJobGroup();
        }
    }

    private static final CountDownLatch BEGUN = new CountDownLatch(1);

    @Test
    void aJobThatSomebodyElseCancelsEndsTheCall() throws InterruptedException {
        spark.setJobGroup("doomed", "to be cancelled", true);
        try {
            var future = pool.mapAsync(numbers(1), number -> {
                BEGUN.countDown();
                TimeUnit.SECONDS.sleep(30);
                return number;
            });
            assertThat(BEGUN.await(30, TimeUnit.SECONDS)).isTrue();
            spark.cancelJobGroup("doomed");

            assertThatThrownBy(future::get).hasCauseInstanceOf(ClusterException.class);
        } finally {
            spark.clearJobGroup();
        }
    }

    @Test
    void aCallInAnItemRunsInItsPlace() {
        ItemFunction<Integer, Integer, RuntimeException> nested = number -> SparkPool.on(LocalSpark.context())
                .map(numbers(4), inner -> number + inner)
                .get(3);

        assertThat(pool.map(numbers(8), nested))
                .isEqualTo(IntStream.range(3, 11).boxed().toList());
    }

    @Test
    void aClosedPoolRefusesCalls() {
        pool.close();

        assertThatThrownBy(() -> pool.map(numbers(3), number -> number))
                .isInstanceOf(java.util.concurrent.RejectedExecutionException.class)
                .hasMessageContaining("SparkPool.on(local[4])");
    }
}
