package io.github.parallelmap.spark;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Slice;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the object in a slice that cannot be sent, once it is known that there is one. */
final class NotSendable {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private NotSendable() {}

    /** Creates the exception that the call throws. */
    static IllegalArgumentException because(IOException thrown, String callSite, Slice slice) {
        String found;
        try {
            found = new NotSendable().find(slice, "");
        } catch (StackOverflowError e) {
            // A long list of objects that each refer to the next: the path would be too long to read.
            found = null;
        }
        return new IllegalArgumentException(
                callSite + " cannot be sent to the cluster: " + (found == null ? thrown.toString() : found)
                        + "; make its class implement java.io.Serializable, or keep it out of what travels, with a"
                        + " static method or a transient field. With @ParallelMap(distributable = true) the compiler checks"
                        + " this.",
                thrown);
    }

    /** Describes the first object that cannot be serialized; null if none is found. */
    private @Nullable String find(@Nullable Object object, String path) {
        if (object == null || object instanceof String || object instanceof Class || !seen.add(object)) {
            return null;
        }
        Class<?> type = object.getClass();
        if (!(object instanceof Serializable)) {
            return (path.isEmpty() ? "it" : path) + " is a " + type.getName() + ", which is not serializable";
        }
        if (object instanceof Object[] array) {
            return findInArray(array, path);
        }
        if (type.isArray() || object instanceof Enum || object instanceof Number) {
            return null;
        }
        if (method(type, "writeReplace") != null) {
            return findInReplacement(object, path);
        }
        return object instanceof Externalizable || method(type, "writeObject", ObjectOutputStream.class) != null
                ? tryToWrite(object, path)
                : findInFields(object, path);
    }

    private @Nullable String findInArray(Object[] array, String path) {
        for (int i = 0; i < array.length; i++) {
            String found = find(array[i], path + "[" + i + "]");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Looks into a lambda; other objects that write a replacement are not looked into. */
    private @Nullable String findInReplacement(Object object, String path) {
        try {
            Method writeReplace = method(object.getClass(), "writeReplace");
            if (writeReplace != null) {
                writeReplace.setAccessible(true);
                if (writeReplace.invoke(object) instanceof SerializedLambda lambda) {
                    return findInLambda(lambda, path);
                }
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            // It can still be tried.
        }
        return tryToWrite(object, path);
    }

    private @Nullable String findInLambda(SerializedLambda lambda, String path) {
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            String captured = "what the lambda in " + lambda.getCapturingClass().replace('/', '.') + " captures";
            String found = find(lambda.getCapturedArg(i), path.isEmpty() ? captured : path + ": " + captured);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String findInFields(Object object, String path) {
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType().isPrimitive()
                        || (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) != 0) {
                    continue;
                }
                String found;
                try {
                    field.setAccessible(true);
                    found = find(field.get(object), pathTo(field, object, path));
                } catch (IllegalAccessException | InaccessibleObjectException e) {
                    found = tryToWrite(object, path);
                }
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /**
     * The path to a field. The fields of a batch have the parameters' names; the objects between a batch and the user's
     * values are left out.
     */
    private static String pathTo(Field field, Object owner, String path) {
        if (owner instanceof Slice || owner instanceof Column) {
            return path;
        }
        return owner instanceof Batch || path.isEmpty() ? field.getName() : path + "." + field.getName();
    }

    private static @Nullable String tryToWrite(Object object, String path) {
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            out.writeObject(object);
            return null;
        } catch (IOException e) {
            return path + ", a " + object.getClass().getName() + ", cannot be written: " + e;
        }
    }

    private static @Nullable Method method(Class<?> type, String name, Class<?>... parameters) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            try {
                return owner.getDeclaredMethod(name, parameters);
            } catch (NoSuchMethodException e) {
                // Perhaps inherited.
            }
        }
        return null;
    }
}
