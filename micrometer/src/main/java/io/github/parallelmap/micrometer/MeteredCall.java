package io.github.parallelmap.micrometer;

import io.github.parallelmap.runtime.Call;

/**
 * A call that is running on a pool: when it began, and how much of it has been counted. Holds no reference to the call.
 */
final class MeteredCall {
    private final CallSiteMeters site;
    private final long start = System.nanoTime();
    private long items;
    private long failures;

    /**
     * Starts at what has ended so far: of a stream that another thread has just closed, all of that is counted already.
     */
    MeteredCall(CallSiteMeters site, Call call) {
        this.site = site;
        this.items = call.itemsEnded();
        this.failures = call.itemsFailed();
    }

    CallSiteMeters site() {
        return site;
    }

    /** When the call entered, as a {@link System#nanoTime} value. */
    long start() {
        return start;
    }

    /** Adds what has ended since the last time to the counts of its call site. */
    synchronized void count(Call call) {
        long failed = call.itemsFailed();
        long ended = call.itemsEnded();
        site.add(ended - items, failed - failures);
        items = ended;
        failures = failed;
    }
}
