package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.Zip;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams under random use, and streams that are longer than the heap. */
class StreamStormTest {
    private static final int ROUNDS = 240;

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void whateverBecomesOfAStreamItGivesWhatTheLoopWouldAndLeavesNothing(PoolKind kind) throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        CallSite site = CallSite.of(StreamStormTest.class, "method", MapOptions.defaults());
        for (int pools = 0; pools < 8; pools++) {
            int threads = 1 + random.nextInt(4);
            try (PoolKind.Opened opened = kind.open(threads)) {
                for (int round = 0; round < ROUNDS / 8; round++) {
                    Round one = Round.random(random, opened.pool(), threads);
                    String description = kind + ", seed " + seed + ", pool " + pools + ", round " + round + ", " + one;
                    Ending.Elsewhere<Boolean> consumer = Ending.elsewhere(() -> {
                        one.run(site, description);
                        return true;
                    });

                    try {
                        assertThat(consumer.join().result()).isTrue();
                    } catch (AssertionError e) {
                        throw new AssertionError(description, e);
                    }
                    assertThat(consumer.join().interrupted()).as(description).isFalse();
                }
            }
        }
    }

    /**
     * One stream: so many items, one of which fails, or none; pulled so far, then closed, dropped or at its end. By a pool's
     * own method, columns and results are objects.
     */
    private record Round(
            MapOptions options,
            boolean direct,
            boolean stored,
            boolean ordered,
            int size,
            int failing,
            int pulls,
            boolean closes,
            int work) {
        static Round random(Random random, ParallelPool pool, int threads) {
            int size = random.nextInt(2) * random.nextInt(3_000) + random.nextInt(20);
            return new Round(
                    MapOptions.defaults()
                            .pool(pool)
                            .threads(1 + random.nextInt(threads))
                            .chunk(random.nextInt(3) * random.nextInt(60))
                            .onFailure(random.nextInt(4) == 0 ? OnFailure.FINISH : OnFailure.STOP),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    size,
                    random.nextInt(3) == 0 ? random.nextInt(size + 1) : Integer.MAX_VALUE,
                    random.nextInt(3) == 0 ? random.nextInt(size + 1) : Integer.MAX_VALUE,
                    random.nextBoolean(),
                    random.nextInt(4) * random.nextInt(300));
        }

        private Stream<Integer> stream(CallSite site, Variant.Body body) {
            Iterable<Integer> items = stored
                    ? Setting.items(size)
                    : () -> IntStream.range(0, size).iterator();
            if (!direct) {
                return Variant.stream(site, options, items, body, ordered);
            }
            ParallelPool pool = options.poolOrShared();
            return ordered ? pool.stream(items, body::apply) : pool.unordered(items, body::apply);
        }

        void run(CallSite site, String description) {
            AtomicIntegerArray runs = new AtomicIntegerArray(size);
            AtomicInteger running = new AtomicInteger();
            List<Integer> given = new ArrayList<>();
            Throwable thrown = null;
            Stream<Integer> stream = stream(site, item -> {
                running.incrementAndGet();
                runs.incrementAndGet(item);
                try {
                    for (int i = 0; i < work; i++) {
                        Thread.onSpinWait();
                    }
                    if (item == failing) {
                        throw new IOException("item " + item);
                    }
                    return item;
                } finally {
                    running.decrementAndGet();
                }
            });
            try {
                if (pulls > size) {
                    stream.forEach(given::add);
                } else {
                    var results = stream.iterator();
                    while (given.size() < pulls && results.hasNext()) {
                        given.add(results.next());
                    }
                }
            } catch (UncheckedIOException e) {
                thrown = e.getCause();
            }
            boolean ended = thrown != null || given.size() < pulls;
            if (closes) {
                stream.close();
            }
            if (ended || closes) {
                assertThat(running.get()).as("items running, " + description).isZero();
            }
            for (int item = 0; item < size; item++) {
                assertThat(runs.get(item))
                        .as("runs of item " + item + ", " + description)
                        .isLessThanOrEqualTo(1);
            }
            if (ordered) {
                assertThat(given).as(description).isEqualTo(Setting.items(given.size()));
            } else {
                assertThat(new HashSet<>(given)).as(description).hasSameSizeAs(given);
            }
            assertThat(given).as(description).doesNotContain(failing);
            if (ended && failing < size) {
                assertThat(thrown).as(description).hasMessage("item " + failing);
                assertThat(given).as(description).containsAll(Setting.items(failing));
            } else if (ended) {
                assertThat(given).as(description).hasSize(size);
            }
        }
    }

    /** Run in a virtual machine of its own by the next test. */
    static final class LongStreams {
        public static void main(String[] arguments) {
            int size = 10_000_000;
            Iterable<Integer> source = () -> IntStream.range(0, size).iterator();
            long ordered = ParallelPool.shared().stream(source, item -> item + 1)
                    .mapToLong(result -> result)
                    .sum();
            long unordered = ParallelPool.shared()
                    .unordered(source, item -> item + 1)
                    .mapToLong(result -> result)
                    .sum();
            System.out.println(ordered + " " + unordered);
        }
    }

    @Test
    void tenMillionItemsPassThroughASmallHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ClassPath.of(LongStreams.class, ParallelPool.class, Zip.class).stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator)),
                        LongStreams.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(Await.SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(output.strip()).isEqualTo("50000005000000 50000005000000");
        } finally {
            process.destroyForcibly();
        }
    }
}
