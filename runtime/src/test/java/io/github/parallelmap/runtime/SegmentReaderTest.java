package io.github.parallelmap.runtime;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.Zip;
import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a stream's source becomes segments, whose batches serve again. */
class SegmentReaderTest {
    private static final CallSite SITE = CallSite.of(SegmentReaderTest.class, "sum", MapOptions.defaults());

    /** A batch as the processor writes them: of one primitive and one object column. */
    private static final class Sums extends Batch.OfObject<String> {
        private static final long serialVersionUID = 1;

        private final int[] numbers;
        private final Column<String> words;

        Sums(int[] numbers, Column<String> words, int size) {
            super(size);
            this.numbers = numbers;
            this.words = words;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            for (; i < range.to(); i++) {
                out[i] = numbers[i] + words.get(i);
            }
            range.stoppedAt(i);
        }

        @Override
        protected Sums slice(int from, int to) {
            return new Sums(Arrays.copyOfRange(numbers, from, to), words.slice(from, to), to - from);
        }
    }

    private static SegmentReader<String> reader(Zip zip, Iterable<Integer> numbers, Iterable<String> words) {
        Columns columns = new Columns(SITE, zip);
        Columns.Input<Integer> number = columns.add("numbers", numbers);
        Columns.Input<String> word = columns.add("words", words);
        return new SegmentReader<>(columns, size -> new Sums(number.ints(), word.column(), size));
    }

    /** Runs a segment as a worker and a consumer would, and takes its results. */
    private static List<String> give(@Nullable Segment<String> read) {
        Segment<String> segment = requireNonNull(read);
        ((Sums) segment.batch).run(Range.of(segment.from, segment.to));
        segment.itemsDone(segment.from, segment.to);
        segment.done = true;
        List<String> results = new ArrayList<>();
        while (segment.hasResult()) {
            results.add(segment.takeResult());
        }
        return results;
    }

    private static List<String> sums(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> i + "w" + i).toList();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + i).toList();
    }

    /** As lists, or as nothing but iterables. */
    enum Kind {
        STORED,
        READ_ONE_BY_ONE;

        <T> Iterable<T> of(List<T> values) {
            return this == STORED ? values : oneByOne(values);
        }
    }

    private static <T> Iterable<T> oneByOne(List<T> values) {
        return new Iterable<>() {
            @Override
            public Iterator<T> iterator() {
                return values.iterator();
            }
        };
    }

    /** Values of which one cannot be read. */
    private static <T> List<T> broken(List<T> values, int at, RuntimeException failure) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                if (index == at) {
                    throw failure;
                }
                return values.get(index);
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatWasGivenServesAgainForAsManyItems(Kind kind) {
        SegmentReader<String> reader = reader(Zip.STRICT, kind.of(numbers(10)), kind.of(words(10)));

        Segment<String> first = requireNonNull(reader.read(4));
        assertThat(give(first)).isEqualTo(sums(0, 4));
        reader.reuse(first);
        Segment<String> second = requireNonNull(reader.read(4));
        assertThat(second.batch).isSameAs(first.batch);
        assertThat(second.firstItem).isEqualTo(4);
        assertThat(give(second)).isEqualTo(sums(4, 8));
        reader.reuse(second);
        assertThat(give(reader.read(4))).isEqualTo(sums(8, 10));

        assertThat(reader.hasEnded()).isTrue();
        assertThat(reader.failure()).isNull();
        assertThat(reader.items()).isEqualTo(10);
    }

    @Test
    void aSegmentThatIsStillHeldIsLeftAlone() {
        SegmentReader<String> reader = reader(Zip.STRICT, numbers(100), words(100));
        Segment<String> failed = requireNonNull(reader.read(4));
        failed.itemFailed();
        Segment<String> split = requireNonNull(reader.read(4));
        split.splitFrom(2);
        Segment<String> fine = requireNonNull(reader.read(4));
        reader.reuse(failed);
        reader.reuse(split);

        Segment<String> next = requireNonNull(reader.read(4));

        assertThat(next.batch).isNotIn(failed.batch, split.batch, fine.batch);
        assertThat(give(next)).isEqualTo(sums(12, 16));
        assertThat(give(fine)).isEqualTo(sums(8, 12));
    }

    @Test
    void noItemAndNoResultIsHeldLongerThanNeeded() {
        SegmentReader<String> reader = reader(Zip.STRICT, numbers(100), words(100));
        Segment<String> segment = requireNonNull(reader.read(4));
        give(segment);

        reader.reuse(segment);

        assertThat((Object[]) segment.batch.outputs()).containsOnlyNulls();
        assertThat(requireNonNull(segment.columns))
                .anySatisfy(column -> assertThat(column)
                        .isInstanceOfSatisfying(
                                Object[].class,
                                values -> assertThat(values).hasSize(4).containsOnlyNulls()));
    }

    @Test
    void whatIsReadIntoAnotherBatchIsHeldByThatAlone() throws Exception {
        List<WeakReference<Object>> read = new ArrayList<>();
        Iterable<Object> source = oneByOne(new AbstractList<Object>() {
            @Override
            public Object get(int index) {
                Object value = new Object();
                read.add(new WeakReference<>(value));
                return value;
            }

            @Override
            public int size() {
                return 100;
            }
        });
        Columns columns = new Columns(SITE, Zip.STRICT);
        Columns.Input<Object> values = columns.add("values", source);
        SegmentReader<Object> reader = new SegmentReader<>(
                columns, size -> new LambdaBatches.MapOne<Object, Object>(value -> "", values.column(), size));
        reader.reuse(spent(reader.read(4)));
        reader.reuse(spent(reader.read(4)));

        for (int i = 0; i < 100 && read.stream().anyMatch(value -> value.get() != null); i++) {
            System.gc();
            Thread.sleep(10);
        }

        assertThat(read).hasSize(8).allMatch(value -> value.get() == null);
        assertThat(reader.items()).isEqualTo(8);
    }

    private static <R> Segment<R> spent(@Nullable Segment<R> read) {
        Segment<R> segment = requireNonNull(read);
        segment.itemsDone(segment.from, segment.to);
        segment.done = true;
        return segment;
    }

    @Test
    void batchesThatDoNotHoldTheColumnsAsTheyAreGivenAreMadeAnew() {
        Columns columns = new Columns(SITE, Zip.STRICT);
        Columns.Input<Integer> number = columns.add("numbers", numbers(10));
        Columns.Input<String> word = columns.add("words", words(10));
        IntFunction<Sums> twice = size -> {
            number.ints();
            return new Sums(number.ints(), word.column(), size);
        };
        SegmentReader<String> reader = new SegmentReader<>(columns, twice);
        Segment<String> first = requireNonNull(reader.read(4));
        give(first);
        reader.reuse(first);

        assertThat(requireNonNull(reader.read(4)).batch).isNotSameAs(first.batch);
    }

    @ParameterizedTest
    @EnumSource
    void aNullInABatchThatServesAgainEndsTheSourceAtItsItem(Kind kind) {
        List<@Nullable Integer> numbers = new ArrayList<>(numbers(12));
        numbers.set(6, null);
        SegmentReader<String> reader = reader(Zip.STRICT, kind.of(numbers), kind.of(words(12)));
        Segment<String> first = requireNonNull(reader.read(4));
        give(first);
        reader.reuse(first);

        assertThat(give(reader.read(4))).isEqualTo(sums(4, 6));

        assertThat(reader.hasEnded()).isTrue();
        assertThat(reader.failure())
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("column numbers has null at item 6,");
    }

    /** A batch that cannot be made, though a null has been found before, where one served again. */
    @Test
    void aNullPointerExceptionThatIsNoNullOfAColumnIsNotTakenForOne() {
        List<@Nullable Integer> numbers = new ArrayList<>(numbers(12));
        numbers.set(6, null);
        NullPointerException failure = new NullPointerException("not of a column");
        Columns columns = new Columns(SITE, Zip.STRICT);
        Columns.Input<Integer> number = columns.add("numbers", numbers);
        Columns.Input<String> word = columns.add("words", words(12));
        List<Integer> sizes = new ArrayList<>();
        SegmentReader<String> reader = new SegmentReader<>(columns, size -> {
            sizes.add(size);
            if (sizes.size() > 1) {
                throw failure;
            }
            return new Sums(number.ints(), word.column(), size);
        });
        Segment<String> first = requireNonNull(reader.read(4));
        give(first);
        reader.reuse(first);

        assertThat(reader.read(4)).isNull();
        assertThat(reader.failure()).isSameAs(failure);
        assertThat(sizes).as("batches that were to be made").containsExactly(4, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 5, 9})
    void whatASourceThrowsComesAfterTheItemsBeforeIt(int at) {
        RuntimeException failure = new IllegalStateException("broken");
        for (Kind kind : Kind.values()) {
            for (Kind other : Kind.values()) {
                SegmentReader<String> brokenFirst =
                        reader(Zip.STRICT, kind.of(broken(numbers(10), at, failure)), other.of(words(10)));
                SegmentReader<String> brokenLast =
                        reader(Zip.STRICT, other.of(numbers(10)), kind.of(broken(words(10), at, failure)));
                for (SegmentReader<String> reader : List.of(brokenFirst, brokenLast)) {
                    assertThat(given(reader)).isEqualTo(sums(0, at));
                    assertThat(reader.failure()).isSameAs(failure);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "5, 3", "5, 7", "7, 5", "5, 5"})
    void whatASourceThrowsBeyondTheEndOfTheShortestIsNotSeen(int end, int at) {
        RuntimeException failure = new IllegalStateException("broken");
        for (Kind kind : Kind.values()) {
            for (Kind other : Kind.values()) {
                SegmentReader<String> brokenFirst =
                        reader(Zip.SHORTEST, kind.of(broken(numbers(10), at, failure)), other.of(words(end)));
                SegmentReader<String> brokenLast =
                        reader(Zip.SHORTEST, other.of(numbers(end)), kind.of(broken(words(10), at, failure)));

                assertThat(given(brokenFirst)).isEqualTo(sums(0, Math.min(end, at)));
                assertThat(given(brokenLast)).isEqualTo(sums(0, Math.min(end, at)));
                if (end != at) {
                    // Else the one would have ended with the same look at which the other broke.
                    assertThat(brokenFirst.failure()).isSameAs(at < end ? failure : null);
                }
                assertThat(brokenLast.failure()).isSameAs(at < end ? failure : null);
            }
        }
    }

    private static List<String> given(SegmentReader<String> reader) {
        List<String> given = new ArrayList<>();
        while (!reader.hasEnded()) {
            Segment<String> segment = reader.read(4);
            if (segment != null) {
                given.addAll(give(segment));
                reader.reuse(segment);
            }
        }
        return given;
    }

    @Test
    void aValueOfTheWrongTypeComesAfterTheItemsBeforeIt() {
        List<Integer> numbers = new ArrayList<>(numbers(12));
        @SuppressWarnings({"unchecked", "rawtypes"}) // on purpose
        List<Object> anything = (List) numbers;
        anything.set(6, "six");
        SegmentReader<String> reader = reader(Zip.STRICT, numbers, words(12));

        assertThat(given(reader)).isEqualTo(sums(0, 4));
        assertThat(reader.failure()).isInstanceOf(ClassCastException.class);
    }

    @Test
    void aSizeIsKeptWhereItNearlyFits() {
        SegmentReader<String> reader = reader(Zip.STRICT, numbers(1_000), words(1_000));

        assertThat(IntStream.of(60, 70, 50, 61, 100, 90, 20, 1)
                        .mapToObj(wanted ->
                                requireNonNull(reader.read(wanted)).batch.size()))
                .containsExactly(60, 60, 60, 60, 100, 100, 20, 1);
    }

    @Test
    void aGreaterSegmentThanThereWasRoomForIsReadWhole() {
        SegmentReader<String> reader = reader(Zip.STRICT, oneByOne(numbers(5_000)), words(5_000));

        assertThat(give(reader.read(5_000))).isEqualTo(sums(0, 5_000));
        assertThat(reader.read(5_000)).isNull();
        assertThat(reader.hasEnded()).isTrue();
    }
}
