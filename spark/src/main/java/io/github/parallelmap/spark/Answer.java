package io.github.parallelmap.spark;

import io.github.parallelmap.runtime.Slice;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a task sends back: how the items of its slice ended, or why it could not run them. */
final class Answer implements Serializable {
    private static final long serialVersionUID = 1;

    private final int ended;
    private final long nanos;

    /** The array of results, serialized; null where items return nothing. */
    private final byte @Nullable [] outputs;

    /** What items threw, by item. */
    @SuppressWarnings("serial") // always a TreeMap
    private final SortedMap<Integer, Thrown> failures;

    /** Why the slice could not be read; null if it could. */
    private final @Nullable Thrown unreadable;

    private Answer(
            int ended,
            long nanos,
            byte @Nullable [] outputs,
            SortedMap<Integer, Thrown> failures,
            @Nullable Thrown unreadable) {
        this.ended = ended;
        this.nanos = nanos;
        this.outputs = outputs;
        this.failures = failures;
        this.unreadable = unreadable;
    }

    /** Creates the answer for a slice that was run. */
    static byte[] of(Slice.Results results) {
        SortedMap<Integer, Thrown> failures = new TreeMap<>();
        for (Slice.Failure failure : results.failures()) {
            failures.put(failure.item(), Thrown.of(failure.thrown()));
        }
        byte[] outputs = write(results.outputs(), failures);
        return written(new Answer(results.ended(), results.nanos(), outputs, failures, null));
    }

    /** Creates the answer for a slice that could not be read. */
    static byte[] unreadable(Throwable thrown) {
        return written(new Answer(0, 0, null, new TreeMap<>(), Thrown.of(thrown)));
    }

    private static byte @Nullable [] write(@Nullable Object outputs, SortedMap<Integer, Thrown> failures) {
        if (outputs == null) {
            return null;
        }
        try {
            return Wire.write(outputs);
        } catch (Throwable e) {
            Wire.throwIfOfTheMachine(e);
            return writeWhatCanBe((@Nullable Object[]) outputs, failures);
        }
    }

    /** Replaces each result that cannot be sent by a failure of its item. */
    private static byte[] writeWhatCanBe(@Nullable Object[] outputs, SortedMap<Integer, Thrown> failures) {
        for (int item = 0; item < outputs.length; item++) {
            Object result = outputs[item];
            try {
                Wire.write(result);
            } catch (Throwable e) {
                Wire.throwIfOfTheMachine(e);
                outputs[item] = null;
                failures.put(item, Thrown.ofResult(Objects.requireNonNull(result), e));
            }
        }
        return written(outputs);
    }

    private static byte[] written(Object object) {
        try {
            return Wire.write(object);
        } catch (IOException e) {
            throw new IllegalStateException("an object that is known to be serializable could not be serialized", e);
        }
    }

    static Answer read(byte[] bytes) {
        return (Answer) read(bytes, "the answer of a task");
    }

    private static Object read(byte[] bytes, String what) {
        try {
            return Wire.read(bytes, Wire.NONE);
        } catch (IOException | ClassNotFoundException e) {
            throw new ClusterException("the driver cannot read " + what, e);
        }
    }

    /** Why the slice could not be read, or null if it could. */
    @Nullable
    Throwable unreadable() {
        return unreadable == null ? null : unreadable.toThrowable();
    }

    /** How the items ended. */
    Slice.Results toResults() {
        List<Slice.Failure> thrown = new ArrayList<>(failures.size());
        failures.forEach((item, failure) -> thrown.add(new Slice.Failure(item, failure.toThrowable())));
        Object results = outputs == null ? null : read(outputs, "the results of items");
        return new Slice.Results(ended, results, thrown, nanos);
    }
}
