package io.github.parallelmap.runtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The pools that every guarantee is tested on. */
enum PoolKind {
    SHARED {
        @Override
        Opened open(int threads) {
            return new Opened(ParallelPool.shared(), () -> {});
        }
    },
    SIZED {
        @Override
        Opened open(int threads) {
            ParallelPool pool = ParallelPool.ofThreads(threads);
            return new Opened(pool, pool::close);
        }
    },
    VIRTUAL {
        @Override
        Opened open(int threads) {
            ParallelPool pool = ParallelPool.ofVirtualThreads(threads);
            return new Opened(pool, pool::close);
        }
    },
    EXECUTOR {
        @Override
        Opened open(int threads) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            ParallelPool pool = ParallelPool.over(executor, threads);
            return new Opened(pool, () -> {
                pool.close();
                executor.shutdownNow();
            });
        }
    };

    /** Opens a pool that runs up to so many items of a call at once. */
    abstract Opened open(int threads);

    /** A pool and what ends it. */
    record Opened(ParallelPool pool, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
