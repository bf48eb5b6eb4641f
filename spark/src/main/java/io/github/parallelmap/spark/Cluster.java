package io.github.parallelmap.spark;

import io.github.parallelmap.runtime.Call;
import io.github.parallelmap.runtime.Elsewhere;
import io.github.parallelmap.runtime.Slice;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.spark.FutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;

/** Runs the slices of calls as Spark jobs of one task each. */
final class Cluster implements Elsewhere {
    /** The Spark property that says how long to wait where there is no executor. */
    static final String EXECUTOR_TIMEOUT = "spark.parallelmap.executorTimeout";

    private static final String DEFAULT_EXECUTOR_TIMEOUT = "60s";

    /** What is longer does not travel with the task, but as a broadcast, which Spark sends in blocks. */
    private static final int LARGE = 256 * 1024;

    private static final System.Logger LOG = System.getLogger(Cluster.class.getName());

    private final SparkContext spark;
    private final RDD<?> anyData;
    private final TaskEnds taskEnds = new TaskEnds();
    private final long executorTimeoutNanos;

    /** When there was an executor, as far as anybody has looked. */
    private volatile long executorSeen = System.nanoTime();

    /** What belongs to each call; weak, since a stream may be abandoned without a word. */
    private final Map<Call, Errand> errands = Collections.synchronizedMap(new WeakHashMap<>());

    Cluster(SparkContext spark) {
        this.spark = spark;
        this.anyData = JavaSparkContext.fromSparkContext(spark)
                .parallelize(List.of(0), 1)
                .rdd();
        this.executorTimeoutNanos =
                TimeUnit.SECONDS.toNanos(spark.getConf().getTimeAsSeconds(EXECUTOR_TIMEOUT, DEFAULT_EXECUTOR_TIMEOUT));
        spark.addSparkListener(taskEnds);
    }

    void close() {
        spark.removeSparkListener(taskEnds);
    }

    /** Takes the local properties of the calling thread, in which the jobs of a call are to be submitted. */
    void enter(Call call) {
        errands.computeIfAbsent(call, key -> new Errand(call.site().toString(), copy(spark.getLocalProperties())));
    }

    void leave(Call call) {
        Errand errand = errands.remove(call);
        if (errand != null) {
            errand.end();
        }
    }

    @Override
    public void require(Call call, Slice items) {
        errand(call).require(items);
    }

    @Override
    public Slice.Results run(Call call, Slice slice, BooleanSupplier cancelled) throws InterruptedException {
        Errand errand = errand(call);
        byte[] bytes = errand.write(slice);
        Broadcast<byte[]> large = bytes.length > LARGE ? broadcast(bytes) : null;
        SliceJob job = new SliceJob(this);
        SlicePartition partition = large == null ? SlicePartition.of(bytes, job) : SlicePartition.of(large, job);
        String id = taskEnds.expect(job);
        try {
            FutureAction<?> action = submit(
                    new SliceRdd(anyData, partition), new SliceTask(errand.shared()), job, errand.properties(id));
            Answer answer = Answer.read(job.await(action, errand.callSite, cancelled));
            Throwable unreadable = answer.unreadable();
            if (unreadable != null) {
                throw new ClusterException(
                        errand.callSite + " could not be read by an executor; ship the jars with the classes of its"
                                + " items, with --jars or SparkContext.addJar",
                        unreadable);
            }
            return answer.toResults();
        } finally {
            taskEnds.forget(id, job);
            if (large != null) {
                discard(large);
            }
        }
    }

    private FutureAction<?> submit(SliceRdd slice, SliceTask task, SliceJob job, Properties properties) {
        Properties before = spark.getLocalProperties();
        spark.setLocalProperties(properties);
        try {
            return Submission.submit(spark, slice, task, job);
        } finally {
            spark.setLocalProperties(before);
        }
    }

    /**
     * Hands bytes out to the executors. On a thread of its own, since Spark gives up half-way where the calling one is
     * interrupted, which is to stop the call, and not what others need of it.
     */
    private Broadcast<byte[]> broadcast(byte[] bytes) {
        try {
            return CompletableFuture.supplyAsync(() -> spark.broadcast(bytes, SliceRdd.BYTES), Attendants::execute)
                    .join();
        } catch (CompletionException e) {
            throw new ClusterException("Spark could not send what the items of a call share", e.getCause());
        }
    }

    /** Has the executors forget the bytes. Nobody waits for it, nor for an application that has ended meanwhile. */
    private static void discard(Broadcast<byte[]> bytes) {
        Attendants.execute(() -> {
            try {
                bytes.destroy();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "a broadcast was not destroyed", e);
            }
        });
    }

    boolean isStopped() {
        return spark.isStopped();
    }

    /** Whether there has been no executor since that time, for as long as is waited for one. */
    boolean hasHadNoExecutorSince(long start) {
        if (spark.isLocal()) {
            return false;
        }
        long now = System.nanoTime();
        // The driver is among them.
        if (spark.statusTracker().getExecutorInfos().length > 1) {
            executorSeen = now;
        }
        long seen = executorSeen;
        return now - (seen - start > 0 ? seen : start) > executorTimeoutNanos;
    }

    ClusterException noExecutor(String name) {
        return new ClusterException(name + ": " + spark.master() + " has given this application no executor for "
                + TimeUnit.NANOSECONDS.toSeconds(executorTimeoutNanos)
                + " s; look whether workers are up and have cores and memory to spare, or let it wait for longer with "
                + EXECUTOR_TIMEOUT);
    }

    private Errand errand(Call call) {
        Errand errand = errands.get(call);
        if (errand == null) {
            throw new IllegalStateException(call.site() + " was not let in");
        }
        return errand;
    }

    private static Properties copy(@Nullable Properties properties) {
        Properties copy = new Properties();
        if (properties != null) {
            for (String name : properties.stringPropertyNames()) {
                copy.setProperty(name, properties.getProperty(name));
            }
        }
        return copy;
    }

    /** What the slices of one call have in common. */
    private final class Errand {
        private final String callSite;
        private final Properties callers;
        private @Nullable SharedObjects sharedObjects;
        private @Nullable Broadcast<byte[]> shared;
        private boolean ended;

        Errand(String callSite, Properties callers) {
            this.callSite = callSite;
            this.callers = callers;
        }

        void require(Slice items) {
            SharedObjects objects = begin(items);
            try {
                objects.check(items);
            } catch (IOException e) {
                throw NotSendable.because(e, callSite, items);
            }
        }

        /** Sends what the slices share, if that has not happened yet. */
        synchronized SharedObjects begin(Slice any) {
            SharedObjects objects = sharedObjects;
            if (objects == null) {
                try {
                    objects = SharedObjects.of(any);
                } catch (IOException e) {
                    throw NotSendable.because(e, callSite, any.withoutItems());
                }
                sharedObjects = objects;
                if (!objects.isEmpty()) {
                    shared = broadcast(objects.bytes());
                }
            }
            return objects;
        }

        byte[] write(Slice slice) {
            try {
                return begin(slice).write(slice);
            } catch (IOException e) {
                throw NotSendable.because(e, callSite, slice);
            }
        }

        synchronized @Nullable Broadcast<byte[]> shared() {
            return shared;
        }

        /** The caller's, with what one job needs of its own. */
        Properties properties(String id) {
            Properties properties = copy(callers);
            properties.setProperty("spark.job.interruptOnCancel", "true");
            properties.setProperty(TaskEnds.ID, id);
            properties.setProperty("callSite.short", callSite);
            return properties;
        }

        synchronized void end() {
            if (shared != null && !ended) {
                ended = true;
                discard(shared);
            }
        }
    }
}
