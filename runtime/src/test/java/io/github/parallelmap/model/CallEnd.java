package io.github.parallelmap.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param results what it returned, or what a stream delivered; null for nothing
 * @param outcomes what it returned, where it settles
 * @param thrown what it threw; of a stream or a future, without what it is wrapped in
 * @param interrupted whether the interrupt flag was up then
 * @param readToEnd whether a stream said that there is no more
 * @param completedOutside whether the future has the result that another gave it
 */
record CallEnd(
        @Nullable List<? extends @Nullable Number> results,
        @Nullable List<?> outcomes,
        @Nullable Throwable thrown,
        boolean interrupted,
        boolean readToEnd,
        boolean completedOutside,
        long nanos) {
    @Override
    public String toString() {
        return "results " + results + ", outcomes " + (outcomes == null ? "none" : outcomes.size())
                + (interrupted ? ", flag up" : "") + (readToEnd ? ", to its end" : "")
                + (completedOutside ? ", completed outside" : "") + ", after " + nanos / 1000 + " us, threw "
                + Trace.describe(thrown);
    }
}
