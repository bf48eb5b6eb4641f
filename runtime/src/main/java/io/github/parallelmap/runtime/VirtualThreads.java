package io.github.parallelmap.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Starts virtual threads where the JDK has them (21 and newer), else uses {@link Helpers}. */
final class VirtualThreads {
    /** Creates unstarted virtual threads that inherit no thread-locals; null where the JDK has none. */
    private static final @Nullable ThreadFactory FACTORY = factory();

    private VirtualThreads() {}

    /** Whether the JDK has virtual threads. */
    static boolean areThere() {
        return FACTORY != null;
    }

    static void execute(Runnable task) {
        if (FACTORY == null) {
            Helpers.execute(task);
        } else {
            FACTORY.newThread(task).start();
        }
    }

    /** Creates the factory through method handles, since the sources are compiled against JDK 17. */
    private static @Nullable ThreadFactory factory() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle make = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual));
            MethodHandle name =
                    lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class, long.class));
            MethodHandle inherit = lookup.findVirtual(
                    builder, "inheritInheritableThreadLocals", MethodType.methodType(builder, boolean.class));
            MethodHandle factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
            Object plain = make.invoke();
            Object named = name.invoke(plain, "parallelmap-virtual-", 1L);
            return (ThreadFactory) factory.invoke(inherit.invoke(named, false));
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | UnsupportedOperationException e) {
            // Before JDK 21; in 19 and 20 they were a preview, present but disabled.
            return null;
        } catch (Throwable e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
