package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Runs the items of a call on the calling thread alone, where that takes less time than to share them: little more than
 * the plain loop.
 */
final class InlineRun {
    private InlineRun() {}

    /**
     * Runs the items in order until all have ended, or one throws, or something is amiss: the thread is interrupted, or the
     * items take much longer than expected. The range then tells how many have ended.
     */
    static void run(Batch<?, ?> batch, Range range, ItemCost cost) throws Throwable {
        int slot = Ticker.slot();
        @Nullable Range outer = Ticker.watch(slot, range);
        try {
            cost.called();
            boolean measured = cost.isWorthMeasuring(cost.expected(batch.size()));
            long start = measured ? System.nanoTime() : 0;
            runStrips(batch, range, cost.strip());
            if (range.isOverdue()) {
                cost.forget();
            } else if (measured && range.stoppedAt() > 0) {
                cost.measured(range.stoppedAt(), System.nanoTime() - start);
            }
        } finally {
            Ticker.unwatch(slot, outer);
        }
    }

    private static void runStrips(Batch<?, ?> batch, Range range, int strip) throws Throwable {
        Thread thread = Thread.currentThread();
        int size = batch.size();
        int item = 0;
        while (item < size && !thread.isInterrupted() && !range.isOverdue()) {
            int end = Math.min(size, item + strip);
            range.set(item, end);
            batch.run(range);
            range.requireProgress(batch, item, end);
            item = range.stoppedAt();
        }
    }
}
