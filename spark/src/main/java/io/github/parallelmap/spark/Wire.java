package io.github.parallelmap.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/** Serializes objects to bytes, which Spark sends as they are, whichever serializer it is configured to use. */
final class Wire {
    /** An empty array of shared objects. */
    static final @Nullable Object[] NONE = {};

    private Wire() {}

    static byte[] write(@Nullable Object object) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(object);
        }
        return out.toByteArray();
    }

    /**
     * Throws an error of the virtual machine, such as an {@link OutOfMemoryError}, on: it may help that Spark tries
     * again. Anything else that a method of a user's class throws while an object is written or read, error or
     * exception, is due to that object.
     */
    static void throwIfOfTheMachine(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
    }

    /** Reads an object that may refer to shared objects. */
    static Object read(byte[] bytes, @Nullable Object[] shared) throws IOException, ClassNotFoundException {
        try (SliceInput in = new SliceInput(bytes, shared)) {
            return in.readObject();
        }
    }
}
