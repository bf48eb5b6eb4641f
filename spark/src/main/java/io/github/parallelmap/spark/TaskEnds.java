package io.github.parallelmap.spark;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/** A listener that tells each of this library's jobs when an attempt at its task has ended. */
final class TaskEnds extends SparkListener {
    /** The local property that identifies the stage of one of this library's jobs. */
    static final String ID = "parallelmap.slice";

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Map<String, SliceJob> byId = new ConcurrentHashMap<>();
    private final Map<Integer, SliceJob> byStage = new ConcurrentHashMap<>();

    /** Registers a job that is about to be submitted; returns the value of the property that the job must have. */
    String expect(SliceJob job) {
        String id = Long.toString(NUMBER.incrementAndGet());
        byId.put(id, job);
        return id;
    }

    void forget(String id, SliceJob job) {
        byId.remove(id);
        byStage.values().remove(job);
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted event) {
        Properties properties = event.properties();
        String id = properties == null ? null : properties.getProperty(ID);
        SliceJob job = id == null ? null : byId.get(id);
        if (job != null) {
            byStage.put(event.stageInfo().stageId(), job);
            if (!byId.containsKey(id)) {
                // The job was forgotten meanwhile.
                byStage.values().remove(job);
            }
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
        @Nullable SliceJob job = byStage.get(event.stageId());
        if (job != null) {
            job.attemptEnded();
        }
    }
}
