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

    /** Whether there are fewer of them than processors. Who computes itself, and asks, is to have entered. */
    static boolean hasIdleProcessor() {
        return COMPUTING.get() < PROCESSORS;
    }

    /**
     * Whether a worker's call, or one around it, has just as many workers as there are processors: then a call made in its
     * item would probably take the processor from a sibling. Not where it has more, since who asks for that expects items
     * to wait. No worker, no siblings.
     */
    static boolean isComplete(@Nullable Worker worker) {
        for (Worker around = worker; around != null; around = around.call().parent()) {
            if (around.call().threads() == PROCESSORS && !around.call().hasFreeSeat()) {
                return true;
            }
        }
        return false;
    }
}
