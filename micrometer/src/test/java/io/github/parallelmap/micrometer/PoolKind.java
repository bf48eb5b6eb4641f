package io.github.parallelmap.micrometer;

import io.github.parallelmap.runtime.ParallelPool;

/** The pools that are decorated. */
enum PoolKind {
    SHARED,
    SIZED,
    VIRTUAL,
    EXECUTOR;

    /** A pool of that many threads, decorated. */
    MeteredPool open(int threads) {
        ParallelPool pool = switch (this) {
            case SHARED -> ParallelPool.shared();
            case SIZED -> ParallelPool.ofThreads(threads);
            case VIRTUAL -> ParallelPool.ofVirtualThreads(threads);
            case EXECUTOR -> ParallelPool.over(PoolKind::runOnThread, threads);
        };
        return MeteredPool.of(pool, name());
    }

    /** An executor that needs no shutdown. */
    private static void runOnThread(Runnable task) {
        Thread thread = new Thread(task, "test executor");
        thread.setDaemon(true);
        thread.start();
    }
}
