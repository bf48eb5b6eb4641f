package io.github.parallelmap.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/** The workers of all calls whose items are short: they compute, so that more of them than processors gain nothing. */
final class Workforce {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final AtomicInteger COMPUTING = new AtomicInteger();

    private Workforce() {}

    static void enter() {
        COMPUTING.incrementAndGet();
    }

    static void leave() {
        COMPUTING.decrementAndGet();
    }

    static boolean hasIdleProcessor() {
        return COMPUTING.get() < PROCESSORS;
    }
}
