package io.github.parallelmap.runtime;

/** Is told how far a call has come. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Says how many items are done.
     *
     * <p>Called by one thread at a time, not always the same, with a number that never goes backwards; some numbers are
     * left out. The last is the total when all items are done. What it throws stops the call and reaches the caller.
     *
     * @param done how many items have ended, failed ones included
     * @param total how many there are, or -1 where it is not known
     */
    void onProgress(long done, long total);
}
