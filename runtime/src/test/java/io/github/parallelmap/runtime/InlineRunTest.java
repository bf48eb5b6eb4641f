package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A call that its caller runs alone, and that another thread shares out at any moment. */
class InlineRunTest {
    private static final int ROUNDS = 20_000;

    /** Counts how often each item runs; one of them may fail. */
    @SuppressWarnings("serial") // never travels
    private static final class Counting extends Batch.OfVoid {
        private final AtomicIntegerArray runs;
        private final int failing;
        private final IllegalStateException failure = new IllegalStateException("item");

        Counting(int size, int failing) {
            super(size);
            this.runs = new AtomicIntegerArray(size);
            this.failing = failing;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    runs.incrementAndGet(i);
                    if (i == failing) {
                        throw failure;
                    }
                    Thread.onSpinWait();
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected Counting slice(int from, int to) {
            throw new UnsupportedOperationException("never travels");
        }
    }

    /** Marks every run that it is given as overdue, as the watchdog does, at some moment. */
    private static final class HastyWatchdog extends Thread {
        private final AtomicReference<@Nullable InlineRun> running = new AtomicReference<>();
        private volatile boolean ended;

        HastyWatchdog() {
            super("hasty watchdog");
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!ended) {
                InlineRun run = running.getAndSet(null);
                if (run != null) {
                    run.markOverdue(run.watch());
                    run.becameOverdue();
                }
            }
        }
    }

    @Test
    void everyItemRunsOnceAndTheFirstFailureIsThrownWheneverItIsSharedOut() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        MapOptions options = MapOptions.defaults().pool(ParallelPool.shared()).threads(3);
        CallSite site = CallSite.of(InlineRunTest.class, "method", options);
        HastyWatchdog watchdog = new HastyWatchdog();
        watchdog.start();
        int shared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int size = 1 + random.nextInt(60);
            int failing = random.nextInt(4) == 0 ? random.nextInt(size) : size;
            Counting batch = new Counting(size, failing);
            InlineRun run = new InlineRun(site, options, batch);
            watchdog.running.set(run);
            BatchCall call = run.run();
            shared += call == null ? 0 : 1;
            Throwable thrown = call == null ? null : call.ending();

            String which = "seed " + seed + ", round " + round + ", size " + size + ", failing " + failing;
            assertThat(thrown).as(which).isSameAs(failing < size ? batch.failure : null);
            for (int item = 0; item < size; item++) {
                int runs = batch.runs.get(item);
                assertThat(runs).as(which + ", item " + item).isBetween(item <= failing ? 1 : 0, 1);
            }
        }
        watchdog.ended = true;
        watchdog.join();

        assertThat(shared).as("runs that were shared out").isPositive();
    }
}
