package io.github.parallelmap.spark;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;

/** Writes slices, with a reference in place of each object that they share. */
final class SliceOutput extends ObjectOutputStream {
    private final IdentityHashMap<Object, SharedObject> shared;

    SliceOutput(OutputStream out, IdentityHashMap<Object, SharedObject> shared) throws IOException {
        super(out);
        this.shared = shared;
        enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
        SharedObject reference = shared.get(object);
        return reference == null ? object : reference;
    }
}
