package io.github.parallelmap.runtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting, with a bound so generous that reaching it is a failure. */
final class Await {
    static final long SECONDS = 30;

    private Await() {}

    static void latch(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("waited for a latch in vain");
        }
    }

    /** Waits for a latch whatever interrupts come, and keeps them for afterwards. */
    static void uninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch(latch);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that it is there, then waits until every other one is, whatever interrupts come. */
    static void meet(CountDownLatch all) {
        all.countDown();
        uninterruptibly(all);
    }

    /** Waits to be interrupted, which throws. */
    static int interrupt() throws InterruptedException {
        latch(new CountDownLatch(1));
        return 0;
    }

    /** Waits to be interrupted, and answers as a method does that declares no {@link InterruptedException}. */
    static int undeclaredInterrupt() {
        try {
            return interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits to be interrupted, and leaves the flag up. */
    static void raisedFlag() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Thread.currentThread().isInterrupted()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("waited for an interrupt in vain");
            }
            Thread.onSpinWait();
        }
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
