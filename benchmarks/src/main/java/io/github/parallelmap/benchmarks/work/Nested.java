package io.github.parallelmap.benchmarks.work;

import io.github.parallelmap.ParallelMap;
import io.github.parallelmap.runtime.MapOptions;

/** Items that are calls themselves. */
public final class Nested {
    private final ArithmeticParallel arithmetic;
    private final SleeperParallel sleeper;

    /**
     * The items of the inner calls run under these options.
     *
     * @param inner how the inner calls are run
     */
    public Nested(MapOptions inner) {
        this.arithmetic = new ArithmeticParallel(inner);
        this.sleeper = new SleeperParallel(inner);
    }

    /**
     * One inner call of computing items.
     *
     * @param work its columns
     * @return its results
     */
    @ParallelMap
    public long[] computing(SpinWork work) {
        return arithmetic.spin(work.seeds(), work.steps());
    }

    /**
     * One inner call of sleeping items.
     *
     * @param nanos its column
     * @return its results
     * @throws InterruptedException if it is interrupted
     */
    @ParallelMap
    public long[] sleeping(long[] nanos) throws InterruptedException {
        return sleeper.sleep(nanos);
    }
}
