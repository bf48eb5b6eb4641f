package io.github.parallelmap.demo.report.events;

/**
 * Consecutive items that one worker ran in one go.
 *
 * @param worker the name of its thread
 * @param from the first item
 * @param to the item after the last
 * @param beginNanos when it began, from the begin of the call
 * @param endNanos when it ended, from the begin of the call
 */
public record WorkedRange(String worker, long from, long to, long beginNanos, long endNanos) {
    /**
     * How long it took.
     *
     * @return nanoseconds
     */
    public long nanos() {
        return endNanos - beginNanos;
    }
}
