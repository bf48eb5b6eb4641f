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

    /**
     * Throws what tells of a sick machine, where it may help that Spark tries again. Anything else that a method of a user's
     * class throws while an object is written or read, an error or not, says something of that object.
     */
    static void throwIfOfTheMachine(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
    }

    /** Reads an object that refers to some that are shared. */
    static Object read(byte[] bytes, @Nullable Object[] shared) throws IOException, ClassNotFoundException {
        try (SliceInput in = new SliceInput(bytes, shared)) {
            return in.readObject();
        }
    }
}
