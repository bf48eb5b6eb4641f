package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.runtime.EveryStream.Open;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever numbers a user gives, what is computed from them does not overflow. */
class LargeNumbersTest {
    private static final List<Integer> ITEMS = List.of(1, 2, 3);

    @ParameterizedTest
    @CsvSource({
        "true, 2147483647", "false, 2147483647",
        "true, 1073741824", "false, 1073741824",
        "true, 536870912", "false, 536870912",
        "true, 536870911", "false, 536870911"
    })
    void aStreamOnAPoolOfSoManyThreadsGivesAllResults(boolean ordered, int threads) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ParallelPool sized = ParallelPool.ofThreads(threads);
                ParallelPool virtual = ParallelPool.ofVirtualThreads(threads);
                ParallelPool over = ParallelPool.over(executor, threads)) {
            for (ParallelPool pool : List.of(sized, virtual, over)) {
                Open open = Open.over(pool, ordered);

                assertThat(open.direct(ITEMS, item -> item).toList())
                        .as("its own method, " + pool)
                        .containsExactlyInAnyOrder(1, 2, 3);
                assertThat(open.stream(ITEMS, item -> item).toList())
                        .as("a wrapper's, " + pool)
                        .containsExactlyInAnyOrder(1, 2, 3);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2147483647, 0", "false, 2147483647, 0",
        "true, 536870912, 0", "false, 536870912, 0",
        "true, 2147483647, 2147483647", "false, 2147483647, 2147483647",
        "true, 1, 2147483647", "false, 1, 2147483647",
        "true, 65536, 65536", "false, 65536, 65536"
    })
    void aStreamThatIsSetToSoManyThreadsAndSoLargeAChunkGivesAllResults(boolean ordered, int threads, int chunk) {
        List<Integer> many = Setting.items(3_000);
        Open open = Open.over(ParallelPool.shared(), ordered)
                .with(options -> options.threads(threads).chunk(chunk));

        assertThat(open.stream(many, item -> item).sorted().toList()).isEqualTo(many);
        assertThat(open.stream(List.of(), item -> item).toList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLargestChunkDoesNotMakeAStreamReadForEver(boolean ordered) {
        Open open = Open.over(ParallelPool.shared(), ordered)
                .with(options -> options.threads(2).chunk(Integer.MAX_VALUE));
        try (Stream<Integer> stream = open.stream(new StreamTest.Source(Integer.MAX_VALUE), item -> item)) {
            assertThat(stream.limit(3)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Integer.MAX_VALUE})
    void aCallThatIsSetToSoManyThreadsGivesAllResults(int chunk) {
        for (int threads : new int[] {1 << 29, 1 << 30, Integer.MAX_VALUE}) {
            MapOptions options = MapOptions.defaults().threads(threads).chunk(chunk);

            assertThat(Eager.<Integer, Integer>map(options, ITEMS, item -> item))
                    .isEqualTo(ITEMS);
        }
    }

    /** Its items are nothing but a number of them, so that they take no memory. */
    private static final class Empty extends Batch.OfVoid {
        private static final long serialVersionUID = 1;

        Empty(int size) {
            super(size);
        }

        @Override
        protected void run(Range range) {
            range.stoppedAt(range.to());
        }

        @Override
        protected Empty slice(int from, int to) {
            return new Empty(to - from);
        }
    }

    @Test
    void theLastItemsOfAsManyAsThereMayBeAreRun() {
        for (int threads : new int[] {2, 1 << 30, Integer.MAX_VALUE}) {
            CallSite site = CallSite.of(LargeNumbersTest.class, "last", MapOptions.defaults());
            // Such that a worker looks up after some hundred items.
            site.cost().measured(1, 1);
            int from = Integer.MAX_VALUE - 700;
            MapOptions options = MapOptions.defaults().threads(threads).pool(ParallelPool.over(task -> {}, threads));
            Empty batch = new Empty(Integer.MAX_VALUE);
            BatchCall call = BatchCall.shared(site, batch, options, Thread.currentThread(), null, null, from);
            call.join(from, null);

            assertThat(call.ending()).isNull();
            assertThat(call.itemsEnded()).isEqualTo(Integer.MAX_VALUE);
        }
    }

    @Test
    void aSliceOfAsManyItemsAsThereMayBeEnds() {
        Slice.Results results = Slice.of(new Empty(Integer.MAX_VALUE), 0, Integer.MAX_VALUE, true)
                .run(() -> false);

        assertThat(results.ended()).isEqualTo(Integer.MAX_VALUE);
        assertThat(results.failures()).isEmpty();
    }

    @Test
    void theShareOfAWorkerIsPositiveHoweverManyThreadsThereAre() {
        for (int threads : new int[] {1, 1 << 29, 1 << 30, Integer.MAX_VALUE}) {
            MapOptions options = MapOptions.defaults().threads(threads).pool(ParallelPool.over(task -> {}, threads));
            BatchCall call = BatchCall.waiting(
                    CallSite.of(LargeNumbersTest.class, "share", MapOptions.defaults()),
                    new Empty(Integer.MAX_VALUE),
                    options,
                    null);
            Worker worker = new Worker(call);

            assertThat(call.claim(worker)).isNotNull();
            assertThat(worker.claimedTo()).as(threads + " threads").isPositive();
        }
    }
}
