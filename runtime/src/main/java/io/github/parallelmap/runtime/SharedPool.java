package io.github.parallelmap.runtime;

import io.github.parallelmap.ThreadKind;

/** The pool that is always there: the caller works, and helpers join it, as many as each call asks for. */
final class SharedPool implements ParallelPool {
    static final SharedPool INSTANCE = new SharedPool();

    /** Loaded with this class, so that an unreadable system property is found at once. */
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
    public boolean send(Call call) {
        return call.sendWithin(call.kind() == ThreadKind.VIRTUAL ? ThreadLimit.virtual() : platformThreads);
    }

    /** Does nothing: this pool belongs to nobody. */
    @Override
    public void close() {}

    /** Does nothing: this pool belongs to nobody. */
    @Override
    public void terminate() {}

    @Override
    public String toString() {
        return "ParallelPool.shared()";
    }
}
