package io.github.parallelmap.runtime;

/** A listener that is told how many items of a call are done. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called as items end.
     *
     * <p>Called by one thread at a time, though not always the same one. The number never goes backwards; some numbers
     * are left out. The last call has {@code done == total} when all items are done. What it throws stops the call and
     * reaches the caller.
     *
     * @param done the number of items that have ended, failed ones included
     * @param total the number of items of the call, or -1 where it is not known
     */
    void onProgress(long done, long total);
}
