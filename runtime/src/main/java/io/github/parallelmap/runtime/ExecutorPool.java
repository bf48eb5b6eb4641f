package io.github.parallelmap.runtime;

import java.util.Objects;
import java.util.concurrent.Executor;

/** A pool over a user's executor: the caller works, and workers that the executor runs join it. */
final class ExecutorPool implements ParallelPool {
    private final Executor executor;
    private final int threads;
    private final Admission admission = new Admission(this);

    ExecutorPool(Executor executor, int threads) {
        this.executor = Objects.requireNonNull(executor, "executor");
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; a pool needs at least 1");
        }
        this.threads = threads;
    }

    @Override
    public int threadsFor(int asked) {
        return asked == 0 ? threads : Math.min(asked, threads);
    }

    @Override
    public boolean callerWorks() {
        return true;
    }

    @Override
    public void enter(Call call) {
        admission.enter(call);
    }

    @Override
    public void leave(Call call) {
        admission.leave(call);
    }

    @Override
    public boolean send(Call call) {
        return call.sendThrough(executor);
    }

    @Override
    public void close() {
        admission.close();
    }

    @Override
    public void terminate() {
        admission.terminate();
    }

    @Override
    public String toString() {
        return "ParallelPool.over(" + executor + ", " + threads + ")";
    }
}
