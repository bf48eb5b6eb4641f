package io.github.parallelmap.benchmarks.work;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Items of {@link Arithmetic#spin} over two primitive columns: the seeds, and how long each item takes. */
public final class SpinWork implements Work<long[]> {
    private final long[] seeds;
    private final int[] steps;

    /**
     * Makes the columns.
     *
     * @param steps how long each item takes
     */
    public SpinWork(int[] steps) {
        this.seeds =
                new Random(steps.length).longs(steps.length, 1, Long.MAX_VALUE).toArray();
        this.steps = steps;
    }

    /**
     * Items that all take the same time.
     *
     * @param size how many
     * @param nanos how long each
     * @return the work
     */
    public static SpinWork uniform(int size, double nanos) {
        int[] steps = new int[size];
        Arrays.fill(steps, Calibration.steps(nanos));
        return new SpinWork(steps);
    }

    /**
     * The first column.
     *
     * @return the array itself
     */
    public long[] seeds() {
        return seeds;
    }

    /**
     * The second column.
     *
     * @return the array itself
     */
    public int[] steps() {
        return steps;
    }

    /**
     * The same by a parallel stream of indices.
     *
     * @return the results
     */
    public long[] intStream() {
        return IntStream.range(0, seeds.length)
                .parallel()
                .mapToLong(i -> Arithmetic.spin(seeds[i], steps[i]))
                .toArray();
    }

    @Override
    public int size() {
        return seeds.length;
    }

    @Override
    public long[] output() {
        return new long[seeds.length];
    }

    @Override
    public void range(long[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Arithmetic.spin(seeds[i], steps[i]);
        }
    }

    @Override
    public Object item(int index) {
        return Arithmetic.spin(seeds[index], steps[index]);
    }
}
