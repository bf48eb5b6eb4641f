package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.ORDERED;
import static io.github.parallelmap.runtime.Variant.Trait.READS_FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.Zip;
import io.github.parallelmap.runtime.Setting.Session;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 6: columns are read once, on the calling thread, before any item runs, and what is wrong is named. */
class InputTest {
    private static final String SITE = InputTest.class.getName() + ".method";

    /** Numbers from 0 that can be iterated once, and tell how. */
    private static final class Source implements Iterable<Integer> {
        private final int size;
        private final @Nullable RuntimeException atEnd;
        private final List<Thread> readers = new ArrayList<>();
        private int iterators;
        private int read;

        Source(int size, @Nullable RuntimeException atEnd) {
            this.size = size;
            this.atEnd = atEnd;
        }

        static Source of(int size) {
            return new Source(size, null);
        }

        @Override
        public Iterator<Integer> iterator() {
            iterators++;
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    readers.add(Thread.currentThread());
                    return read < size || atEnd != null;
                }

                @Override
                public Integer next() {
                    readers.add(Thread.currentThread());
                    if (read < size) {
                        return read++;
                    }
                    throw atEnd != null ? atEnd : new NoSuchElementException();
                }
            };
        }
    }

    private static Columns columns(Zip zip) {
        return new Columns(CallSite.of(InputTest.class, "method", MapOptions.defaults()), zip);
    }

    @EveryCall(needs = READS_FIRST)
    void aColumnIsReadOnceOnTheCallingThreadBeforeAnyItemRuns(Setting setting) throws Throwable {
        Source source = Source.of(100);
        AtomicInteger tooEarly = new AtomicInteger();
        try (Session session = setting.open(4)) {
            List<Integer> results = session.run(source, item -> {
                if (source.read < 100) {
                    tooEarly.incrementAndGet();
                }
                return item;
            });

            assertThat(results).isEqualTo(Setting.items(100));
            assertThat(source.iterators).isEqualTo(1);
            assertThat(source.readers).containsOnly(Thread.currentThread());
            assertThat(tooEarly).as("items that ran before the column was read").hasValue(0);
        }
    }

    @EveryCall(needs = READS_FIRST)
    void whatTheIteratorThrowsReachesTheCallerUnchangedAndNothingRuns(Setting setting) {
        for (int good : new int[] {0, 1, 50}) {
            IllegalStateException failure = new IllegalStateException("after " + good);
            Source source = new Source(good, failure);
            AtomicInteger ran = new AtomicInteger();
            try (Session session = setting.open(2)) {
                Ending<List<Integer>> ending = Ending.of(() -> session.run(source, item -> ran.incrementAndGet()));

                assertThat(ending.failure()).isSameAs(failure);
                assertThat(failure.getSuppressed()).isEmpty();
                assertThat(ran).hasValue(0);
            }
        }
    }

    @EveryCall
    void anIterableThatHasNoIteratorFailsAsTheLoopWould(Setting setting) {
        @SuppressWarnings("NullAway") // on purpose
        Iterable<Integer> broken = () -> null;
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(broken, item -> item));

            assertThat(ending.failure()).isInstanceOf(NullPointerException.class);
        }
    }

    /** A collection whose array is not what it should be. */
    private static List<Integer> withArray(Supplier<@Nullable Object @Nullable []> array) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return 3;
            }

            @Override
            @SuppressWarnings("NullAway") // on purpose
            public Object[] toArray() {
                return array.get();
            }
        };
    }

    @EveryCall(needs = READS_FIRST)
    void aCollectionThatHasNoArrayIsNamed(Setting setting) {
        if (setting.variant() == Variant.ROWS) {
            // Its column is made by the harness.
            return;
        }
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(withArray(() -> null), item -> item));

            assertThat(ending.failure())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining(setting.variant().callSite())
                    .hasMessageContaining(setting.variant().takesOptions() ? "column item " : "column a ")
                    .hasMessageContaining("toArray()");
        }
    }

    @EveryCall(needs = READS_FIRST)
    void aCollectionMakesAsManyItemsAsItsArrayHas(Setting setting) throws Throwable {
        try (Session session = setting.open(2)) {
            if (setting.variant() != Variant.ROWS) {
                assertThat(session.run(withArray(() -> new Object[] {7, 8}), item -> item))
                        .containsExactly(7, 8);
                assertThat(session.run(withArray(() -> new Integer[] {7, 8, 9, 10}), item -> item))
                        .containsExactly(7, 8, 9, 10);
                assertThat(session.run(withArray(() -> new Object[0]), item -> item))
                        .isEmpty();
            }
        }
    }

    @Test
    void anArrayOfANarrowerTypeIsAColumnToo() {
        List<Integer> narrow = withArray(() -> new Integer[] {7, 8, 9});
        assertThat(ParallelPool.shared().map(narrow, Repeat.of("x"), (a, b) -> a + b))
                .containsExactly("7x", "8x", "9x");
        assertThat(ParallelPool.shared()
                        .map(narrow, (Integer item) -> (Object) item)
                        .toArray())
                .containsExactly(7, 8, 9);
        Columns columns = columns(Zip.SHORTEST);
        Columns.Input<Object> input = columns.add("narrow", narrow);
        columns.add("two", new int[2]);

        assertThat(columns.read()).isEqualTo(2);
        assertThat(input.column().slice(1, 2).get(0)).isEqualTo(8);
    }

    @EveryCall(needs = READS_FIRST)
    void aColumnIsCopiedSoThatItsItemsMayChangeIt(Setting setting) throws Throwable {
        List<Integer> column = new ArrayList<>(Setting.items(20));
        try (Session session = setting.open(2)) {
            List<Integer> results = session.run(column, item -> {
                synchronized (column) {
                    column.clear();
                }
                return item;
            });

            assertThat(results).isEqualTo(Setting.items(20));
            assertThat(column).isEmpty();
        }
    }

    @EveryCall(needs = ORDERED)
    void anyIterableIsAColumn(Setting setting) throws Throwable {
        try (Session session = setting.open(2)) {
            assertThat(session.run(new LinkedHashSet<>(List.of(3, 1, 2)), item -> item))
                    .containsExactly(3, 1, 2);
            assertThat(session.run(Source.of(3), item -> item)).containsExactly(0, 1, 2);
            assertThat(session.run(Source.of(0), item -> item)).isEmpty();
        }
    }

    @EveryCall
    void anEmptyColumnIsAnEmptyResultAndWakesNobody(Setting setting) throws Throwable {
        try (Session session = setting.open(2)) {
            assertThat(session.run(0, item -> {
                        throw new AssertionError("there is no item");
                    }))
                    .isEmpty();
        }
    }

    @Test
    void anEmptyCallDoesNotEvenAskTheExecutor() {
        AtomicInteger asked = new AtomicInteger();
        try (ParallelPool pool = ParallelPool.over(task -> asked.incrementAndGet(), 4)) {
            assertThat(pool.map(List.of(), item -> item)).isEmpty();
        }

        assertThat(asked).hasValue(0);
    }

    @EveryCall
    @SuppressWarnings("NullAway") // on purpose
    void aNullColumnIsNamed(Setting setting) {
        if (setting.variant() == Variant.ROWS) {
            // Its column is made by the harness.
            return;
        }
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run((Iterable<Integer>) null, item -> item));

            assertThat(ending.failure())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining(
                            setting.variant().takesOptions() ? "column item is null" : "column a is null");
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    @SuppressWarnings("NullAway") // on purpose
    void eachOfSeveralNullColumnsIsNamed(PoolKind kind) {
        Iterable<Integer> none = null;
        try (PoolKind.Opened opened = kind.open(2)) {
            ParallelPool pool = opened.pool();
            assertThatThrownBy(() -> pool.map(List.of(1), none, (a, b) -> a))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("column b is null");
            assertThatThrownBy(() -> pool.map(List.of(1), List.of(1), none, (a, b, c) -> a))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("column c is null");
            assertThatThrownBy(() -> pool.forEach(none, a -> {}))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("column a is null");
            assertThatThrownBy(() -> pool.map(List.of(1), (ItemFunction<Integer, Integer, RuntimeException>) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("function");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void aNullArrayIsNamedWhateverItsType() {
        List<Runnable> adds = List.of(
                () -> columns(Zip.STRICT).add("it", (boolean[]) null),
                () -> columns(Zip.STRICT).add("it", (byte[]) null),
                () -> columns(Zip.STRICT).add("it", (char[]) null),
                () -> columns(Zip.STRICT).add("it", (double[]) null),
                () -> columns(Zip.STRICT).add("it", (float[]) null),
                () -> columns(Zip.STRICT).add("it", (int[]) null),
                () -> columns(Zip.STRICT).add("it", (long[]) null),
                () -> columns(Zip.STRICT).add("it", (short[]) null));
        for (Runnable add : adds) {
            assertThatThrownBy(add::run)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(SITE + ": column it is null");
        }
    }

    @Test
    void aNullWhereAPrimitiveIsWantedNamesColumnAndItem() {
        List<Function<Columns.Input<Object>, Object>> unboxings = List.of(
                Columns.Input::booleans,
                Columns.Input::bytes,
                Columns.Input::chars,
                Columns.Input::doubles,
                Columns.Input::floats,
                Columns.Input::ints,
                Columns.Input::longs,
                Columns.Input::shorts);
        List<Object> values = List.of(true, (byte) 1, 'c', 1.0, 1.0f, 1, 1L, (short) 1);
        for (int i = 0; i < unboxings.size(); i++) {
            Function<Columns.Input<Object>, Object> unboxing = unboxings.get(i);
            Object value = values.get(i);
            Columns columns = columns(Zip.STRICT);
            @SuppressWarnings("NullAway") // on purpose
            Columns.Input<Object> input = columns.add("weight", Arrays.asList(value, null, value));
            columns.read();

            assertThatThrownBy(() -> unboxing.apply(input))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("column weight has null at item 1");
        }
    }

    @Test
    void boxedColumnsAreUnboxedInOrder() {
        Columns columns = columns(Zip.STRICT);
        Columns.Input<Boolean> booleans = columns.add("booleans", List.of(true, false));
        Columns.Input<Byte> bytes = columns.add("bytes", List.of((byte) 1, (byte) 2));
        Columns.Input<Character> chars = columns.add("chars", List.of('a', 'b'));
        Columns.Input<Double> doubles = columns.add("doubles", List.of(1.5, 2.5));
        Columns.Input<Float> floats = columns.add("floats", List.of(1.5f, 2.5f));
        Columns.Input<Integer> ints = columns.add("ints", List.of(1, 2));
        Columns.Input<Long> longs = columns.add("longs", List.of(1L, 2L));
        Columns.Input<Short> shorts = columns.add("shorts", List.of((short) 1, (short) 2));
        columns.add("array", new int[2]);

        assertThat(columns.read()).isEqualTo(2);

        assertThat(booleans.booleans()).containsExactly(true, false);
        assertThat(bytes.bytes()).containsExactly((byte) 1, (byte) 2);
        assertThat(chars.chars()).containsExactly('a', 'b');
        assertThat(doubles.doubles()).containsExactly(1.5, 2.5);
        assertThat(floats.floats()).containsExactly(1.5f, 2.5f);
        assertThat(ints.ints()).containsExactly(1, 2);
        assertThat(longs.longs()).containsExactly(1L, 2L);
        assertThat(shorts.shorts()).containsExactly((short) 1, (short) 2);
    }

    @Test
    void aNullBeyondTheShortestColumnDoesNotMatter() {
        Columns columns = columns(Zip.SHORTEST);
        @SuppressWarnings("NullAway") // on purpose
        Columns.Input<Integer> input = columns.add("weight", Arrays.asList(1, 2, null));
        columns.add("other", new int[2]);

        assertThat(columns.read()).isEqualTo(2);
        assertThat(input.ints()).containsExactly(1, 2);
    }

    @Test
    void soAreThoseOfArraysOfWhichSomeAreAlike() {
        for (int round = 0; round < 2; round++) {
            Columns columns = columns(Zip.STRICT);
            columns.add("first", new int[3]);
            columns.add("second", new double[3]);
            columns.add("third", new long[2]);

            assertThatThrownBy(columns::read)
                    .isInstanceOf(ZipLengthException.class)
                    .hasMessageContaining("first has 3, second has 3, third has 2");
        }
    }

    @Test
    void differentLengthsAreAnErrorThatNamesThemAll() {
        Columns columns = columns(Zip.STRICT);
        columns.add("urls", List.of("a", "b", "c"));
        columns.add("ranks", new int[2]);
        columns.add("names", Source.of(4));
        columns.add("same", Repeat.of("x"));

        assertThatThrownBy(columns::read)
                .isInstanceOf(ZipLengthException.class)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        SITE + ": columns of different lengths: urls has 3, ranks has 2, names has at least 3")
                .hasMessageContaining("Zip.SHORTEST");
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void columnsOfDifferentLengthsRunNothing(PoolKind kind) {
        AtomicInteger ran = new AtomicInteger();
        try (PoolKind.Opened opened = kind.open(2)) {
            ParallelPool pool = opened.pool();
            assertThatThrownBy(() -> pool.map(List.of(1, 2), List.of(1), (a, b) -> ran.incrementAndGet()))
                    .isInstanceOf(ZipLengthException.class)
                    .hasMessageContaining("a has 2, b has 1");
            assertThatThrownBy(() -> pool.map(List.of(), List.of(1), (a, b) -> ran.incrementAndGet()))
                    .isInstanceOf(ZipLengthException.class)
                    .hasMessageContaining("a has 0, b has 1");
            assertThatThrownBy(() -> pool.map(Source.of(3), Source.of(2), (a, b) -> ran.incrementAndGet()))
                    .isInstanceOf(ZipLengthException.class);
            assertThatThrownBy(() -> pool.map(Source.of(2), Source.of(3), (a, b) -> ran.incrementAndGet()))
                    .isInstanceOf(ZipLengthException.class);
        }

        assertThat(ran).hasValue(0);
    }

    @Test
    void theShortestColumnEndsTheZip() {
        Columns columns = columns(Zip.SHORTEST);
        Columns.Input<String> urls = columns.add("urls", List.of("a", "b", "c"));
        Columns.Input<Integer> numbers = columns.add("numbers", Source.of(5));
        columns.add("ranks", new int[2]);

        assertThat(columns.read()).isEqualTo(2);
        assertThat(urls.column().get(1)).isEqualTo("b");
        assertThat(numbers.ints()).containsExactly(0, 1);
    }

    @Test
    void anEndlessIterableMayStandBesideOneThatEndsAndIsNotReadFurther() {
        Source endless = Source.of(Integer.MAX_VALUE);
        Columns columns = columns(Zip.SHORTEST);
        Columns.Input<Integer> numbers = columns.add("numbers", endless);
        columns.add("three", List.of(1, 2, 3));

        assertThat(columns.read()).isEqualTo(3);
        assertThat(numbers.ints()).containsExactly(0, 1, 2);
        assertThat(endless.read).isEqualTo(3);
    }

    @Test
    void twoIterablesAreReadInStepAndNotFurtherThanTheShorter() {
        Source endless = Source.of(Integer.MAX_VALUE);
        Columns columns = columns(Zip.SHORTEST);
        columns.add("short", Source.of(3));
        Columns.Input<Integer> numbers = columns.add("numbers", endless);

        assertThat(columns.read()).isEqualTo(3);
        assertThat(numbers.ints()).containsExactly(0, 1, 2);
        assertThat(endless.read).isEqualTo(3);
    }

    @Test
    void anEndlessIterableIsAnErrorWhereLengthsMustBeEqual() {
        Columns columns = columns(Zip.STRICT);
        columns.add("numbers", Source.of(Integer.MAX_VALUE));
        columns.add("three", List.of(1, 2, 3));

        assertThatThrownBy(columns::read)
                .isInstanceOf(ZipLengthException.class)
                .hasMessageContaining("numbers has at least 4, three has 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRICT", "SHORTEST"})
    void columnsThatAreAllEndlessAreAnError(Zip zip) {
        Columns columns = columns(zip);
        columns.add("left", Repeat.of(1));
        columns.add("right", Repeat.of("x"));

        assertThatThrownBy(columns::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(SITE + ": every column is endless (left, right)");
    }

    @Test
    void aRepeatIsAsLongAsTheOthersEvenIfTheyAreEmpty() {
        assertThat(ParallelPool.shared().map(List.of(1, 2, 3), Repeat.of(10), (a, b) -> a * b))
                .containsExactly(10, 20, 30);
        assertThat(ParallelPool.shared().map(List.<Integer>of(), Repeat.of(10), (a, b) -> a * b))
                .isEmpty();
        assertThat(ParallelPool.shared().map(Repeat.of(10), Source.of(2), (a, b) -> a + b))
                .containsExactly(10, 11);
    }

    @Test
    void aColumnMayStandTwice() {
        List<Integer> numbers = List.of(1, 2, 3);

        assertThat(ParallelPool.shared().map(numbers, numbers, (a, b) -> a * b)).containsExactly(1, 4, 9);
    }

    @EveryCall(needs = READS_FIRST)
    void aColumnIsReadBeforeAClosedPoolRefuses(Setting setting) {
        if (setting.kind() == PoolKind.SHARED) {
            return;
        }
        IllegalStateException failure = new IllegalStateException("iterator");
        CountDownLatch never = new CountDownLatch(1);
        try (Session session = setting.open(2)) {
            session.pool().close();
            Ending<List<Integer>> ending = Ending.of(() -> session.run(new Source(1, failure), item -> {
                never.countDown();
                return item;
            }));

            assertThat(ending.failure()).isSameAs(failure);
            assertThat(never.getCount()).isEqualTo(1);
        }
    }
}
