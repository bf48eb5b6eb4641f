package io.github.parallelmap.spark;

import io.github.parallelmap.runtime.Admission;
import io.github.parallelmap.runtime.Call;
import io.github.parallelmap.runtime.Elsewhere;
import io.github.parallelmap.runtime.ParallelPool;
import java.util.Objects;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * A pool whose items run on an Apache Spark cluster, for the same wrappers and lambdas:
 *
 * <pre>{@code
 * ParallelPool cluster = SparkPool.on(sparkContext);
 * var parallel = new DownloadsParallel(downloads, MapOptions.defaults().pool(cluster));
 * List<byte[]> pages = parallel.fetch(urls);  // throws IOException, as fetch does
 * }</pre>
 *
 * <p>What {@link ParallelPool} says of every call holds here, too, with these differences:
 *
 * <ul>
 *   <li><b>An item may run more than once.</b> Where a worker of the cluster is lost, Spark runs its items again on
 *       another; so it does where speculation is on. Each result is still taken once.
 *   <li><b>Values are copies.</b> What an item gets, gives or throws has travelled: it is equal, not the same object. What
 *       an item changes in the object whose method it is, in a constant or in a static field, stays where it ran.
 *   <li><b>What travels is {@link java.io.Serializable}</b>: the object whose method is called (not where the method is
 *       static), the constants, the values of the columns, and a lambda with what it captures. What is not is refused
 *       before anything is sent, with an {@link IllegalArgumentException} that says where it is; with
 *       {@code @ParallelMap(distributable = true)} the compiler has looked already. An exception that cannot travel back
 *       comes as a {@link RemoteFailure}.
 *   <li><b>Constants travel once</b> to each executor, whatever the number of items, and are shared there by the items that
 *       run at once, as they are on threads.
 *   <li><b>The cost.</b> A call takes some 10 ms, and each task some more; it is for items that are worth that together.
 *   <li><b>Stopped work leaves no results.</b> When a timeout passes, what a slice had done is lost with it: the items of
 *       {@code settled} are skipped that shared a task with one that was running. What a cancelled item threw is lost, too,
 *       so that not every failure is suppressed on the one that is thrown.
 * </ul>
 *
 * <p>{@code threads} bounds the items that run at once; 0 stands for all the slots that the cluster has when the call is
 * made. The caller waits. A call that is made in an item, which is only possible on a local master, runs in that item's
 * place.
 *
 * <p>Make one for each {@link SparkContext}, since it listens to that until it is closed. It does not stop it. Jobs are submitted with the local
 * properties that the caller's thread has, so in its job group, scheduler pool and with its description. Where the cluster
 * has no executor for longer than the Spark property {@code spark.parallelmap.executorTimeout} says (60 s), calls fail with
 * a {@link ClusterException}.
 *
 * <p>Thread-safe.
 */
public final class SparkPool implements ParallelPool {
    private final SparkContext spark;
    private final Cluster cluster;
    private final Admission admission = new Admission(this);

    private SparkPool(SparkContext spark) {
        this.spark = Objects.requireNonNull(spark, "spark");
        this.cluster = new Cluster(spark);
    }

    /**
     * A pool on a cluster.
     *
     * @param spark the application's connection to the cluster
     * @return a new pool
     */
    public static ParallelPool on(SparkContext spark) {
        return new SparkPool(spark);
    }

    /**
     * A pool on a cluster.
     *
     * @param spark the application's connection to the cluster
     * @return a new pool
     */
    public static ParallelPool on(JavaSparkContext spark) {
        return new SparkPool(spark.sc());
    }

    /** Whether the calling thread runs a task of this very cluster: to send it more work could fill it with waiting. */
    private static boolean isInTask() {
        return TaskContext.get() != null;
    }

    @Override
    public int threadsFor(int asked) {
        if (isInTask()) {
            return 1;
        }
        int slots = Math.max(1, spark.defaultParallelism());
        return asked == 0 ? slots : Math.min(asked, slots);
    }

    @Override
    public boolean callerWorks() {
        return isInTask();
    }

    @Override
    public @Nullable Elsewhere elsewhere() {
        return isInTask() ? null : cluster;
    }

    @Override
    public void enter(Call call) {
        admission.enter(call);
        cluster.enter(call);
    }

    @Override
    public void leave(Call call) {
        try {
            cluster.leave(call);
        } finally {
            admission.leave(call);
        }
    }

    @Override
    public boolean send(Call call) {
        return !isInTask() && call.sendThrough(Attendants::execute);
    }

    @Override
    public void close() {
        admission.close();
        cluster.close();
    }

    @Override
    public void terminate() {
        admission.terminate();
    }

    @Override
    public String toString() {
        return "SparkPool.on(" + spark.master() + ")";
    }
}
