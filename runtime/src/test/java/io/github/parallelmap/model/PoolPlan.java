package io.github.parallelmap.model;

import io.github.parallelmap.runtime.ParallelPool;

/**
 * A pool.
 *
 * @param kind which
 * @param threads its size; of no meaning for the shared one
 * @param executor what runs its workers, where it is over one
 */
record PoolPlan(Kind kind, int threads, ExecutorKind executor) {
    /** The kinds of pool. */
    enum Kind {
        SHARED,
        SIZED,
        VIRTUAL,
        OVER_EXECUTOR
    }

    ParallelPool open(Lab lab, Trace trace) {
        return switch (kind) {
            case SHARED -> ParallelPool.shared();
            case SIZED -> ParallelPool.ofThreads(threads);
            case VIRTUAL -> ParallelPool.ofVirtualThreads(threads);
            case OVER_EXECUTOR -> ParallelPool.over(executor.open(lab, trace), threads);
        };
    }

    /** Whether it limits all calls together, and lets no caller work. */
    boolean isSized() {
        return kind == Kind.SIZED || kind == Kind.VIRTUAL;
    }

    boolean isShared() {
        return kind == Kind.SHARED;
    }

    /** The most items at once of a call that asks for so many, 0 for as many as there are. */
    int atOnce(int asked) {
        if (isShared()) {
            return asked > 0 ? asked : ParallelPool.shared().threadsFor(0);
        }
        return asked > 0 ? Math.min(asked, threads) : threads;
    }

    @Override
    public String toString() {
        return kind + (isShared() ? "" : "(" + threads + ")") + (kind == Kind.OVER_EXECUTOR ? " " + executor : "");
    }
}
