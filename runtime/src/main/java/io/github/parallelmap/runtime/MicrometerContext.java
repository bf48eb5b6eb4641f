package io.github.parallelmap.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Carries the thread-locals that are registered with {@code io.micrometer:context-propagation}, if that is on the class
 * path. Calls it through method handles, since this library has no dependencies.
 */
final class MicrometerContext implements ContextCarrier {
    /** Null if the library is not present. */
    static final @Nullable ContextCarrier INSTANCE = find();

    private final Object factory;
    private final MethodHandle captureAll;
    private final MethodHandle setThreadLocals;
    private final MethodHandle close;

    private MicrometerContext(
            Object factory, MethodHandle captureAll, MethodHandle setThreadLocals, MethodHandle close) {
        this.factory = factory;
        this.captureAll = captureAll;
        this.setThreadLocals = setThreadLocals;
        this.close = close;
    }

    private static @Nullable ContextCarrier find() {
        String library = "io.micrometer.context.";
        try {
            Class<?> factory = Class.forName(library + "ContextSnapshotFactory");
            Class<?> builder = Class.forName(library + "ContextSnapshotFactory$Builder");
            Class<?> snapshot = Class.forName(library + "ContextSnapshot");
            Class<?> scope = Class.forName(library + "ContextSnapshot$Scope");
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Object ready = lookup.findVirtual(builder, "build", MethodType.methodType(factory))
                    .invoke(lookup.findStatic(factory, "builder", MethodType.methodType(builder))
                            .invoke());
            return new MicrometerContext(
                    ready,
                    lookup.findVirtual(factory, "captureAll", MethodType.methodType(snapshot, Object[].class))
                            .asFixedArity(),
                    lookup.findVirtual(snapshot, "setThreadLocals", MethodType.methodType(scope)),
                    lookup.findVirtual(scope, "close", MethodType.methodType(void.class)));
        } catch (Throwable e) {
            // Not present, or a version without these methods: nothing travels, as the documentation says.
            return null;
        }
    }

    @Override
    public Snapshot capture() {
        Object snapshot = call(captureAll, factory, new Object[0]);
        return () -> {
            Object scope = call(setThreadLocals, snapshot);
            return () -> call(close, scope);
        };
    }

    private static Object call(MethodHandle method, Object... arguments) {
        try {
            return method.invokeWithArguments(arguments);
        } catch (Throwable thrown) {
            throw Throwables.sneaky(thrown);
        }
    }
}
