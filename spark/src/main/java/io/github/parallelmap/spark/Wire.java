package io.github.parallelmap.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/** Objects as bytes, which Spark sends as they are, whatever serializer it is told to use. */
final class Wire {
    /** No shared objects. */
    static final @Nullable Object[] NONE = {};

    private Wire() {}

    static byte[] write(@Nullable Object object) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(object);
        }
        return out.toByteArray();
    }

    /** Reads an object that refers to some that are shared. */
    static Object read(byte[] bytes, @Nullable Object[] shared) throws IOException, ClassNotFoundException {
        try (SliceInput in = new SliceInput(bytes, shared)) {
            return in.readObject();
        }
    }
}
