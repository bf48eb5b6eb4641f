package io.github.parallelmap.runtime;

import io.github.parallelmap.spark.LocalSpark;
import io.github.parallelmap.spark.SparkPool;
import org.jspecify.annotations.Nullable;

/** The pool of this module, for the runtime's own tests. */
public final class SparkKind implements Kind {
    private final MapOptions options;

    /** Makes one that sends as many items at a time as it does without being told. */
    public SparkKind() {
        this(MapOptions.defaults());
    }

    private SparkKind(MapOptions options) {
        this.options = options;
    }

    @Override
    public PoolKind.Opened open(int threads) {
        ParallelPool pool = SparkPool.on(LocalSpark.context());
        return new PoolKind.Opened(pool, pool::close);
    }

    /** Consecutive items share a task, and run at once only where they are sent one by one. */
    @Override
    public @Nullable Kind atOnce(int items, Variant variant) {
        if (items == 1) {
            return this;
        }
        return variant.takesOptions() ? new SparkKind(options.chunk(1)) : null;
    }

    /** Where each call is some jobs. */
    @Override
    public int rounds(int onThreads) {
        return Math.max(5, onThreads / 10);
    }

    @Override
    public MapOptions options() {
        return options;
    }

    @Override
    public String toString() {
        return "SPARK";
    }
}
