package io.github.parallelmap.runtime;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How something ended: what it gave or threw, and whether the interrupt flag of its thread was up afterwards.
 *
 * @param <T> the type of what it gave
 */
record Ending<T>(@Nullable T value, @Nullable Throwable thrown, boolean interrupted) {
    /** What is run. */
    @FunctionalInterface
    interface Body<T> {
        T run() throws Throwable;
    }

    /** Runs a body here; lowers the interrupt flag afterwards. */
    static <T> Ending<T> of(Body<T> body) {
        T value = null;
        Throwable thrown = null;
        try {
            value = body.run();
        } catch (Throwable t) {
            thrown = t;
        }
        return new Ending<>(value, thrown, Thread.interrupted());
    }

    /** Runs a body on a thread of its own. */
    static <T> Elsewhere<T> elsewhere(Body<T> body) {
        return new Elsewhere<>(body);
    }

    /** What was thrown. */
    Throwable failure() {
        return Objects.requireNonNull(thrown, "nothing was thrown");
    }

    /** What was given; where something was thrown instead, that is the cause. */
    T result() {
        if (thrown != null) {
            throw new AssertionError("it threw", thrown);
        }
        return Objects.requireNonNull(value);
    }

    /** A thread that counts how often others have interrupted it. */
    static final class Caller extends Thread {
        private final AtomicInteger interrupts = new AtomicInteger();

        private Caller(Runnable body) {
            super(body, "caller");
            setDaemon(true);
        }

        @Override
        public void interrupt() {
            super.interrupt();
            if (Thread.currentThread() != this) {
                interrupts.incrementAndGet();
            }
        }

        /** Whether the calling thread is one. */
        static boolean isCurrent() {
            return Thread.currentThread() instanceof Caller;
        }

        /** Waits until the calling thread, which is one, has been interrupted so often, whether or not the flag is up. */
        static void awaitInterrupts(int count) {
            Caller caller = (Caller) Thread.currentThread();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Await.SECONDS);
            while (caller.interrupts.get() < count) {
                if (System.nanoTime() - deadline > 0) {
                    throw new AssertionError("waited in vain for " + count + " interrupts");
                }
                Thread.onSpinWait();
            }
        }
    }

    /** A body that runs on a thread of its own. */
    static final class Elsewhere<T> {
        private final AtomicReference<@Nullable Ending<T>> ending = new AtomicReference<>();
        private final Caller thread;

        private Elsewhere(Body<T> body) {
            thread = new Caller(() -> ending.set(of(body)));
            thread.start();
        }

        Thread thread() {
            return thread;
        }

        void interrupt() {
            thread.interrupt();
        }

        /** Waits until the thread waits for something without a time limit. */
        void awaitWaiting() throws InterruptedException {
            Await.until("the caller waits", () -> thread.getState() == Thread.State.WAITING);
        }

        boolean isOver() {
            return ending.get() != null;
        }

        Ending<T> join() throws InterruptedException {
            TimeUnit.SECONDS.timedJoin(thread, Await.SECONDS);
            Ending<T> ended = ending.get();
            if (ended == null) {
                AssertionError stuck = new AssertionError("the caller has not returned");
                stuck.setStackTrace(thread.getStackTrace());
                throw stuck;
            }
            return ended;
        }
    }
}
