package io.github.parallelmap.runtime;

/** How an actor waits for the other: hot, so that they meet, but not for long, since they may share a core. */
final class Spin {
    private static final int HOT = 1_000;

    private Spin() {}

    /** Waits a moment, and returns how many there were. */
    static int once(int moments) {
        if (moments < HOT) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
        return moments + 1;
    }
}
