package io.github.parallelmap.runtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The pools that every guarantee is tested on. */
enum PoolKind implements Kind {
    SHARED {
        @Override
        public Opened open(int threads) {
            return new Opened(ParallelPool.shared(), () -> {});
        }
    },
    SIZED {
        @Override
        public Opened open(int threads) {
            ParallelPool pool = ParallelPool.ofThreads(threads);
            return new Opened(pool, pool::close);
        }
    },
    VIRTUAL {
        @Override
        public Opened open(int threads) {
            ParallelPool pool = ParallelPool.ofVirtualThreads(threads);
            return new Opened(pool, pool::close);
        }
    },
    EXECUTOR {
        @Override
        public Opened open(int threads) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            ParallelPool pool = ParallelPool.over(executor, threads);
            return new Opened(pool, () -> {
                pool.close();
                executor.shutdownNow();
            });
        }
    };

    /** A pool and what ends it. */
    record Opened(ParallelPool pool, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
