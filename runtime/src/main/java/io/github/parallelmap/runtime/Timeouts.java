package io.github.parallelmap.runtime;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One daemon thread that runs short actions after a delay; it ends when it has nothing to wait for. */
final class Timeouts {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private Timeouts() {}

    /** Runs an action after a delay, unless the returned future is cancelled first. */
    static Future<?> after(Duration delay, Runnable action) {
        return TIMER.schedule(action, saturatedNanos(delay), TimeUnit.NANOSECONDS);
    }

    private static long saturatedNanos(Duration delay) {
        try {
            return delay.toNanos();
        } catch (ArithmeticException e) {
            // Over 292 years.
            return Long.MAX_VALUE / 2;
        }
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, task -> Helpers.newThread("parallelmap-timeouts", task));
        timer.setKeepAliveTime(Helpers.IDLE_NANOS, TimeUnit.NANOSECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
