package io.github.parallelmap.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.MapCancelledException;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.MapTimeoutException;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.ParallelPool;
import io.github.parallelmap.runtime.Repeat;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the meters tell of calls, whatever pool runs them. */
class MeteredPoolTest {
    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    @ParameterizedTest
    @EnumSource
    void aCallThatGoesWellIsTimedAndItsItemsAreCounted(PoolKind kind) {
        try (MeteredPool pool = kind.open(2)) {
            Meters meters = Meters.of(pool);

            assertThat(pool.map(TEN, item -> item * 2)).hasSize(10);
            pool.forEach(TEN, item -> {});

            assertThat(meters.calls()).isEqualTo(Map.of("completed", 2L));
            assertThat(meters.nanos()).isPositive();
            assertThat(meters.items()).isEqualTo(20);
            assertThat(meters.failures()).isZero();
            assertThat(meters.active()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileACallRunsItsThreadsAreActiveAndItsItemsCount(PoolKind kind) throws Exception {
        try (MeteredPool pool = kind.open(2)) {
            Meters meters = Meters.of(pool);
            CountDownLatch both = new CountDownLatch(2);
            CountDownLatch seen = new CountDownLatch(1);

            Mapper mapper = Doubling.SITE.mapper(
                    MapOptions.defaults().pool(pool).threads(2).chunk(1));
            CompletableFuture<List<Integer>> future = mapper.async(new Doubling(10, item -> {
                if (item >= 8) {
                    both.countDown();
                    Await.latch(seen);
                }
                return item;
            }));
            Await.latch(both);

            assertThat(meters.active()).isEqualTo(2);
            assertThat(meters.items()).isEqualTo(8);
            assertThat(meters.calls()).isEmpty();

            seen.countDown();
            future.get();

            assertThat(meters.calls()).isEqualTo(Map.of("completed", 1L));
            assertThat(meters.items()).isEqualTo(10);
            Await.until("nobody is active", () -> meters.active() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailedItemMakesAFailedCall(PoolKind kind) {
        try (MeteredPool pool = kind.open(1)) {
            Meters meters = Meters.of(pool);

            assertThatThrownBy(() -> Doubling.SITE
                            .mapper(MapOptions.defaults().pool(pool).threads(1).chunk(1))
                            .run(new Doubling(10, item -> {
                                if (item == 3) {
                                    throw new IOException("three");
                                }
                                return item;
                            })))
                    .isInstanceOf(IOException.class);

            assertThat(meters.calls()).isEqualTo(Map.of("failed", 1L));
            assertThat(meters.items()).isEqualTo(4);
            assertThat(meters.failures()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSettledCallIsCompletedWhateverItsItemsThrow(PoolKind kind) {
        try (MeteredPool pool = kind.open(2)) {
            Meters meters = Meters.of(pool);

            pool.settled(TEN, item -> {
                if (item % 2 == 0) {
                    throw new IOException("even");
                }
                return item;
            });

            assertThat(meters.calls()).isEqualTo(Map.of("completed", 1L));
            assertThat(meters.items()).isEqualTo(10);
            assertThat(meters.failures()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledFutureMakesACancelledCall(PoolKind kind) throws Exception {
        try (MeteredPool pool = kind.open(2)) {
            Meters meters = Meters.of(pool);
            CountDownLatch begun = new CountDownLatch(1);

            CompletableFuture<List<Integer>> future = pool.mapAsync(TEN, item -> {
                begun.countDown();
                new CountDownLatch(1).await();
                return item;
            });
            Await.latch(begun);
            future.cancel(true);

            Await.until("it is over", () -> meters.calls().equals(Map.of("cancelled", 1L)));
            assertThat(meters.items()).isZero();
            assertThat(meters.failures()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    void aTerminatedPoolMakesTerminatedCalls(PoolKind kind) throws Exception {
        MeteredPool pool = kind.open(2);
        Meters meters = Meters.of(pool);
        CountDownLatch begun = new CountDownLatch(1);

        CompletableFuture<List<Integer>> future = pool.mapAsync(TEN, item -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return item;
        });
        Await.latch(begun);
        pool.terminate();
        pool.close();

        assertThatThrownBy(future::join).hasCauseInstanceOf(MapCancelledException.class);
        assertThat(meters.calls()).isEqualTo(Map.of("terminated", 1L));
        assertThatThrownBy(() -> pool.map(TEN, item -> item)).isInstanceOf(RejectedExecutionException.class);
        assertThat(meters.calls()).as("a refused call is none").isEqualTo(Map.of("terminated", 1L));
    }

    @ParameterizedTest
    @EnumSource
    void aTimeoutAndAnInterruptAreToldApart(PoolKind kind) {
        try (MeteredPool pool = kind.open(2)) {
            Meters meters = Meters.of(pool);
            MapOptions options = MapOptions.defaults().pool(pool);

            assertThatThrownBy(() -> Doubling.SITE
                            .mapper(options.timeout(Duration.ofMillis(1)))
                            .run(new Doubling(2, item -> {
                                new CountDownLatch(1).await();
                                return item;
                            })))
                    .isInstanceOf(MapTimeoutException.class);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Doubling.SITE.mapper(options).run(new Doubling(2, item -> item)))
                    .isInstanceOf(MapCancelledException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(meters.calls()).isEqualTo(Map.of("timed_out", 1L, "interrupted", 1L));
            assertThat(meters.items()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamIsOneCall(PoolKind kind) {
        try (MeteredPool pool = kind.open(2)) {
            Meters meters = Meters.of(pool);

            assertThat(pool.stream(Collections.nCopies(1_000, 1), item -> item)).hasSize(1_000);
            assertThat(pool.unordered(TEN, item -> item)).hasSize(10);

            assertThat(meters.calls()).isEqualTo(Map.of("completed", 2L));
            assertThat(meters.items()).isEqualTo(1_010);
            assertThat(meters.active()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatIsClosedEarlyIsCancelled(PoolKind kind) {
        try (MeteredPool pool = kind.open(2)) {
            Meters meters = Meters.of(pool);

            try (Stream<Integer> results = pool.stream(Repeat.of(1), item -> item)) {
                Iterator<Integer> pulled = results.iterator();
                for (int pull = 0; pull < 100; pull++) {
                    pulled.next();
                }
                assertThat(meters.items()).as("while it is open").isGreaterThanOrEqualTo(100);
                assertThat(meters.calls()).as("while it is open").isEmpty();
            }

            assertThat(meters.calls()).isEqualTo(Map.of("cancelled", 1L));
            assertThat(meters.active()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatThrowsIsFailed(PoolKind kind) {
        try (MeteredPool pool = kind.open(2)) {
            Meters meters = Meters.of(pool);

            assertThatThrownBy(() -> pool.stream(TEN, item -> 1 / (5 - item)).toList())
                    .isInstanceOf(ArithmeticException.class);
            assertThat(meters.failures()).isEqualTo(1);
            Iterable<Integer> broken = () -> {
                throw new IllegalStateException("no source");
            };
            assertThatThrownBy(() -> pool.stream(broken, item -> item).toList())
                    .isInstanceOf(IllegalStateException.class);

            assertThat(meters.calls()).isEqualTo(Map.of("failed", 2L));
            assertThat(meters.failures()).isEqualTo(1);
        }
    }

    @Test
    void aRegistryThatIsBoundLateCountsTheSame() {
        try (MeteredPool pool = PoolKind.SIZED.open(2)) {
            pool.map(TEN, item -> item);
            Meters first = Meters.of(pool);
            pool.map(TEN, item -> item);
            Meters second = Meters.of(pool);

            assertThat(first.items()).isEqualTo(second.items()).isEqualTo(20);
            assertThat(first.calls()).isEqualTo(Map.of("completed", 1L));
            assertThat(second.calls()).isEmpty();
        }
    }

    @Test
    void everyMeterHasItsNameUnitAndTags() {
        MeteredPool pool = MeteredPool.of(ParallelPool.shared(), "downloads", Tags.of("region", "here"));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        pool.bindTo(registry);
        Doubling.SITE.mapper(MapOptions.defaults().pool(pool)).run(new Doubling(2, item -> item));

        String site = Doubling.class.getName() + ".twice";
        assertThat(registry.getMeters().stream().map(MeteredPoolTest::line))
                .containsExactlyInAnyOrder(
                        "parallelmap.active threads {pool=downloads, region=here}",
                        "parallelmap.items items {call.site=" + site + ", pool=downloads, region=here}",
                        "parallelmap.failures items {call.site=" + site + ", pool=downloads, region=here}",
                        "parallelmap.calls seconds {call.site=" + site
                                + ", outcome=completed, pool=downloads, region=here}");
    }

    private static String line(Meter meter) {
        List<Tag> tags = meter.getId().getTags();
        StringBuilder line = new StringBuilder();
        for (Tag tag : tags) {
            line.append(line.isEmpty() ? "" : ", ")
                    .append(tag.getKey())
                    .append('=')
                    .append(tag.getValue());
        }
        return meter.getId().getName() + " " + meter.getId().getBaseUnit() + " {" + line + "}";
    }
}
