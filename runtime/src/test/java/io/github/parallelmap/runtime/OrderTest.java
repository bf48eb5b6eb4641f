package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.ORDERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.Setting.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guarantee 1: result i belongs to item i, whatever finished first. */
class OrderTest {
    @EveryCall(needs = ORDERED)
    void resultsStandInTheOrderOfTheItems(Setting setting) throws Throwable {
        try (Session session = setting.open(4)) {
            for (int size : new int[] {0, 1, 2, 3, 7, 64, 1_000, 20_000}) {
                List<Integer> expected =
                        Setting.items(size).stream().map(item -> item * 31).toList();

                List<Integer> results = session.run(size, item -> item * 31);

                assertThat(results).as(size + " items").isEqualTo(expected);
            }
        }
    }

    @EveryCall(workers = 2, needs = ORDERED)
    void aSlowFirstItemKeepsItsPlace(Setting setting) throws Throwable {
        CountDownLatch secondEnds = new CountDownLatch(1);
        try (Session session = setting.open(2)) {
            List<Integer> results = session.run(2, item -> {
                if (item == 0) {
                    Await.latch(secondEnds);
                } else {
                    secondEnds.countDown();
                }
                return item + 100;
            });

            assertThat(results).containsExactly(100, 101);
        }
    }

    @EveryCall(needs = ORDERED)
    void itemsOfRandomLengthKeepTheirOrder(Setting setting) throws Throwable {
        try (Session session = setting.open(8)) {
            List<Integer> results = session.run(200, item -> {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(200_000));
                return item;
            });

            assertThat(results).isEqualTo(Setting.items(200));
        }
    }

    @EveryCall(options = true, needs = ORDERED)
    void anyChunkKeepsTheOrder(Setting setting) throws Throwable {
        try (Session session = setting.open(4)) {
            for (int chunk : new int[] {1, 2, 7, 99, 100, 101, Integer.MAX_VALUE}) {
                List<Integer> results =
                        session.with(options -> options.chunk(chunk)).run(100, item -> -item);

                assertThat(results)
                        .as("chunk " + chunk)
                        .isEqualTo(
                                Setting.items(100).stream().map(item -> -item).toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void twoAndThreeColumnsAreZippedInOrder(PoolKind kind) {
        List<Integer> numbers = Setting.items(500);
        List<String> names = numbers.stream().map(number -> "n" + number).toList();
        try (PoolKind.Opened opened = kind.open(4)) {
            ParallelPool pool = opened.pool();

            List<String> two = pool.map(numbers, names, (number, name) -> number + name);
            List<String> three = pool.map(numbers, names, Repeat.of('!'), (number, name, mark) -> number + name + mark);

            for (int i = 0; i < 500; i++) {
                assertThat(two.get(i)).isEqualTo(i + "n" + i);
                assertThat(three.get(i)).isEqualTo(i + "n" + i + "!");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void forEachVisitsEveryItemOfEveryColumnOnce(PoolKind kind) {
        List<Integer> numbers = Setting.items(300);
        int[] one = new int[300];
        int[] two = new int[300];
        int[] three = new int[300];
        int[] expected = new int[300];
        Arrays.setAll(expected, i -> i + 1);
        try (PoolKind.Opened opened = kind.open(4)) {
            ParallelPool pool = opened.pool();

            pool.forEach(numbers, i -> one[i] += i + 1);
            pool.forEach(numbers, Repeat.of(1), (i, plus) -> two[i] += i + plus);
            pool.forEach(numbers, Repeat.of(3), Repeat.of(2), (i, plus, minus) -> three[i] += i + plus - minus);
        }

        assertThat(one).isEqualTo(expected);
        assertThat(two).isEqualTo(expected);
        assertThat(three).isEqualTo(expected);
    }

    @Test
    void aListOfResultsIsUnmodifiableRandomAccessAndMayHoldNulls() {
        List<@Nullable Integer> items = new ArrayList<>(Arrays.asList(1, null, 3));

        List<@Nullable Integer> results =
                ParallelPool.shared().<@Nullable Integer, @Nullable Integer, RuntimeException>map(items, item -> item);

        assertThat(results).isInstanceOf(RandomAccess.class).isEqualTo(items);
        assertThatThrownBy(() -> results.set(0, 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> results.add(2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> results.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
