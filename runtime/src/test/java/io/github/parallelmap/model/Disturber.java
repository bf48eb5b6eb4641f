package io.github.parallelmap.model;

import io.github.parallelmap.runtime.ParallelPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Disturbs one call as planned, at most once, and never after it has returned. */
final class Disturber {
    private final Disturbance plan;
    private final Trace trace;
    private final ParallelPool pool;
    private volatile boolean over;
    private @Nullable Future<?> thread;

    Disturber(Disturbance plan, Trace trace, ParallelPool pool) {
        this.plan = plan;
        this.trace = trace;
        this.pool = pool;
    }

    /** Begins, on the calling thread, right before it makes the call. */
    void start(Lab lab) {
        if (plan.is(Disturbance.Kind.INTERRUPT_BEFORE)) {
            trace.disturbed = true;
            Thread.currentThread().interrupt();
        } else if (plan.is(Disturbance.Kind.STRAY_INTERRUPT)) {
            lab.interruptIdleThread();
        } else if (plan.isByThread()) {
            thread = lab.disturbers().submit(() -> {
                Items.spin(plan.afterMicros());
                fire();
            });
        }
    }

    /** Disturbs the call, on whatever thread. */
    void fire() {
        switch (plan.kind()) {
            case INTERRUPT -> interrupt();
            case TERMINATE -> {
                trace.disturbed = true;
                pool.terminate();
            }
            case CLOSE_STREAM -> {
                Stream<?> stream = awaitStream();
                if (stream != null) {
                    trace.disturbed = true;
                    stream.close();
                }
            }
            case CANCEL, COMPLETE, COMPLETE_EXCEPTIONALLY, OBTRUDE -> completeFuture();
            case NONE, INTERRUPT_BEFORE, STRAY_INTERRUPT -> {}
        }
    }

    private synchronized void interrupt() {
        if (!over) {
            trace.disturbed = true;
            trace.caller.interrupt();
        }
    }

    private @Nullable Stream<?> awaitStream() {
        Stream<?> stream = trace.stream;
        while (stream == null && !over) {
            Thread.yield();
            stream = trace.stream;
        }
        return stream;
    }

    @SuppressWarnings("unchecked") // its type does not matter
    private void completeFuture() {
        CompletableFuture<Object> future = (CompletableFuture<Object>) trace.future;
        while (future == null && !over) {
            Thread.yield();
            future = (CompletableFuture<Object>) trace.future;
        }
        if (future == null) {
            return;
        }
        trace.disturbed = true;
        switch (plan.kind()) {
            case CANCEL -> {
                if (future.cancel(true) != future.isCancelled()) {
                    trace.violation("cancel() and isCancelled() disagree");
                }
            }
            case COMPLETE -> future.complete(trace.outsideResult);
            case COMPLETE_EXCEPTIONALLY -> future.completeExceptionally(trace.outsideFailure);
            default -> future.obtrudeValue(trace.outsideResult);
        }
        if (!future.isDone()) {
            trace.violation("not done after " + plan.kind());
        }
    }

    /** Ends, once nothing more can happen to the call. */
    void callReturned() {
        synchronized (this) {
            over = true;
        }
        Future<?> running = thread;
        boolean interrupted = Thread.interrupted();
        while (running != null) {
            try {
                running.get();
                running = null;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                trace.violation(plan.kind() + " threw " + Trace.describe(e.getCause()));
                running = null;
            }
        }
        thread = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
