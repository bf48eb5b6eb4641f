package io.github.parallelmap.model;

import io.github.parallelmap.runtime.ContextCarrier;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.ProgressListener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The listener and the context carrier of one call, and its time limit. */
final class Callbacks {
    private Callbacks() {}

    static MapOptions addTo(MapOptions options, CallPlan plan, Trace trace) {
        MapOptions all = options;
        if (plan.timeoutMicros() > 0) {
            all = all.timeout(Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(plan.timeoutMicros())));
        }
        if (plan.listener() != CallPlan.Listener.NONE) {
            all = all.progress(listener(plan, trace));
        }
        if (plan.context() != CallPlan.Context.NONE) {
            all = all.context(carrier(plan.context(), trace));
        }
        return all;
    }

    private static ProgressListener listener(CallPlan plan, Trace trace) {
        AtomicBoolean told = new AtomicBoolean();
        return (done, total) -> {
            if (trace.returned) {
                trace.violation("progress is reported after the return");
            }
            if (!told.compareAndSet(false, true)) {
                trace.violation("progress is reported by two threads at once");
            }
            trace.progress.add(new long[] {done, total});
            told.set(false);
            if (plan.listener() == CallPlan.Listener.THROWS) {
                throw failure(trace);
            }
            Stream<?> stream = trace.stream;
            if (plan.listener() == CallPlan.Listener.CLOSES_STREAM && stream != null) {
                trace.disturbed = true;
                stream.close();
            }
        };
    }

    private static RuntimeException failure(Trace trace) {
        trace.callbackThrew = true;
        return trace.callbackFailure;
    }

    private static ContextCarrier carrier(CallPlan.Context plan, Trace trace) {
        return () -> {
            if (plan == CallPlan.Context.CAPTURE_THROWS) {
                throw failure(trace);
            }
            if (!trace.onCaller()) {
                trace.violation("the context is captured on another thread than the caller's");
            }
            String captured = ThreadState.CONTEXT.get();
            return () -> open(plan, trace, captured);
        };
    }

    private static ContextCarrier.Scope open(CallPlan.Context plan, Trace trace, @Nullable String captured) {
        if (plan == CallPlan.Context.OPEN_THROWS) {
            throw failure(trace);
        }
        String before = ThreadState.CONTEXT.get();
        ThreadState.CONTEXT.set(captured);
        return () -> {
            ThreadState.CONTEXT.set(before);
            if (plan == CallPlan.Context.CLOSE_THROWS) {
                throw failure(trace);
            }
        };
    }
}
