package io.github.parallelmap.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The count of the workers, over all calls, whose items are short: they compute, so having more of them than processors
 * gains nothing.
 */
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

    /** Whether there are fewer of these workers than processors. A worker that computes must enter before it asks. */
    static boolean hasIdleProcessor() {
        return COMPUTING.get() < PROCESSORS;
    }

    /**
     * Whether a worker's call, or one around it, has exactly as many workers as there are processors: then a helper for
     * a call made in its item would probably take the processor from a sibling. Not if the call has more workers, since
     * a user who asks for more expects items to wait. False for null: no worker, no siblings.
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
