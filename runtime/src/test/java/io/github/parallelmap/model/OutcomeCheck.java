package io.github.parallelmap.model;

import io.github.parallelmap.runtime.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the outcomes of a call that settles with what its items did. */
final class OutcomeCheck {
    private final CallPlan plan;
    private final Trace trace;
    private final LoopModel model;
    private final CallEnd end;
    private final boolean undisturbed;

    OutcomeCheck(CallPlan plan, Trace trace, LoopModel model, CallEnd end, boolean undisturbed) {
        this.plan = plan;
        this.trace = trace;
        this.model = model;
        this.end = end;
        this.undisturbed = undisturbed;
    }

    void run() {
        List<?> outcomes = end.outcomes();
        if (outcomes == null) {
            return;
        }
        if (outcomes.size() != model.items()) {
            trace.violation(outcomes.size() + " outcomes of " + model.items() + " items, " + end);
            return;
        }
        for (int item = 0; item < outcomes.size(); item++) {
            String wrong = wrong(item, outcomes.get(item));
            if (wrong != null) {
                trace.violation("item " + item + ": " + wrong + ", " + end);
            }
        }
    }

    private @Nullable String wrong(int item, Object outcome) {
        if (outcome instanceof Outcome.Success<?> success) {
            return trace.endedNormally(item) && Objects.equals(success.value(), Check.expected(plan, item))
                    ? null
                    : "success with " + success.value();
        }
        if (outcome instanceof Outcome.Failure<?> failure) {
            return trace.thrown(item) == failure.error()
                    ? null
                    : "failure with " + Trace.describe(failure.error()) + ", it threw "
                            + Trace.describe(trace.thrown(item));
        }
        if (outcome instanceof Outcome.Skipped<?> skipped && skipped.begun() != trace.begun(item)) {
            return skipped + ", and begun: " + trace.begun(item);
        }
        boolean lost = trace.endedNormally(item) || (undisturbed && trace.begun(item));
        return lost || plan.timeoutMicros() == 0 ? "skipped, and threw " + Trace.describe(trace.thrown(item)) : null;
    }
}
