package io.github.parallelmap.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SliceOutput} wrote. Resolves the user's classes and the objects that slices share. */
final class SliceInput extends ObjectInputStream {
    private final @Nullable Object[] shared;
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();

    SliceInput(byte[] bytes, @Nullable Object[] shared) throws IOException {
        super(new ByteArrayInputStream(bytes));
        this.shared = shared;
        enableResolveObject(true);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
        try {
            return Class.forName(described.getName(), false, loader);
        } catch (ClassNotFoundException e) {
            // A primitive type, or a class that only this library's class loader can see.
            return super.resolveClass(described);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // the only way to get a proxy's class without an object
    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException, ClassNotFoundException {
        Class<?>[] types = new Class<?>[interfaces.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = Class.forName(interfaces[i], false, loader);
        }
        try {
            return Proxy.getProxyClass(loader, types);
        } catch (IllegalArgumentException e) {
            return super.resolveProxyClass(interfaces);
        }
    }

    @Override
    protected @Nullable Object resolveObject(@Nullable Object object) {
        return object instanceof SharedObject reference ? shared[reference.index()] : object;
    }
}
