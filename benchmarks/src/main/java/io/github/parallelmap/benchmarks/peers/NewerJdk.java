package io.github.parallelmap.benchmarks.peers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What only newer JDKs have, called by reflection: once a call, never once an item, so that it costs nothing beside what
 * it calls, and one jar serves every JDK.
 */
final class NewerJdk {
    private NewerJdk() {}

    /** A virtual thread for each task, from JDK 21 on. */
    static Optional<ExecutorService> virtualThreads() {
        try {
            return Optional.of((ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** {@code items.stream().gather(Gatherers.mapConcurrent(threads, function)).toList()}, from JDK 24 on. */
    static Optional<Peer> mapConcurrent(int threads) {
        return mapConcurrentStream(threads)
                .map(peer -> (items, function) -> peer.stream(items, function).toList());
    }

    /** {@code items.stream().gather(Gatherers.mapConcurrent(threads, function))}, from JDK 24 on. */
    static Optional<StreamPeer> mapConcurrentStream(int threads) {
        try {
            Class<?> gatherer = Class.forName("java.util.stream.Gatherer");
            Method mapConcurrent =
                    Class.forName("java.util.stream.Gatherers").getMethod("mapConcurrent", int.class, Function.class);
            Method gather = Stream.class.getMethod("gather", gatherer);
            return Optional.of((items, function) -> streamOf(
                    (Stream<?>) invoke(gather, items.stream(), invoke(mapConcurrent, null, threads, function))));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** {@code Par.parLimit(threads, tasks)}, on the one JDK that jox is compiled for, with its previews on. */
    static Optional<Peer> jox(int threads) {
        try {
            // The class that needs the previews; Par alone could be loaded without them and would fail when called.
            Class.forName("com.softwaremill.jox.structured.Scope");
            Method parLimit =
                    Class.forName("com.softwaremill.jox.structured.Par").getMethod("parLimit", int.class, List.class);
            return Optional.of((items, function) -> {
                List<Callable<Object>> tasks = new ArrayList<>(items.size());
                for (Integer item : items) {
                    tasks.add(() -> function.apply(item));
                }
                return listOf((List<?>) invoke(parLimit, null, threads, tasks));
            });
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a static method has no receiver
    private static Object invoke(Method method, @Nullable Object receiver, Object... arguments) throws Exception {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @SuppressWarnings("unchecked") // whoever calls puts only objects in
    private static Stream<Object> streamOf(Stream<?> results) {
        return (Stream<Object>) results;
    }

    @SuppressWarnings("unchecked") // whoever calls puts only objects in
    private static List<Object> listOf(List<?> results) {
        return (List<Object>) results;
    }
}
