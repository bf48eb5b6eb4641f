package io.github.parallelmap.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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

    /**
     * Whether a worker's call has one on each processor, here or on its way: then a call made in its item would only take
     * the processor from a sibling. No worker, no siblings.
     */
    static boolean isComplete(@Nullable Worker worker) {
        return worker != null && !worker.call().hasFreeSeat() && worker.call().threads() >= PROCESSORS;
    }
}
