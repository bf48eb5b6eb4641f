package io.github.parallelmap.demo.schedule;

import java.util.PriorityQueue;

/**
 * The time that greedy list scheduling takes: each item, in order, goes to the first worker that is free. No pool that
 * hands out items in their order can be quicker.
 */
public final class Makespan {
    private Makespan() {}

    /**
     * The time from the first item's begin to the last one's end.
     *
     * @param durations how long each item takes
     * @param workers how many work at once
     * @return the time, in the unit of the durations
     * @throws IllegalArgumentException if there is no worker
     */
    public static long of(long[] durations, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers is " + workers + "; it must be 1 or more");
        }
        PriorityQueue<Long> freeAt = new PriorityQueue<>();
        long end = 0;
        for (long duration : durations) {
            long begin = freeAt.size() < workers ? 0 : freeAt.remove();
            freeAt.add(begin + duration);
            end = Math.max(end, begin + duration);
        }
        return end;
    }
}
