package io.github.parallelmap.spark;

import java.util.function.BooleanSupplier;
import org.apache.spark.FutureAction;
import org.jspecify.annotations.Nullable;

/** One slice on its way: a Spark job of one task, and the running attempts at that task. */
final class SliceJob {
    /*
     * Spark reports that a job is over as soon as it has a result, has failed or was cancelled, while attempts at its
     * task may still run: a cancelled one that does not respond to its interrupt, or a speculative one. So attempts are
     * counted. Spark launches each by serializing the task, and with it the partition, which reports that. Each ends
     * with a listener event, which comes later than the result and need not be waited for where the only attempt
     * produced the result.
     */
    private static final long POLL_MILLIS = 500;

    private final Cluster cluster;
    private int launched;
    private int ended;
    private byte @Nullable [] result;
    private @Nullable Throwable failure;
    private boolean over;

    SliceJob(Cluster cluster) {
        this.cluster = cluster;
    }

    synchronized void attemptLaunched() {
        launched++;
    }

    synchronized void attemptEnded() {
        ended++;
        notifyAll();
    }

    synchronized void resultCame(byte[] bytes) {
        result = bytes;
    }

    /** Records that Spark considers the job over. */
    synchronized void jobEnded(@Nullable Throwable thrown) {
        failure = thrown;
        over = true;
        notifyAll();
    }

    /**
     * Waits until no attempt runs. An interrupt cancels the job, and the wait goes on.
     *
     * @return what the task returned
     * @throws InterruptedException if the job was cancelled before it returned anything
     * @throws ClusterException if the task could not be run
     */
    synchronized byte[] await(FutureAction<?> job, String name, BooleanSupplier cancelled) throws InterruptedException {
        boolean interrupted = false;
        boolean givenUp = false;
        long start = System.nanoTime();
        while (!isOver()) {
            if (cancelled.getAsBoolean() && !interrupted) {
                // Spark's own code may have swallowed the interrupt while the job was submitted.
                interrupted = true;
                job.cancel();
            }
            try {
                wait(POLL_MILLIS);
                if (ended >= launched && !over && !givenUp && cluster.hasHadNoExecutorSince(start)) {
                    givenUp = true;
                    job.cancel();
                }
            } catch (InterruptedException e) {
                interrupted = true;
                job.cancel();
            }
        }
        byte[] bytes = result;
        if (bytes != null && failure == null) {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return bytes;
        }
        if (interrupted) {
            throw new InterruptedException(name + " was cancelled");
        }
        if (givenUp) {
            throw cluster.noExecutor(name);
        }
        throw new ClusterException(
                name + " could not be run on the cluster",
                failure == null ? new IllegalStateException("the job has no result") : failure);
    }

    private boolean isOver() {
        if (!over) {
            return false;
        }
        boolean onlyAttemptGaveResult = failure == null && launched == 1;
        return onlyAttemptGaveResult || ended >= launched || cluster.isStopped();
    }
}
