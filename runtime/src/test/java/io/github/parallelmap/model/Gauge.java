package io.github.parallelmap.model;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the items that run at once on one pool, over all calls; one that waits for a nested call there runs not. */
final class Gauge {
    private final AtomicInteger running = new AtomicInteger();
    private final int limit;

    /** Allows so many at once. */
    Gauge(int limit) {
        this.limit = limit;
    }

    void enter(Trace trace) {
        int now = running.incrementAndGet();
        if (now > limit) {
            trace.violation(now + " items run at once on a pool of " + limit);
        }
    }

    void leave() {
        running.decrementAndGet();
    }
}
