package io.github.parallelmap.spark;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that all slices of one call share: the object whose method is called, the constants, and what a lambda
 * captures. They are serialized once; the slices only refer to them.
 */
final class SharedObjects {
    private final IdentityHashMap<Object, SharedObject> references;
    private final byte[] bytes;

    private SharedObjects(IdentityHashMap<Object, SharedObject> references, byte[] bytes) {
        this.references = references;
        this.bytes = bytes;
    }

    /**
     * Finds and serializes the objects that a slice shares with the others.
     *
     * @throws java.io.NotSerializableException if one of them cannot be sent
     */
    static SharedObjects of(Slice slice) throws IOException {
        Finder finder = new Finder();
        finder.writeObject(slice.withoutItems());
        return new SharedObjects(finder.references, Wire.write(finder.found.toArray()));
    }

    boolean isEmpty() {
        return references.isEmpty();
    }

    /** The serialized array of the shared objects. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Serializes a slice that refers to the shared objects.
     *
     * @throws java.io.NotSerializableException if a value cannot be sent
     */
    byte[] write(Slice slice) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeTo(out, slice);
        return out.toByteArray();
    }

    /**
     * Checks that a slice can be serialized.
     *
     * @throws java.io.NotSerializableException if a value cannot be sent
     */
    void check(Slice slice) throws IOException {
        writeTo(OutputStream.nullOutputStream(), slice);
    }

    private void writeTo(OutputStream out, Slice slice) throws IOException {
        try (SliceOutput objects = new SliceOutput(out, references)) {
            objects.writeObject(slice);
        }
    }

    /**
     * Collects each object that the batch itself refers to, without looking into it. Of a lambda it collects the
     * objects that the lambda captures, since a lambda is serialized as a description that is created anew each time.
     */
    private static final class Finder extends ObjectOutputStream {
        private final IdentityHashMap<Object, SharedObject> references = new IdentityHashMap<>();
        private final List<Object> found = new ArrayList<>();
        private @Nullable SerializedLambda lambda;

        Finder() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(Object object) {
            if (object instanceof Slice || object instanceof Batch) {
                return object;
            }
            if (object instanceof SerializedLambda described) {
                lambda = described;
                return object;
            }
            if (object instanceof Object[] array && isCapturedByLambda(array)) {
                return object;
            }
            if (isWorthSharing(object)) {
                references.computeIfAbsent(object, key -> new SharedObject(found.size()));
                if (references.size() > found.size()) {
                    found.add(object);
                }
            }
            return null;
        }

        private boolean isCapturedByLambda(Object[] array) {
            SerializedLambda described = lambda;
            if (described == null || described.getCapturedArgCount() != array.length) {
                return false;
            }
            for (int i = 0; i < array.length; i++) {
                if (described.getCapturedArg(i) != array[i]) {
                    return false;
                }
            }
            return true;
        }

        /**
         * Whether a reference is worthwhile: not for an object that is hardly longer than one, nor for a column or an
         * output, which no two slices share.
         */
        private static boolean isWorthSharing(Object object) {
            return !(object instanceof Column
                    || object instanceof Number
                    || object instanceof Character
                    || object instanceof Boolean
                    || object instanceof Enum
                    || (object instanceof String text && text.length() < 100)
                    || (object.getClass().isArray() && Array.getLength(object) == 0));
        }
    }
}
