package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many callers at once with random calls on a mix of pools: failures, interrupts, timeouts and nesting. Whatever happens,
 * a call gives all results or throws what it may, no item runs twice or late, and nothing is left behind.
 *
 * <p>Takes 3 seconds; {@code -Dparallelmap.storm.seconds=60} makes it longer, {@code -Dparallelmap.storm.seed} repeats its
 * choices.
 */
class StormTest {
    private static final int CALLERS = 16;
    private static final long SECONDS = Long.getLong("parallelmap.storm.seconds", 3);

    private final LongAdder rounds = new LongAdder();
    private final LongAdder items = new LongAdder();
    private final LongAdder results = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder cancellations = new LongAdder();
    private final LongAdder strays = new LongAdder();

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void nothingIsLostInAStorm() throws Exception {
        long seed = Long.getLong("parallelmap.storm.seed", new Random().nextLong());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try (ParallelPool sized = ParallelPool.ofThreads(3);
                ParallelPool virtual = ParallelPool.ofVirtualThreads(5);
                ParallelPool over = ParallelPool.over(executor, 4)) {
            Pools pools = new Pools(sized, virtual, over);
            List<Ending.Elsewhere<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Random random = new Random(seed + i);
                callers.add(Ending.elsewhere(() -> {
                    int flags = 0;
                    while (System.nanoTime() - end < 0) {
                        flags += round(random, pools);
                    }
                    return flags;
                }));
            }
            TimeUnit.SECONDS.sleep(SECONDS);
            for (Ending.Elsewhere<Integer> caller : callers) {
                Ending<Integer> ending = caller.join();
                if (ending.thrown() != null) {
                    throw new AssertionError("seed " + seed, ending.thrown());
                }
                assertThat(ending.result())
                        .as("interrupt flags left on callers, seed " + seed)
                        .isZero();
            }
        } finally {
            executor.shutdown();
        }

        System.out.printf(
                "storm: %d calls, %d items; %d calls gave results, %d failed, %d timed out, %d were cancelled%n",
                rounds.sum(), items.sum(), results.sum(), failures.sum(), timeouts.sum(), cancellations.sum());
        assertThat(strays.sum()).as("stray interrupts, seed " + seed).isZero();
        assertThat(executor.awaitTermination(Await.SECONDS, TimeUnit.SECONDS))
                .as("the executor's threads are free, seed " + seed)
                .isTrue();
        Await.until("every helper is idle, seed " + seed, StormTest::everyHelperIsIdle);
    }

    private static boolean everyHelperIsIdle() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().matches("parallelmap-\\d+"))
                .map(entry -> List.of(entry.getValue()))
                .allMatch(stack -> stack.isEmpty()
                        || stack.stream()
                                .anyMatch(frame -> frame.getMethodName().equals("awaitTask")));
    }

    /** The pools, in an order: from an item of one pool only the same, a later one, or one where the caller works is called. */
    private record Pools(ParallelPool sized, ParallelPool virtual, ParallelPool over) {
        ParallelPool choose(Random random, int rank) {
            return switch (random.nextInt(5)) {
                case 0 -> rank <= 0 ? sized : over;
                case 1 -> rank <= 1 ? virtual : ParallelPool.shared();
                case 2 -> over;
                default -> ParallelPool.shared();
            };
        }

        int rank(ParallelPool pool, int rank) {
            return pool == virtual ? Math.max(rank, 1) : rank;
        }
    }

    private int round(Random random, Pools pools) {
        Work work = new Work(random, pools, 0, 0);
        Ending<List<Integer>> ending = Ending.of(work::call);
        rounds.increment();
        work.check(ending);
        return ending.interrupted() && !work.interrupts ? 1 : 0;
    }

    /** What a failing item throws: its own object. */
    private static final class ItemException extends Exception {
        private static final long serialVersionUID = 1;

        ItemException(int item) {
            super("item " + item);
        }
    }

    /** One random call. */
    private final class Work {
        private final Pools pools;
        private final int depth;
        private final int rank;
        private final ParallelPool pool;
        private final MapOptions options;
        private final boolean timesOut;
        private final boolean interrupts;
        private final int size;
        private final int pause;
        private final int nesting;
        private final TreeSet<Integer> failing = new TreeSet<>();
        private final @Nullable ItemException[] thrown;
        private final AtomicIntegerArray runs;
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicLong nextSeed = new AtomicLong();

        /** Who makes the call, and may be interrupted by one of its items. */
        private final Thread caller = Thread.currentThread();

        Work(Random random, Pools pools, int depth, int rank) {
            this.pools = pools;
            this.depth = depth;
            this.rank = rank;
            this.pool = pools.choose(random, rank);
            this.size = random.nextInt(8) == 0 ? random.nextInt(1_000) : random.nextInt(24);
            this.pause = random.nextInt(3) == 0 ? random.nextInt(60_000) : 0;
            this.nesting = depth < 2 && random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 0;
            this.timesOut = random.nextInt(8) == 0;
            this.interrupts = depth == 0 && size > 0 && random.nextInt(8) == 0;
            if (random.nextInt(3) == 0) {
                for (int i = random.nextInt(4); i > 0 && size > 0; i--) {
                    failing.add(random.nextInt(size));
                }
            }
            MapOptions chosen = MapOptions.defaults()
                    .pool(pool)
                    .threads(random.nextInt(7))
                    .chunk(random.nextInt(3) == 0 ? random.nextInt(10) : 0)
                    .kind(random.nextInt(4) == 0 ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM)
                    .onFailure(random.nextInt(4) == 0 ? OnFailure.FINISH : OnFailure.STOP);
            this.options = timesOut ? chosen.timeout(Duration.ofNanos(1 + random.nextInt(2_000_000))) : chosen;
            this.thrown = new ItemException[size];
            for (int item : failing) {
                thrown[item] = new ItemException(item);
            }
            this.runs = new AtomicIntegerArray(size);
            this.nextSeed.set(random.nextLong());
        }

        List<Integer> call() {
            return Eager.map(options, Setting.items(size), this::apply);
        }

        private Integer apply(Integer item) throws Throwable {
            running.incrementAndGet();
            try {
                runs.incrementAndGet(item);
                items.increment();
                if (depth == 0
                        && !timesOut
                        && !interrupts
                        && failing.isEmpty()
                        && Thread.currentThread().isInterrupted()) {
                    strays.increment();
                }
                if (pause > 0) {
                    LockSupport.parkNanos(pause);
                }
                if (interrupts && item == size / 2) {
                    caller.interrupt();
                }
                if (nesting > 0 && item < nesting) {
                    nest();
                }
                ItemException failure = thrown[item];
                if (failure != null) {
                    throw failure;
                }
                return item * 31;
            } finally {
                running.decrementAndGet();
            }
        }

        /** Makes a call inside the item; where that was stopped because this one is, says so. */
        private void nest() throws Throwable {
            Random random = new Random(nextSeed.incrementAndGet());
            Work inner = new Work(random, pools, depth + 1, pools.rank(pool, rank));
            Ending<List<Integer>> ending = Ending.of(inner::call);
            inner.check(ending);
            if (ending.thrown() instanceof MapCancelledException stopped) {
                throw stopped;
            }
        }

        /** Checks that the call has ended as it may. */
        void check(Ending<List<Integer>> ending) {
            Throwable failure = ending.thrown();
            if (running.get() != 0) {
                throw new AssertionError("items are running after the end of " + this, failure);
            }
            for (int item = 0; item < size; item++) {
                int times = runs.get(item);
                if (times > 1 || (times == 0 && failure == null)) {
                    throw new AssertionError("item " + item + " has run " + times + " times: " + this, failure);
                }
            }
            if (failure == null) {
                results.increment();
                if (!failing.isEmpty()) {
                    throw new AssertionError("nothing was thrown: " + this);
                }
                assertThat(ending.result())
                        .as("%s", this)
                        .isEqualTo(Setting.items(size).stream()
                                .map(item -> item * 31)
                                .toList());
            } else if (failure instanceof ItemException) {
                failures.increment();
                if (failing.isEmpty() || failure != thrown[failing.first()]) {
                    throw new AssertionError("not the first failure: " + this, failure);
                }
            } else if (failure instanceof MapTimeoutException) {
                timeouts.increment();
                if (!timesOut) {
                    throw new AssertionError("it has no timeout: " + this, failure);
                }
            } else if (failure instanceof MapCancelledException) {
                cancellations.increment();
                if (depth == 0 && !interrupts) {
                    throw new AssertionError("nobody has interrupted: " + this, failure);
                }
            } else {
                throw new AssertionError("not to be thrown: " + this, failure);
            }
        }

        @Override
        public String toString() {
            return "depth " + depth + ", " + size + " items, failing " + failing + ", " + options
                    + (interrupts ? ", interrupted" : "");
        }
    }
}
