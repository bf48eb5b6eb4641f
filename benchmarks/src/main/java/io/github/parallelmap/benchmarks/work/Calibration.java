package io.github.parallelmap.benchmarks.work;

/** How fast this process spins, found out once: no item reads a clock to know when it has taken its time. */
public final class Calibration {
    private static final int STEPS = 20_000;
    private static final int ROUNDS = 2_000;

    private static final double NANOS_PER_STEP = nanosPerStep();

    /** Keeps the compiler from leaving the spinning out. */
    @SuppressWarnings("unused")
    private static volatile long sink;

    private Calibration() {}

    /**
     * The steps of {@link Arithmetic#spin} that take so long on a core of their own.
     *
     * @param nanos how long
     * @return at least one step
     */
    public static int steps(double nanos) {
        return (int) Math.max(1, Math.round(nanos / NANOS_PER_STEP));
    }

    /** The quickest of many rounds: whatever else the machine does only adds. */
    private static double nanosPerStep() {
        long quickest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            sink = Arithmetic.spin(round + 1, STEPS);
            quickest = Math.min(quickest, System.nanoTime() - begin);
        }
        return (double) quickest / STEPS;
    }
}
