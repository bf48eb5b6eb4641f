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
 * A pool whose items run on an Apache Spark cluster, with the same wrappers and lambdas:
 *
 * <pre>{@code
 * ParallelPool cluster = SparkPool.on(sparkContext);
 * var parallel = new DownloadsParallel(downloads, MapOptions.defaults().pool(cluster));
 * List<byte[]> pages = parallel.fetch(urls);  // throws IOException, as fetch does
 * }</pre>
 *
 * <p>The guarantees of {@link ParallelPool} hold here, too, with these differences:
 *
 * <ul>
 *   <li><b>An item may run more than once.</b> If a worker of the cluster is lost, Spark runs its items again on
 *       another; with speculation, it may run items twice. Each result still counts once.
 *   <li><b>Values are copies.</b> What an item receives, returns or throws has travelled: it is equal, but not the same
 *       object. What an item changes in the object whose method is called, in a constant or in a static field, stays
 *       where the item ran.
 *   <li><b>What travels is {@link java.io.Serializable}</b>: the object whose method is called (not where the method is
 *       static), the constants, the values of the columns, and a lambda with what it captures. Anything else is refused
 *       before anything is sent, with an {@link IllegalArgumentException} that says where it is; with
 *       {@code @ParallelMap(distributable = true)} the compiler checks this beforehand. If an exception or a result
 *       cannot travel back, the item fails with a {@link RemoteFailure}.
 *   <li><b>Constants travel once</b> to each executor, whatever the number of items. Items that run there at once share
 *       them, as they do on threads.
 *   <li><b>The cost.</b> A call takes about 10 ms, and each task some more, so all the items together must be worth
 *       that.
 *   <li><b>Stopped work leaves no results.</b> When a timeout passes, the results of a running task are lost:
 *       {@code settled} returns {@code Skipped} for every item that shared a task with a running one. What a cancelled
 *       item threw is lost, too, so the exception that is thrown may not have every failure suppressed on it.
 * </ul>
 *
 * <p>{@code threads} bounds the items that run at once; 0 stands for all the slots that the cluster has when the call
 * is made. The caller waits. A call made inside an item, which is only possible on a local master, runs on that item's
 * thread.
 *
 * <p>Create one pool for each {@link SparkContext}: the pool listens to the context until the pool is closed. Closing
 * it does not stop the context. Jobs are submitted with the local properties of the caller's thread, so in its job
 * group and scheduler pool and with its description. If the cluster has no executor for longer than the Spark property
 * {@code spark.parallelmap.executorTimeout} allows (60 s by default), calls fail with a {@link ClusterException}.
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
     * Creates a pool on a cluster.
     *
     * @param spark the application's connection to the cluster
     * @return a new pool
     */
    public static ParallelPool on(SparkContext spark) {
        return new SparkPool(spark);
    }

    /**
     * Creates a pool on a cluster.
     *
     * @param spark the application's connection to the cluster
     * @return a new pool
     */
    public static ParallelPool on(JavaSparkContext spark) {
        return new SparkPool(spark.sc());
    }

    /**
     * Whether the calling thread runs a Spark task: sending the cluster more work from there could fill it with tasks
     * that wait.
     */
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
        return !isInTask() && call.sendThrough(DriverThreads::execute);
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
