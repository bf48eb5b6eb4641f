package io.github.parallelmap.runtime;

import io.github.parallelmap.ThreadKind;

/** The shared pool: the caller works, and helpers join it, as many as each call asks for. */
final class SharedPool implements ParallelPool {
    static final SharedPool INSTANCE = new SharedPool();

    /** Read when this class loads, so that an invalid system property is found at once. */
    private final ThreadLimit platformThreads = ThreadLimit.PLATFORM;

    private SharedPool() {}

    @Override
    public int threadsFor(int asked) {
        return asked == 0 ? Runtime.getRuntime().availableProcessors() : asked;
    }

    @Override
    public boolean callerWorks() {
        return true;
    }

    @Override
    public void enter(Call call) {}

    @Override
    public void leave(Call call) {}

    @Override
    public boolean sendsOwnThreads() {
        return true;
    }

    @Override
    public boolean send(Call call) {
        return call.sendWithin(call.kind() == ThreadKind.VIRTUAL ? ThreadLimit.virtual() : platformThreads);
    }

    /** Does nothing: the shared pool has no owner. */
    @Override
    public void close() {}

    /** Does nothing: the shared pool has no owner. */
    @Override
    public void terminate() {}

    @Override
    public String toString() {
        return "ParallelPool.shared()";
    }
}
