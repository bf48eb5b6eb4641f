package io.github.parallelmap.runtime;

/**
 * Carries what the calling thread has in thread-locals, such as a logging context, to the workers of its calls.
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
 * without this. Thread-safe.
 */
@FunctionalInterface
public interface ContextCarrier {
    /**
     * Captures what is to travel. Called on the calling thread, once for each call that has items, before any of them
     * runs; what it throws reaches the caller. For a stream it is called when that is made, however many items there will
     * be, since they are not known then: so a stream has the context of who made it, whoever pulls, and what this throws is
     * thrown by the method that makes it.
     *
     * @return what was captured
     */
    Snapshot capture();

    /** What was captured from a calling thread. Thread-safe. */
    @FunctionalInterface
    interface Snapshot {
        /**
         * Puts in place what was captured. Called on each worker's thread, other than the caller's, before its first item;
         * what it throws stops the call and reaches the caller.
         *
         * @return what puts back what was there before
         */
        Scope open();
    }

    /** While it is open, the worker's thread has the caller's context. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {
        /** Puts back what was there before. Called on the worker's thread, after its last item. */
        @Override
        void close();
    }
}
