package io.github.parallelmap.runtime;

/**
 * Carries the contents of the calling thread's thread-locals, such as a logging context, to the workers of its calls.
 *
 * <pre>{@code
 * MapOptions.defaults().context(() -> {
 *     Map<String, String> callers = MDC.getCopyOfContextMap();
 *     return () -> {
 *         Map<String, String> before = MDC.getCopyOfContextMap();
 *         MDC.setContextMap(callers);
 *         return () -> MDC.setContextMap(before);
 *     };
 * })
 * }</pre>
 *
 * <p>Where {@code io.micrometer:context-propagation} is on the class path, the thread-locals registered there travel
 * without a carrier. Implementations must be thread-safe.
 */
@FunctionalInterface
public interface ContextCarrier {
    /**
     * Captures the context that is to travel. Called on the calling thread, once for each call that has items, before
     * any of them runs; what it throws reaches the caller. For a stream it is called when the stream is created, even
     * if the stream turns out to have no items. So a stream has the context of the thread that created it, whichever
     * thread pulls, and the method that creates the stream throws what this throws.
     *
     * @return the captured context
     */
    Snapshot capture();

    /** The context captured from a calling thread. Implementations must be thread-safe. */
    @FunctionalInterface
    interface Snapshot {
        /**
         * Installs the captured context. Called on each worker's thread, other than the caller's, before its first
         * item. What it throws stops the call and reaches the caller.
         *
         * @return a scope that restores the previous context when it is closed
         */
        Scope open();
    }

    /** The time during which a worker's thread has the caller's context. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {
        /** Restores the previous context. Called on the worker's thread, after its last item. */
        @Override
        void close();
    }
}
