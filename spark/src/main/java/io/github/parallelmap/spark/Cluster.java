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
    /** The Spark property for how long to wait while there is no executor. */
    static final String EXECUTOR_TIMEOUT = "spark.parallelmap.executorTimeout";

    private static final String DEFAULT_EXECUTOR_TIMEOUT = "60s";

    /**
     * The size in bytes above which a slice does not travel with the task but as a broadcast, which Spark sends in
     * blocks.
     */
    private static final int LARGE = 256 * 1024;

    private static final System.Logger LOG = System.getLogger(Cluster.class.getName());

    private final SparkContext spark;
    private final RDD<?> anyData;
    private final TaskEnds taskEnds = new TaskEnds();
    private final long executorTimeoutNanos;

    /** The last time at which an executor was seen. */
    private volatile long executorSeen = System.nanoTime();

    /** The state of each call; weak, since a stream may be abandoned without notice. */
    private final Map<Call, CallState> states = Collections.synchronizedMap(new WeakHashMap<>());

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

    /** Captures the local properties of the calling thread, with which the jobs of the call are submitted. */
    void enter(Call call) {
        states.computeIfAbsent(call, key -> new CallState(call.site().toString(), copy(spark.getLocalProperties())));
    }

    void leave(Call call) {
        CallState state = states.remove(call);
        if (state != null) {
            state.end();
        }
    }

    @Override
    public void require(Call call, Slice items) {
        stateOf(call).require(items);
    }

    @Override
    public Slice.Results run(Call call, Slice slice, BooleanSupplier cancelled) throws InterruptedException {
        CallState state = stateOf(call);
        byte[] bytes = state.write(slice);
        Broadcast<byte[]> large = bytes.length > LARGE ? broadcast(bytes) : null;
        SliceJob job = new SliceJob(this);
        SlicePartition partition = large == null ? SlicePartition.of(bytes, job) : SlicePartition.of(large, job);
        String id = taskEnds.expect(job);
        try {
            FutureAction<?> action =
                    submit(new SliceRdd(anyData, partition), new SliceTask(state.shared()), job, state.properties(id));
            Answer answer = Answer.read(job.await(action, state.callSite, cancelled));
            Throwable unreadable = answer.unreadable();
            if (unreadable != null) {
                throw new ClusterException(
                        state.callSite + " could not be read by an executor; ship the jars that contain the classes"
                                + " of its items, with --jars or SparkContext.addJar",
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
     * Broadcasts bytes to the executors. Uses a thread of its own, since Spark gives up half-way if the calling thread
     * is interrupted, and such an interrupt must stop only the call, not what other slices need.
     */
    private Broadcast<byte[]> broadcast(byte[] bytes) {
        try {
            return CompletableFuture.supplyAsync(() -> spark.broadcast(bytes, SliceRdd.BYTES), DriverThreads::execute)
                    .join();
        } catch (CompletionException e) {
            throw new ClusterException("Spark could not broadcast data that a call needs", e.getCause());
        }
    }

    /**
     * Has the executors drop the bytes. No thread waits for it, and it does not matter if the application has ended
     * meanwhile.
     */
    private static void discard(Broadcast<byte[]> bytes) {
        DriverThreads.execute(() -> {
            try {
                bytes.destroy();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "could not destroy a broadcast", e);
            }
        });
    }

    boolean isStopped() {
        return spark.isStopped();
    }

    /** Whether there has been no executor for longer than the timeout, counted from the given time at the earliest. */
    boolean hasHadNoExecutorSince(long start) {
        if (spark.isLocal()) {
            return false;
        }
        long now = System.nanoTime();
        // The driver counts as one.
        if (spark.statusTracker().getExecutorInfos().length > 1) {
            executorSeen = now;
        }
        long seen = executorSeen;
        return now - (seen - start > 0 ? seen : start) > executorTimeoutNanos;
    }

    ClusterException noExecutor(String name) {
        return new ClusterException(name + ": " + spark.master() + " has provided no executor for this application for "
                + TimeUnit.NANOSECONDS.toSeconds(executorTimeoutNanos)
                + " s; check that workers are up and have free cores and memory, or wait longer by setting "
                + EXECUTOR_TIMEOUT);
    }

    private CallState stateOf(Call call) {
        CallState state = states.get(call);
        if (state == null) {
            throw new IllegalStateException(call.site() + " was not let in by this pool");
        }
        return state;
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

    /** What all slices of one call have in common. */
    private final class CallState {
        private final String callSite;
        private final Properties callers;
        private @Nullable SharedObjects sharedObjects;
        private @Nullable Broadcast<byte[]> shared;
        private boolean ended;

        CallState(String callSite, Properties callers) {
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

        /** Sends the objects that the slices share, unless they have been sent already. */
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

        /** The caller's local properties, with those that one job needs. */
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
