package io.github.parallelmap.spark;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Objects;
import org.apache.spark.Partition;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/** The only partition of a {@link SliceRdd}: holds the slice or, if it is large, the broadcast that has it. */
final class SlicePartition implements Partition {
    private static final long serialVersionUID = 1;

    private final byte @Nullable [] slice;
    private final @Nullable Broadcast<byte[]> large;

    /** The job to notify of attempts; null on the executor. */
    private final transient @Nullable SliceJob job;

    private SlicePartition(byte @Nullable [] slice, @Nullable Broadcast<byte[]> large, SliceJob job) {
        this.slice = slice;
        this.large = large;
        this.job = job;
    }

    static SlicePartition of(byte[] slice, SliceJob job) {
        return new SlicePartition(slice, null, job);
    }

    static SlicePartition of(Broadcast<byte[]> large, SliceJob job) {
        return new SlicePartition(null, large, job);
    }

    /** Reports an attempt: Spark serializes a task, and with it the partition, each time that it launches the task. */
    private void writeObject(ObjectOutputStream out) throws IOException {
        if (job != null) {
            job.attemptLaunched();
        }
        out.defaultWriteObject();
    }

    byte[] slice() {
        return slice != null ? slice : Objects.requireNonNull(large).value();
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
