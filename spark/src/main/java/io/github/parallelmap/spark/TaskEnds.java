package io.github.parallelmap.spark;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/** Tells each job of ours when an attempt at its task has ended. */
final class TaskEnds extends SparkListener {
    /** The local property by which a stage is known to be that of a job of ours. */
    static final String ID = "parallelmap.slice";

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Map<String, SliceJob> byId = new ConcurrentHashMap<>();
    private final Map<Integer, SliceJob> byStage = new ConcurrentHashMap<>();

    /** Takes in a job that is about to be submitted, and returns the property that it is to have. */
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
                // It was forgotten in between.
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
