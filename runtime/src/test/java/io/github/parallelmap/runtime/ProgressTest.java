package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.READS_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.runtime.Setting.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A listener is told how far a call has come by one thread at a time, never backwards, and at last that all is done. */
class ProgressTest {
    /** Notes what it is told; not thread-safe, since it is not called by two threads at once. */
    private static final class Notes implements ProgressListener {
        private final AtomicInteger inside = new AtomicInteger();
        private final List<Long> told = new ArrayList<>();
        private final List<Long> totals = new ArrayList<>();
        private int together;

        @Override
        public void onProgress(long done, long total) {
            if (inside.incrementAndGet() > 1) {
                together++;
            }
            told.add(done);
            totals.add(total);
            inside.decrementAndGet();
        }
    }

    @EveryCall(options = true, needs = READS_FIRST)
    void itIsToldByOneThreadAtATimeNeverBackwardsAndAtLastTheTotal(Setting setting) throws Throwable {
        try (Session open = setting.open(4)) {
            for (int size : new int[] {1, 2, 100, 500}) {
                Notes notes = new Notes();
                Session session = open.with(options -> options.progress(notes));

                session.run(size, item -> {
                    LockSupport.parkNanos(50_000);
                    return item;
                });

                assertThat(notes.together).isZero();
                assertThat(notes.totals).containsOnly((long) size);
                assertThat(notes.told).isSorted().doesNotHaveDuplicates().endsWith((long) size);
            }
        }
    }

    @EveryCall(options = true)
    void tinyItemsAreNotToldOneByOne(Setting setting) throws Throwable {
        Notes notes = new Notes();
        try (Session session = setting.open(4).with(options -> options.progress(notes))) {
            session.run(100_000, item -> item);

            assertThat(notes.told).hasSizeLessThan(10_000).endsWith(100_000L);
        }
    }

    @EveryCall(options = true, needs = READS_FIRST)
    void anEmptyCallTellsThatAllIsDone(Setting setting) throws Throwable {
        Notes notes = new Notes();
        try (Session session = setting.open(2).with(options -> options.progress(notes))) {
            session.run(0, item -> item);

            assertThat(notes.told).containsExactly(0L);
            assertThat(notes.totals).containsExactly(0L);
        }
    }

    @EveryCall(options = true, needs = READS_FIRST)
    void failedItemsAreDoneToo(Setting setting) {
        Notes notes = new Notes();
        try (Session session =
                setting.open(2).with(options -> options.progress(notes).onFailure(OnFailure.FINISH))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(50, item -> {
                throw new IOException("item " + item);
            }));

            assertThat(ending.failure()).hasMessage("item 0");
            assertThat(notes.told).isSorted().endsWith(50L);
        }
    }

    @EveryCall(options = true)
    void whatTheListenerThrowsStopsTheCallAndReachesTheCaller(Setting setting) throws Throwable {
        IllegalStateException failure = new IllegalStateException("listener");
        try (Session open = setting.open(2)) {
            Session session = open.with(options -> options.progress((done, total) -> {
                throw failure;
            }));
            for (int round = 0; round < setting.kind().rounds(50); round++) {
                Ending<List<Integer>> ending = Ending.of(() -> session.run(100, item -> item));

                assertThat(ending.failure()).isSameAs(failure);
                assertThat(ending.interrupted()).as("the flag is up").isFalse();
                assertThat(open.run(10, item -> item))
                        .as("the pool still works")
                        .isEqualTo(Setting.items(10));
            }
        }
    }

    @EveryCall(options = true)
    void anErrorOfTheListenerDoesSoAtTheLastItemToo(Setting setting) {
        AssertionError failure = new AssertionError("listener");
        try (Session session = setting.open(2)
                .with(options -> options.progress((done, total) -> {
                    if (done == total) {
                        throw failure;
                    }
                }))) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(20, item -> item));

            assertThat(ending.failure()).isSameAs(failure);
        }
    }

    @EveryCall(options = true)
    void theListenerMayItselfMakeACall(Setting setting) throws Throwable {
        AtomicInteger inner = new AtomicInteger();
        try (Session open = setting.open(2)) {
            Session session = open.with(options -> options.progress((done, total) -> inner.addAndGet(
                    ParallelPool.shared().map(List.of(1, 2), item -> item).size())));

            assertThat(session.run(20, item -> item)).isEqualTo(Setting.items(20));
            assertThat(inner.get()).isPositive().isEven();
        }
    }
}
