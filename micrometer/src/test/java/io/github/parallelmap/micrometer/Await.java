package io.github.parallelmap.micrometer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting, with a bound so generous that reaching it is a failure. */
final class Await {
    private static final long SECONDS = 30;

    private Await() {}

    static void latch(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("waited for a latch in vain");
        }
    }

    /** Says that it is there, then waits until every other one is. */
    static void meet(CountDownLatch all) throws InterruptedException {
        all.countDown();
        latch(all);
    }

    static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("waited in vain until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
