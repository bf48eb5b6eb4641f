package io.github.parallelmap.benchmarks.peers;

import io.github.parallelmap.benchmarks.work.Work;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What one would write by hand for one loop on a machine with two cores: the caller and one thread of its own take ranges
 * from a shared counter. The measure of what the machine can do; it keeps none of the promises of a library.
 */
public final class TwoThreads implements AutoCloseable {
    /*
     * One job at a time. The caller sets it up by plain writes and publishes it by the volatile write of posted; the
     * helper answers by the volatile write of finished, which the caller awaits. Neither number ever goes back.
     */
    private static final int SPINS_BEFORE_YIELD = 1_000;
    private static final long SPIN_NANOS = 50_000;

    private final Thread helper = new Thread(this::help, "two-threads");
    private final int ranges;
    private final AtomicInteger cursor = new AtomicInteger();
    private @Nullable Work<?> work;
    private @Nullable Object out;
    private int step;
    private volatile long posted;
    private volatile long finished;
    private volatile boolean parked;
    private volatile boolean closed;

    /**
     * Starts the helper.
     *
     * @param ranges into how many ranges the items are cut, as whoever knows their cost would
     */
    public TwoThreads(int ranges) {
        this.ranges = ranges;
        helper.setDaemon(true);
        helper.start();
    }

    /**
     * Runs all items on the two threads.
     *
     * @param work the items
     * @param <O> the kind of output
     * @return the output
     */
    public <O> O run(Work<O> work) {
        O results = work.output();
        this.work = work;
        this.out = results;
        this.step = Math.max(1, work.size() / ranges);
        cursor.set(0);
        long job = posted + 1;
        posted = job;
        if (parked) {
            LockSupport.unpark(helper);
        }
        takeRanges(work, results);
        for (int spins = 0; finished != job; spins++) {
            if (spins < SPINS_BEFORE_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        return results;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(helper);
    }

    private <O> void takeRanges(Work<O> work, O results) {
        int size = work.size();
        for (int from = cursor.getAndAdd(step); from < size; from = cursor.getAndAdd(step)) {
            work.range(results, from, Math.min(size, from + step));
        }
    }

    private void help() {
        long done = 0;
        while (awaitJob(done)) {
            done = posted;
            helpWith(work, out);
            finished = done;
        }
    }

    @SuppressWarnings("unchecked")
    private <O> void helpWith(@Nullable Work<O> job, @Nullable Object results) {
        if (job != null && results != null) {
            takeRanges(job, (O) results);
        }
    }

    /** Waits for a job, at first awake; false when there will be none. */
    private boolean awaitJob(long done) {
        long asleepAt = System.nanoTime() + SPIN_NANOS;
        while (posted == done && !closed) {
            if (System.nanoTime() < asleepAt) {
                Thread.onSpinWait();
            } else {
                parked = true;
                if (posted == done && !closed) {
                    LockSupport.park(this);
                }
                parked = false;
            }
        }
        return !closed;
    }
}
