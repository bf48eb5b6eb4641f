package io.github.parallelmap.demo.report.events;

/**
 * Consecutive items that one worker ran in one go.
 *
 * @param worker the name of its thread
 * @param from the first item
 * @param to the item after the last
 * @param beginNanos when it began, in nanoseconds from some instant
 * @param endNanos when it ended, from the same instant
 */
public record WorkedRange(String worker, long from, long to, long beginNanos, long endNanos) {
    /** The same range with its times from another instant. */
    WorkedRange since(long nanos) {
        return new WorkedRange(worker, from, to, beginNanos - nanos, endNanos - nanos);
    }

    /**
     * How long it took.
     *
     * @return nanoseconds
     */
    public long nanos() {
        return endNanos - beginNanos;
    }
}
