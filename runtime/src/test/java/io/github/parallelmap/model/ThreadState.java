package io.github.parallelmap.model;

import org.jspecify.annotations.Nullable;

/** What a call could change of a thread. */
record ThreadState(
        String name,
        int priority,
        @Nullable ClassLoader loader,
        boolean interrupted,
        @Nullable String context) {
    /** What the context carriers of the model carry. */
    static final ThreadLocal<@Nullable String> CONTEXT = new ThreadLocal<>();

    static ThreadState current() {
        Thread thread = Thread.currentThread();
        return new ThreadState(
                thread.getName(),
                thread.getPriority(),
                thread.getContextClassLoader(),
                thread.isInterrupted(),
                CONTEXT.get());
    }

    void restore() {
        Thread thread = Thread.currentThread();
        thread.setName(name);
        thread.setPriority(priority);
        thread.setContextClassLoader(loader);
        if (interrupted) {
            thread.interrupt();
        } else {
            Thread.interrupted();
        }
        CONTEXT.set(context);
    }
}
