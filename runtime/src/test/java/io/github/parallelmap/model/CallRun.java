package io.github.parallelmap.model;

import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.ParallelPool;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one call as its plan says, on the calling thread, and checks how it ends. */
final class CallRun {
    private static final long QUIET_NANOS = 10_000_000_000L;

    private final Lab lab;
    private final CallPlan plan;
    private final @Nullable CallRun outer;
    private final Trace trace;
    private final PoolPlan poolPlan;
    private final ParallelPool pool;
    private final Gauge gauge;
    private final Disturber disturber;

    private CallRun(Lab lab, CallPlan plan, @Nullable CallRun outer) {
        this.lab = lab;
        this.plan = plan;
        this.outer = outer;
        this.trace = new Trace(plan.size(), outer == null ? null : outer.trace);
        PoolPlan own = plan.pool();
        if (own == null) {
            CallRun around = Objects.requireNonNull(outer, "a call on the same pool is nested");
            this.poolPlan = around.poolPlan;
            this.pool = around.pool;
            this.gauge = around.gauge;
        } else {
            this.poolPlan = own;
            this.pool = own.open(lab, trace);
            this.gauge = new Gauge(own.isSized() ? own.threads() : Integer.MAX_VALUE);
        }
        this.disturber = new Disturber(plan.disturbance(), trace, pool);
    }

    /** Makes a call and returns what is wrong with how it went; nothing, if all is well. */
    static List<String> problemsOf(Lab lab, CallPlan plan) {
        ThreadState before = ThreadState.current();
        Thread.currentThread().setContextClassLoader(Lab.loader(plan.seed()));
        ThreadState.CONTEXT.set("call " + plan.seed());
        CallRun run = new CallRun(lab, plan, null);
        lab.trace = run.trace;
        try {
            run.run();
        } finally {
            before.restore();
        }
        return run.trace.violations();
    }

    /** What an item does to make a call within. */
    interface Nested {
        void run(CallPlan inner) throws Throwable;

        boolean changesThreads();

        void worksHere(Thread thread);
    }

    private Nested nested() {
        return new Nested() {
            @Override
            public void run(CallPlan inner) throws Throwable {
                CallRun run = new CallRun(lab, inner, CallRun.this);
                CallEnd end = run.run();
                run.trace.violations().forEach(what -> trace.violation("nested call: " + what));
                Throwable thrown = end.thrown();
                if (thrown != null) {
                    throw thrown;
                }
            }

            @Override
            public boolean changesThreads() {
                return CallRun.this.changesThreads();
            }

            @Override
            public void worksHere(Thread thread) {
                lab.sawWorker(thread);
            }
        };
    }

    private boolean changesThreads() {
        return (outer != null && outer.changesThreads())
                || plan.special().values().stream().anyMatch(item -> item.deed() == ItemPlan.Deed.CHANGE_THREAD);
    }

    /** Whether nothing around it can interrupt it. */
    boolean isUndisturbedFromAround() {
        return outer == null || (!LoopModel.mayStop(outer.plan) && outer.isUndisturbedFromAround());
    }

    /** Whether a call around it, on the same pool, is disturbed by terminating that. */
    boolean isPoolTerminated() {
        return plan.disturbance().is(Disturbance.Kind.TERMINATE)
                ? trace.disturbed
                : plan.pool() == null && outer != null && outer.isPoolTerminated();
    }

    private CallEnd run() {
        MapOptions options = options();
        CallSite site = plan.freshSite() ? Lab.freshSite() : lab.oldSite(plan.door());
        Items items = new Items(plan, trace, gauge, pool, disturber::fire, nested());
        Door.Entry entry =
                new Door.Entry(plan, trace, pool, plan.interruptible() ? site.interruptible() : site, options, items);
        long start = System.nanoTime();
        disturber.start(lab);
        CallEnd end;
        try {
            end = switch (plan.variant()) {
                case MAP, FOR_EACH -> eager(entry, start);
                case SETTLED -> settled(entry, start);
                case ASYNC -> async(entry, start);
                case STREAM, UNORDERED -> stream(entry, start);
            };
        } finally {
            disturber.callReturned();
        }
        tidyUp(end);
        new Check(plan, trace, poolPlan, end, isUndisturbedFromAround(), isPoolTerminated()).run();
        return end;
    }

    private MapOptions options() {
        MapOptions options = MapOptions.defaults().pool(pool);
        if (plan.door() == Door.DIRECT) {
            return options;
        }
        options = options.threads(plan.threads())
                .chunk(plan.chunk())
                .kind(plan.kind())
                .onFailure(plan.onFailure())
                .zip(plan.zip());
        return Callbacks.addTo(options, plan, trace);
    }

    // ---- the variants ----

    private CallEnd eager(Door.Entry entry, long start) {
        List<? extends @Nullable Number> results = null;
        Throwable thrown = null;
        try {
            results = plan.door().eager(entry);
        } catch (Throwable t) {
            thrown = t;
        }
        trace.returned();
        return end(results, null, thrown, false, false, start);
    }

    private CallEnd settled(Door.Entry entry, long start) {
        List<? extends Outcome<?>> outcomes = null;
        Throwable thrown = null;
        try {
            outcomes = plan.door().settled(entry);
        } catch (Throwable t) {
            thrown = t;
        }
        trace.returned();
        return end(null, outcomes, thrown, false, false, start);
    }

    private CallEnd async(Door.Entry entry, long start) {
        CompletableFuture<? extends @Nullable Object> future;
        try {
            future = plan.door().async(entry);
        } catch (Throwable t) {
            trace.returned();
            return end(null, null, t, false, false, start);
        }
        trace.future = future;
        if (plan.pool() == null && poolPlan.isSized() && !future.isDone()) {
            trace.violation("an async call in an item on the same sized pool is not complete when it returns");
        }
        boolean closed = plan.pool() != null && !poolPlan.isShared() && plan.leaving() == CallPlan.Leaving.CLOSES;
        if (closed) {
            pool.close();
            if (!future.isDone()) {
                trace.violation("close() has returned and left the future incomplete");
            }
        }
        Object results = null;
        Throwable thrown = null;
        try {
            // Told apart from what is thrown by get, which would unwrap what the item threw.
            CompletableFuture<Object[]> seen = future.handle((result, failure) -> new Object[] {result, failure});
            Object[] both = seen.get();
            results = both[0];
            thrown = (Throwable) both[1];
        } catch (Throwable t) {
            thrown = t;
        }
        if (trace.disturbed) {
            disturber.callReturned();
            awaitQuiet();
        } else if (!(thrown instanceof InterruptedException) || future.isDone()) {
            trace.returned();
        }
        boolean outside = results == trace.outsideResult
                || thrown == trace.outsideFailure
                || (future.isCancelled() && trace.disturbed);
        return end(outside ? null : Door.boxed(results), null, thrown, false, outside, start);
    }

    private CallEnd stream(Door.Entry entry, long start) {
        List<@Nullable Number> delivered = new ArrayList<>();
        Throwable thrown = null;
        boolean toEnd = false;
        Stream<? extends Number> stream = null;
        try {
            stream = plan.door().lazy(entry);
            trace.stream = stream;
            if (plan.pulls() < 0) {
                stream.forEachOrdered(delivered::add);
                toEnd = true;
            } else {
                Iterator<? extends Number> results = stream.iterator();
                while (delivered.size() < plan.pulls() && !toEnd) {
                    toEnd = !results.hasNext();
                    if (!toEnd) {
                        delivered.add(results.next());
                    }
                }
            }
        } catch (Throwable t) {
            thrown = t;
        }
        boolean over = toEnd || thrown != null;
        if (stream != null && (over || plan.leaving() == CallPlan.Leaving.CLOSES)) {
            try {
                stream.close();
            } catch (Throwable t) {
                trace.violation("close threw " + Trace.describe(t));
            }
            if (over || !isClosedByOthers()) {
                trace.returned();
            }
        }
        return end(delivered, null, thrown, toEnd, false, start);
    }

    /** Whether others may be closing the stream at the same time: then the JDK does not let the consumer wait for that. */
    private boolean isClosedByOthers() {
        return plan.disturbance().is(Disturbance.Kind.CLOSE_STREAM)
                || plan.listener() == CallPlan.Listener.CLOSES_STREAM;
    }

    private CallEnd end(
            @Nullable List<? extends @Nullable Number> results,
            @Nullable List<?> outcomes,
            @Nullable Throwable thrown,
            boolean toEnd,
            boolean outside,
            long start) {
        long nanos = System.nanoTime() - start;
        // No interrupt is to come between the return and this look at the flag.
        disturber.callReturned();
        boolean interrupted =
                outer == null ? Thread.interrupted() : Thread.currentThread().isInterrupted();
        return new CallEnd(results, outcomes, thrown, interrupted, toEnd, outside, nanos);
    }

    // ---- afterwards ----

    private void tidyUp(CallEnd end) {
        if (plan.pool() != null) {
            if (!poolPlan.isShared()) {
                pool.close();
                if (!trace.returned && !isClosedByOthers()) {
                    trace.returned();
                }
                CompletableFuture<?> future = trace.future;
                if (future != null && !future.isDone()) {
                    trace.violation("the pool is closed and the future is not complete, " + end);
                }
            }
        }
        if (!trace.returned) {
            awaitQuiet();
        }
        if (outer == null) {
            for (Runnable late = trace.late.poll(); late != null; late = trace.late.poll()) {
                lab.threads().execute(late);
            }
            await("borrowed threads are kept", () -> trace.borrowed.get() == 0);
        }
    }

    private void awaitQuiet() {
        await("items run on", () -> trace.running.get() == 0);
    }

    private void await(String what, java.util.function.BooleanSupplier done) {
        long deadline = System.nanoTime() + QUIET_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                trace.violation(what + "; " + Watch.threads());
                return;
            }
            Thread.yield();
        }
    }
}
