package io.github.parallelmap.micrometer;

import io.github.parallelmap.runtime.Call;

/** A call that is inside a pool: since when, and what of it has been counted. Does not keep the call. */
final class MeteredCall {
    private final CallSiteMeters site;
    private final long start = System.nanoTime();
    private long items;
    private long failures;

    /** Begins with what has ended by now: of a stream that another thread has just closed, all that is already counted. */
    MeteredCall(CallSiteMeters site, Call call) {
        this.site = site;
        this.items = call.itemsEnded();
        this.failures = call.itemsFailed();
    }

    CallSiteMeters site() {
        return site;
    }

    /** When it entered, as {@link System#nanoTime} tells. */
    long start() {
        return start;
    }

    /** Adds to the counts of its call site what is new since the last time. */
    synchronized void count(Call call) {
        long failed = call.itemsFailed();
        long ended = call.itemsEnded();
        site.add(ended - items, failed - failures);
        items = ended;
        failures = failed;
    }
}
