package io.github.parallelmap.benchmarks.work;

import io.github.parallelmap.ParallelMap;

/** Items that only compute. */
public final class Arithmetic {
    private Arithmetic() {}

    /**
     * About the least that an item can do: a loop over it is as fast as its columns can be read.
     *
     * @param a any value
     * @param b any value
     * @return their combination
     */
    @ParallelMap
    public static double tiny(double a, double b) {
        return a * b + a;
    }

    /**
     * Keeps a core busy without touching memory.
     *
     * <p>Each step needs the one before, and no two can be folded into one, so that the compiler of the virtual machine
     * makes the same of it wherever it is called.
     *
     * @param seed where to begin, not 0
     * @param steps how long; {@link Calibration} says how many take which time
     * @return where it ended
     */
    @ParallelMap
    public static long spin(long seed, int steps) {
        long x = seed;
        for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }
}
