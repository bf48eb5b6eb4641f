package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.OnFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promise, on random work: results and failures are those of the plain loop. */
@Tag("any-estimate")
class RandomRoundsTest {
    private static final int ROUNDS = 500;

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void aRandomCallEndsAsThePlainLoopWould(PoolKind kind) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (PoolKind.Opened opened = kind.open(8)) {
            for (int round = 0; round < ROUNDS; round++) {
                Work work = Work.random(random);
                MapOptions options = MapOptions.defaults()
                        .pool(opened.pool())
                        .threads(1 + random.nextInt(8))
                        .chunk(random.nextInt(3) * random.nextInt(20))
                        .onFailure(random.nextBoolean() ? OnFailure.STOP : OnFailure.FINISH);
                String description = kind + ", seed " + seed + ", round " + round + ", " + options;

                Ending expected = Ending.of(() -> work.loop());
                Ending actual = Ending.of(() -> work.parallel(options));

                assertThat(actual).as(description).isEqualTo(expected);
                int running = work.running.get();
                int runs = work.totalRuns();
                assertThat(running)
                        .as("items running after the return, " + description)
                        .isZero();
                Thread.yield();
                assertThat(work.totalRuns())
                        .as("runs after the return, " + description)
                        .isEqualTo(runs);
                work.assertRunAtMostOnce(description);
            }
        }
    }

    /** How a call ended: what it gave, or the very object that it threw. */
    private record Ending(
            @Nullable List<Integer> results, @Nullable Throwable thrown) {
        interface Body {
            List<Integer> run() throws Exception;
        }

        static Ending of(Body body) {
            try {
                return new Ending(body.run(), null);
            } catch (Exception e) {
                return new Ending(null, e);
            }
        }
    }

    /** Some items, a few of which fail, each with an exception object of its own. */
    private record Work(
            List<Integer> items, List<@Nullable IOException> failures, AtomicIntegerArray runs, AtomicInteger running) {
        static Work random(Random random) {
            int size = random.nextInt(2_001);
            List<Integer> items = new ArrayList<>();
            List<@Nullable IOException> failures = new ArrayList<>();
            Set<Integer> failing = new HashSet<>();
            for (int i = random.nextInt(6); i > 0 && size > 0; i--) {
                failing.add(random.nextInt(size));
            }
            for (int i = 0; i < size; i++) {
                items.add(i);
                failures.add(failing.contains(i) ? new IOException("item " + i) : null);
            }
            return new Work(items, failures, new AtomicIntegerArray(size), new AtomicInteger());
        }

        private Integer apply(Integer item) throws IOException {
            IOException failure = failures.get(item);
            if (failure != null) {
                throw failure;
            }
            return item * 31;
        }

        List<Integer> loop() throws IOException {
            List<Integer> results = new ArrayList<>();
            for (Integer item : items) {
                results.add(apply(item));
            }
            return results;
        }

        List<Integer> parallel(MapOptions options) {
            Mapper mapper = CallSite.of(RandomRoundsTest.class, "apply", MapOptions.defaults())
                    .mapper(options);
            Columns columns = mapper.columns();
            Columns.Input<Integer> input = columns.add("items", items);
            int size = columns.read();
            return mapper.run(new LambdaBatches.MapOne<Integer, Integer>(this::counted, input.column(), size));
        }

        private Integer counted(Integer item) throws IOException {
            running.incrementAndGet();
            try {
                runs.incrementAndGet(item);
                return apply(item);
            } finally {
                running.decrementAndGet();
            }
        }

        int totalRuns() {
            int total = 0;
            for (int i = 0; i < runs.length(); i++) {
                total += runs.get(i);
            }
            return total;
        }

        void assertRunAtMostOnce(String description) {
            for (int i = 0; i < runs.length(); i++) {
                assertThat(runs.get(i))
                        .as("runs of item " + i + ", " + description)
                        .isLessThanOrEqualTo(1);
            }
        }
    }
}
