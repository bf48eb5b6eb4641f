package io.github.parallelmap.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.ItemFailure;
import io.github.parallelmap.runtime.ParallelPool;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pool on a local master of four slots. */
@Timeout(60)
class SparkPoolTest {
    private static SparkContext spark;

    @BeforeAll
    static void start() {
        spark = new SparkContext(new SparkConf()
                .setMaster("local[4]")
                .setAppName("SparkPoolTest")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    @Test
    void resultsComeInTheOrderOfTheItems() {
        ParallelPool pool = SparkPool.on(spark);

        List<Integer> squares = pool.map(numbers(1_000), number -> number * number);

        assertThat(squares)
                .isEqualTo(IntStream.range(0, 1_000).map(n -> n * n).boxed().toList());
    }

    @Test
    void theLowestFailureIsThrownWithItsOwnTypeWhileOthersSleep() {
        ParallelPool pool = SparkPool.on(spark);
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
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasAtLeastOneElementOfType(ItemFailure.class));

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(5_000);
    }
}
