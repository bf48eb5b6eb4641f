package io.github.parallelmap.model;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.runtime.ItemFailure;
import io.github.parallelmap.runtime.MapCancelledException;
import io.github.parallelmap.runtime.MapTimeoutException;
import io.github.parallelmap.runtime.ZipLengthException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Compares how a call ended with how it may have ended. What is wrong goes into its trace. */
final class Check {
    private final CallPlan plan;
    private final Trace trace;
    private final PoolPlan pool;
    private final CallEnd end;
    private final boolean undisturbedFromAround;
    private final boolean terminated;
    private final LoopModel model;
    private final int firstFailed;
    private final @Nullable Throwable thrown;

    Check(CallPlan plan, Trace trace, PoolPlan pool, CallEnd end, boolean undisturbedFromAround, boolean terminated) {
        this.terminated = terminated;
        this.plan = plan;
        this.trace = trace;
        this.pool = pool;
        this.end = end;
        this.undisturbedFromAround = undisturbedFromAround;
        this.model = new LoopModel(plan);
        this.firstFailed = model.firstFailed(trace);
        this.thrown = end.thrown();
    }

    void run() {
        if (!endsAsTheLoop() && !endsForAnotherReason()) {
            wrong("it ended neither as the loop nor for a reason that there was");
        }
        checkThreads();
        checkFlags();
        checkProgress();
        new OutcomeCheck(plan, trace, model, end, !mayBeStopped()).run();
    }

    private void wrong(String what) {
        trace.violation(what + "\n    ended with " + end + "\n    first failed " + firstFailed + " of " + model.items()
                + " items, " + trace);
    }

    // ---- as the loop ----

    private boolean endsAsTheLoop() {
        if (plan.variant().isLazy()) {
            return streamEndsAsTheLoop();
        }
        if (trace.callbackThrew && thrown == null) {
            return false;
        }
        if (inputBroke()) {
            return nothingBegun();
        }
        if (!model.inputs().contains(LoopModel.Input.ENDS)) {
            return false;
        }
        if (plan.settles()) {
            return thrown == null && end.outcomes() != null && allBegun(model.items());
        }
        if (firstFailed < 0) {
            return thrown == null && !end.completedOutside() && allNormal(model.items()) && resultsAre(model.items());
        }
        boolean allBegun = plan.onFailure() == OnFailure.STOP || allBegun(model.items());
        return isThrownBy(firstFailed) && allNormal(firstFailed) && allBegun && !isInterruptOfCaller(firstFailed);
    }

    /** Whether what was thrown is what the columns are to throw. */
    private boolean inputBroke() {
        return (thrown == trace.inputFailure && model.inputs().contains(LoopModel.Input.BREAKS))
                || (thrown instanceof ZipLengthException && model.inputs().contains(LoopModel.Input.DIFFERS));
    }

    private boolean streamEndsAsTheLoop() {
        int delivered = Objects.requireNonNull(end.results()).size();
        boolean toEnd = end.readToEnd() || thrown != null;
        if (trace.callbackThrew && thrown == null && end.readToEnd()) {
            return false;
        }
        if (plan.variant() == CallPlan.Variant.STREAM ? !resultsAre(delivered) : !resultsAreAmong()) {
            return false;
        }
        if (!toEnd) {
            return delivered == plan.pulls();
        }
        if (firstFailed >= 0 && isThrownBy(firstFailed)) {
            return !isInterruptOfCaller(firstFailed)
                    && (plan.variant() == CallPlan.Variant.STREAM
                            ? delivered == firstFailed
                            : delivered >= firstFailed && allNormal(firstFailed));
        }
        boolean allDelivered = firstFailed < 0 && delivered == model.items();
        return allDelivered && (thrown == null ? model.inputs().contains(LoopModel.Input.ENDS) : inputBroke());
    }

    private boolean isThrownBy(int item) {
        Throwable failure = trace.thrown(item);
        if (failure == null || thrown == null) {
            return false;
        }
        if (!plan.variant().isLazy() || failure instanceof RuntimeException || failure instanceof Error) {
            return thrown == failure && isMarked(item, failure);
        }
        Class<?> wrapper = failure instanceof IOException ? UncheckedIOException.class : CompletionException.class;
        return thrown.getClass() == wrapper && thrown.getCause() == failure && isMarked(item, failure);
    }

    private boolean isMarked(int item, Throwable failure) {
        Failing failing = plan.item(item).failing();
        if (failing == null || !failing.keepsSuppressed()) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed instanceof ItemFailure) {
                return true;
            }
        }
        return false;
    }

    /** Whether an item's exception stands for an interrupt of the caller. */
    private boolean isInterruptOfCaller(int item) {
        Throwable failure = trace.thrown(item);
        return trace.onCaller(item)
                && failure != null
                && (failure instanceof InterruptedException || trace.endedWithFlagUp(item))
                && plan.variant() != CallPlan.Variant.ASYNC;
    }

    private boolean resultsAre(int count) {
        List<? extends @Nullable Number> results = end.results();
        if (plan.variant() == CallPlan.Variant.FOR_EACH) {
            return results == null;
        }
        if (results == null || results.size() != count) {
            return false;
        }
        for (int item = 0; item < count; item++) {
            if (!Objects.equals(results.get(item), expected(plan, item))) {
                return false;
            }
        }
        return true;
    }

    private boolean resultsAreAmong() {
        List<@Nullable Number> wanted = new ArrayList<>();
        for (int item = 0; item < model.items(); item++) {
            wanted.add(expected(plan, item));
        }
        Set<@Nullable Number> among = new HashSet<>(wanted);
        List<? extends @Nullable Number> results = Objects.requireNonNull(end.results());
        Set<@Nullable Number> distinct = new HashSet<>(results);
        long standIns = results.stream().filter(Check::isStandIn).count();
        long distinctStandIns = distinct.stream().filter(Check::isStandIn).count();
        return among.containsAll(distinct)
                && standIns <= wanted.stream().filter(Check::isStandIn).count()
                && distinct.size() - distinctStandIns == results.size() - standIns;
    }

    /** Whether it is what several items return. */
    private static boolean isStandIn(@Nullable Number result) {
        return result == null || result.longValue() < 0;
    }

    static @Nullable Number expected(CallPlan plan, int item) {
        Integer result = Items.result(item);
        if (plan.door() != Door.PRIMITIVES || plan.variant() == CallPlan.Variant.FOR_EACH) {
            return result;
        }
        return result == null ? -1L : (long) result;
    }

    private boolean allNormal(int items) {
        for (int item = 0; item < items; item++) {
            if (!trace.endedNormally(item)) {
                return false;
            }
        }
        return true;
    }

    private boolean allBegun(int items) {
        for (int item = 0; item < items; item++) {
            if (!trace.begun(item)) {
                return false;
            }
        }
        return true;
    }

    private boolean nothingBegun() {
        for (int item = 0; item < trace.size(); item++) {
            if (trace.begun(item)) {
                return false;
            }
        }
        return true;
    }

    // ---- for other reasons ----

    private boolean endsForAnotherReason() {
        if (plan.variant().isLazy()
                && !(plan.variant() == CallPlan.Variant.STREAM
                        ? resultsAre(Objects.requireNonNull(end.results()).size())
                        : resultsAreAmong())) {
            return false;
        }
        return wasInterrupted() || wasTooLate() || wasStopped() || brokeInCallback();
    }

    private boolean wasInterrupted() {
        boolean interrupted = trace.selfInterrupted
                || !undisturbedFromAround
                || (trace.disturbed && plan.disturbance().kind().isInterrupt());
        for (int item = 0; item < trace.size(); item++) {
            if (isInterruptOfCaller(item)) {
                interrupted = true;
                if (thrown == trace.thrown(item)
                        && !plan.settles()
                        && !plan.variant().isLazy()) {
                    return true;
                }
            }
            boolean answered = interrupted
                    && trace.onCaller(item)
                    && plan.item(item).deed().blocks();
            if (answered && thrown != null && isThrownBy(item)) {
                return true;
            }
        }
        if (!interrupted) {
            return false;
        }
        boolean cancelled = thrown instanceof MapCancelledException && (end.interrupted() || !undisturbedFromAround);
        if (plan.variant() == CallPlan.Variant.ASYNC) {
            return thrown instanceof InterruptedException || cancelled;
        }
        boolean declares =
                plan.interruptible() && !plan.settles() && !plan.variant().isLazy();
        return declares ? thrown instanceof InterruptedException : cancelled;
    }

    private boolean wasTooLate() {
        boolean late = plan.timeoutMicros() > 0 && end.nanos() >= plan.timeoutMicros() * 1_000L;
        return late && (plan.settles() ? thrown == null : thrown instanceof MapTimeoutException);
    }

    private boolean wasStopped() {
        if (terminated && (thrown instanceof MapCancelledException || thrown instanceof RejectedExecutionException)) {
            return true;
        }
        if (!trace.disturbed) {
            return false;
        }
        Disturbance.Kind kind = plan.disturbance().kind();
        boolean closed = kind == Disturbance.Kind.CLOSE_STREAM || plan.listener() == CallPlan.Listener.CLOSES_STREAM;
        boolean cancelled = thrown instanceof MapCancelledException;
        return switch (kind) {
            case CANCEL -> thrown instanceof CancellationException && end.completedOutside();
            case COMPLETE, OBTRUDE -> thrown == null && end.completedOutside();
            case COMPLETE_EXCEPTIONALLY -> thrown == trace.outsideFailure;
            default -> closed && (cancelled || (thrown instanceof IllegalStateException && nothingBegun()));
        };
    }

    private boolean brokeInCallback() {
        return trace.callbackThrew && thrown == trace.callbackFailure;
    }

    // ---- besides ----

    private void checkThreads() {
        int limit = pool.atOnce(plan.door() == Door.DIRECT ? 0 : plan.threads());
        if (trace.mostRunning.get() > limit) {
            wrong(trace.mostRunning.get() + " items of the call ran at once, of at most " + limit);
        }
    }

    private boolean mayBeStopped() {
        return !undisturbedFromAround || LoopModel.mayStop(plan);
    }

    private void checkFlags() {
        boolean interruptedFromOutside = trace.selfInterrupted
                || (trace.disturbed && plan.disturbance().kind().isInterrupt());
        boolean stopped = interruptedFromOutside;
        for (int item = 0; item < trace.size(); item++) {
            stopped |= isInterruptOfCaller(item);
        }
        if (undisturbedFromAround && !stopped && end.interrupted()) {
            wrong("the interrupt flag of the caller is up");
        }
        // What an item throws of its own accord leaves an interrupt that comes besides to be seen.
        boolean thrownInstead =
                thrown instanceof InterruptedException && (firstFailed < 0 || thrown != trace.thrown(firstFailed));
        boolean otherStop = firstFailed >= 0
                || plan.timeoutMicros() > 0
                || trace.callbackThrew
                || (plan.disturbance().mayStop() && !plan.disturbance().kind().isInterrupt());
        if (undisturbedFromAround
                && interruptedFromOutside
                && !thrownInstead
                && !otherStop
                && !trace.answeredOnCaller
                && plan.variant() != CallPlan.Variant.ASYNC
                && nestsNothing()
                && plan.listener() != CallPlan.Listener.CLOSES_STREAM
                && !end.interrupted()) {
            wrong("the interrupt of the caller is lost");
        }
        if (thrownInstead
                && undisturbedFromAround
                && plan.variant() != CallPlan.Variant.ASYNC
                && end.interrupted()
                && !trace.selfInterrupted) {
            wrong("it threw InterruptedException with the flag up");
        }
        for (int item = 0; !mayBeStopped() && item < trace.size(); item++) {
            if (trace.flagWasUp(item)) {
                wrong("item " + item + " began with the interrupt flag up");
            }
        }
    }

    private boolean nestsNothing() {
        return plan.special().values().stream().allMatch(item -> item.nested() == null);
    }

    private void checkProgress() {
        long before = 0;
        long last = -1;
        for (long[] report : trace.progress) {
            if (report[0] < before || (report[1] >= 0 && report[0] > report[1])) {
                wrong("progress " + report[0] + " of " + report[1] + " after " + before);
            }
            before = report[0];
            last = report[0] == report[1] ? report[0] : -1;
        }
        boolean all = thrown == null && endsAsTheLoop() && (!plan.variant().isLazy() || end.readToEnd());
        if (plan.listener() == CallPlan.Listener.RECORDS && all && last != model.items() && allBegun(model.items())) {
            wrong("the last progress told is " + last + " of " + model.items());
        }
    }
}
