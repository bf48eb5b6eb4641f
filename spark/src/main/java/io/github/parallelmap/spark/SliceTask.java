package io.github.parallelmap.spark;

import io.github.parallelmap.runtime.Slice;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** The function that an executor applies to a slice: reads it, runs it and returns an {@link Answer}. */
final class SliceTask extends AbstractFunction1<Iterator<byte[]>, byte[]> implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * The objects that the slices of a call share, read once in each executor. The key is the array that they were read
     * from, which Spark keeps for as long as the driver keeps the broadcast.
     */
    private static final Map<byte[], @Nullable Object[]> SHARED = Collections.synchronizedMap(new WeakHashMap<>());

    private final @Nullable Broadcast<byte[]> shared;

    SliceTask(@Nullable Broadcast<byte[]> shared) {
        this.shared = shared;
    }

    /**
     * Runs one slice. Exceptions become part of the answer, since Spark would only try again; except errors of the
     * virtual machine, where trying again may help.
     */
    @Override
    public byte[] apply(Iterator<byte[]> slices) {
        TaskContext context = TaskContext.get();
        // Outside the try block: if an executor cannot fetch it, Spark must try again.
        byte[] sharedBytes = shared == null ? null : shared.value();
        Slice slice;
        try {
            slice = (Slice) Wire.read(slices.next(), sharedBytes == null ? Wire.NONE : sharedObjects(sharedBytes));
        } catch (Throwable e) {
            Wire.throwIfOfTheMachine(e);
            return Answer.unreadable(e);
        }
        return Answer.of(slice.run(context::isInterrupted));
    }

    private static @Nullable Object[] sharedObjects(byte[] bytes) throws IOException, ClassNotFoundException {
        synchronized (bytes) {
            @Nullable Object[] objects = SHARED.get(bytes);
            if (objects == null) {
                objects = (@Nullable Object[]) Wire.read(bytes, Wire.NONE);
                SHARED.put(bytes, objects);
            }
            return objects;
        }
    }
}
