package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.Zip;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns ask of their iterators: of one, what a {@code for} loop asks; of several, nothing twice and nothing after the end. */
class IterationTest {
    /**
     * So many numbers, by an iterator that can be asked for each once, as one that takes from a queue, and tells what it
     * was asked: h for a number that there is, n for that number, f for the end, x for what it threw.
     */
    private static final class Queue implements Iterable<Integer> {
        private final StringBuilder asked = new StringBuilder();
        private final int size;
        private final @Nullable RuntimeException atEnd;
        private final boolean throwsFromNext;

        Queue(int size) {
            this(size, null, false);
        }

        Queue(int size, @Nullable RuntimeException atEnd, boolean throwsFromNext) {
            this.size = size;
            this.atEnd = atEnd;
            this.throwsFromNext = throwsFromNext;
        }

        @Override
        public Iterator<Integer> iterator() {
            asked.append(asked.length() == 0 ? "" : "again ");
            return new Iterator<>() {
                private int given;
                private boolean looked;
                private boolean over;

                private void check(boolean allowed, String what) {
                    if (!allowed) {
                        asked.append(" WRONG:").append(what);
                        throw new AssertionError(what + " after " + asked);
                    }
                }

                @Override
                public boolean hasNext() {
                    check(!over, "hasNext after the end");
                    check(!looked, "hasNext twice");
                    if (given < size || (atEnd != null && throwsFromNext)) {
                        looked = true;
                        asked.append('h');
                        return true;
                    }
                    over = true;
                    asked.append(atEnd == null ? 'f' : 'x');
                    if (atEnd != null) {
                        throw atEnd;
                    }
                    return false;
                }

                @Override
                public Integer next() {
                    check(!over, "next after the end");
                    check(looked, "next without a look");
                    looked = false;
                    if (given == size) {
                        over = true;
                        asked.append('x');
                        throw atEnd == null ? new NoSuchElementException() : atEnd;
                    }
                    asked.append('n');
                    return given++;
                }
            };
        }

        /** What a {@code for} loop asks. */
        static String byLoop(int size) {
            return "hn".repeat(size) + "f";
        }
    }

    /** The same as a collection, which an eager call copies and a stream iterates. */
    private static final class QueueCollection extends AbstractCollection<Integer> {
        private final Queue queue;

        QueueCollection(Queue queue) {
            this.queue = queue;
        }

        @Override
        public Iterator<Integer> iterator() {
            return queue.iterator();
        }

        @Override
        public int size() {
            return queue.size;
        }
    }

    @EveryCall
    void ofOneColumnIsAskedWhatALoopAsks(Setting setting) throws Throwable {
        for (int size : new int[] {0, 1, 2, 3, 16, 100}) {
            Queue queue = new Queue(size);
            try (Setting.Session session = setting.open(2)) {
                assertThat(session.run(queue, item -> item)).isEqualTo(Setting.items(size));
            }

            assertThat(queue.asked.toString()).isEqualTo(Queue.byLoop(size));
        }
    }

    @EveryCall
    void soItIsWhereTheIteratorThrows(Setting setting) {
        for (int size : new int[] {0, 1, 7, 50}) {
            for (boolean fromNext : new boolean[] {true, false}) {
                IllegalStateException failure = new IllegalStateException("broken");
                Queue queue = new Queue(size, failure, fromNext);
                try (Setting.Session session = setting.open(2)) {
                    assertThat(Ending.of(() -> session.run(queue, item -> item)).failure())
                            .isSameAs(failure);
                }

                assertThat(queue.asked.toString()).isEqualTo("hn".repeat(size) + (fromNext ? "hx" : "x"));
            }
        }
    }

    @EveryCall(needs = Variant.Trait.OPTIONS, options = true)
    void whateverTheChunkIs(Setting setting) throws Throwable {
        for (int chunk : new int[] {1, 3, 5, 100}) {
            Queue queue = new Queue(15);
            try (Setting.Session session = setting.open(2).with(options -> options.chunk(chunk))) {
                assertThat(session.run(queue, item -> item)).isEqualTo(Setting.items(15));
            }

            assertThat(queue.asked.toString()).as("chunk " + chunk).isEqualTo(Queue.byLoop(15));
        }
    }

    private static List<String> zipped(
            boolean ordered, Zip zip, int chunk, Iterable<Integer> left, Iterable<Integer> right) {
        MapOptions options = MapOptions.defaults().threads(2).zip(zip).chunk(chunk);
        Mapper mapper = CallSite.of(IterationTest.class, "method", MapOptions.defaults())
                .mapper(options);
        Columns columns = mapper.columns();
        Columns.Input<Integer> a = columns.add("left", left);
        Columns.Input<Integer> b = columns.add("right", right);
        List<String> given = new ArrayList<>();
        ItemBiFunction<Integer, Integer, String, RuntimeException> body = (x, y) -> x + "/" + y;
        (ordered
                        ? mapper.stream(columns, size -> new LambdaBatches.MapTwo<>(body, a.column(), b.column(), size))
                        : mapper.unordered(
                                columns, size -> new LambdaBatches.MapTwo<>(body, a.column(), b.column(), size)))
                .forEach(given::add);
        return given;
    }

    /** Runs two columns through an eager call and through streams, afresh each time. */
    private static void onEveryZip(int left, int right, ZipTest test) {
        for (boolean leftStored : new boolean[] {true, false}) {
            for (boolean rightStored : new boolean[] {true, false}) {
                for (Zip zip : Zip.values()) {
                    for (int chunk : new int[] {0, 1, 2, 3, 100}) {
                        for (boolean ordered : new boolean[] {true, false}) {
                            Queue a = new Queue(left);
                            Queue b = new Queue(right);
                            Ending<List<String>> ending = Ending.of(() -> zipped(
                                    ordered,
                                    zip,
                                    chunk,
                                    leftStored ? new QueueCollection(a) : a,
                                    rightStored ? new QueueCollection(b) : b));
                            test.check(zip, ending, a, b);
                        }
                    }
                    Queue a = new Queue(left);
                    Queue b = new Queue(right);
                    Columns columns =
                            new Columns(CallSite.of(IterationTest.class, "method", MapOptions.defaults()), zip);
                    columns.add("left", leftStored ? new QueueCollection(a) : a);
                    columns.add("right", rightStored ? new QueueCollection(b) : b);
                    Ending<List<String>> ending = Ending.of(() -> {
                        columns.read();
                        return List.of();
                    });
                    test.check(zip, ending, a, b);
                }
            }
        }
    }

    private interface ZipTest {
        void check(Zip zip, Ending<List<String>> ending, Queue left, Queue right);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "0, 2", "2, 0", "3, 5", "5, 3", "3, 4", "4, 3", "6, 6"})
    void ofSeveralNoneIsAskedTwiceOrAfterItsEnd(int left, int right) {
        onEveryZip(left, right, (zip, ending, a, b) -> {
            assertThat(a.asked.toString()).doesNotContain("WRONG");
            assertThat(b.asked.toString()).doesNotContain("WRONG");
            if (zip == Zip.STRICT && left != right) {
                assertThat(ending.failure()).isInstanceOf(ZipLengthException.class);
            } else {
                assertThat(ending.thrown()).isNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void aColumnThatBreaksIsNotAskedAgain(int good) {
        for (boolean fromNext : new boolean[] {true, false}) {
            for (boolean first : new boolean[] {true, false}) {
                for (int chunk : new int[] {0, 1, 3, 100}) {
                    for (boolean stored : new boolean[] {true, false}) {
                        IllegalStateException failure = new IllegalStateException("broken");
                        Queue broken = new Queue(good, failure, fromNext);
                        Queue fine = new Queue(9);
                        Iterable<Integer> other = stored ? new QueueCollection(fine) : fine;

                        assertThatThrownBy(() ->
                                        zipped(true, Zip.STRICT, chunk, first ? broken : other, first ? other : broken))
                                .isSameAs(failure);
                        assertThat(broken.asked.toString()).doesNotContain("WRONG");
                        assertThat(fine.asked.toString()).doesNotContain("WRONG");
                    }
                }
            }
        }
    }

    @Test
    void theMessageOfDifferentLengthsAsksNobodyAgain() {
        Queue shorter = new Queue(2);
        Queue longer = new Queue(4);
        Columns columns = new Columns(CallSite.of(IterationTest.class, "method", MapOptions.defaults()), Zip.STRICT);
        columns.add("shorter", shorter);
        columns.add("longer", longer);

        assertThatThrownBy(columns::read)
                .isInstanceOf(ZipLengthException.class)
                .hasMessageContaining("shorter has 2, longer has at least 3");
        assertThat(shorter.asked.toString()).isEqualTo(Queue.byLoop(2));
        assertThat(longer.asked.toString()).isEqualTo("hnhnh");
    }
}
