package io.github.parallelmap.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A pool that runs at most a fixed number of items at once, over all calls together. Its callers wait. */
final class SizedPool implements ParallelPool {
    /*
     * A permit is the right to run one item at a time; there are as many as the pool has threads. A thread that holds
     * one serves the waiting calls in the order of their arrival until none of them wants another worker, then gives
     * the permit back. The permits and the queue are guarded by one lock, so a call that arrives either finds a permit
     * free or is seen by a thread that holds one.
     *
     * A nested call, made inside an item of this pool, does not wait for a permit, which could take for ever: it runs
     * under the permit of that item, whose thread would only wait, and other workers may join it.
     */
    private final int threads;
    private final Executor helpers;
    private final String name;
    private final Admission admission = new Admission(this);

    private final Object lock = new Object();

    private final Deque<Call> queue = new ArrayDeque<>();

    private int permitsTaken;

    SizedPool(int threads, Executor helpers, String name) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; a pool needs at least 1");
        }
        this.threads = threads;
        this.helpers = helpers;
        this.name = name;
    }

    @Override
    public int threadsFor(int asked) {
        return asked == 0 ? threads : Math.min(asked, threads);
    }

    @Override
    public boolean callerWorks() {
        return false;
    }

    @Override
    public void enter(Call call) {
        admission.enter(call);
    }

    @Override
    public void leave(Call call) {
        synchronized (lock) {
            queue.remove(call);
        }
        admission.leave(call);
    }

    @Override
    public boolean sendsOwnThreads() {
        return true;
    }

    /** Queues the call for the threads that hold a permit, and starts one more thread if a permit is free. */
    @Override
    public boolean send(Call call) {
        synchronized (lock) {
            if (!call.hasSeat()) {
                return true;
            }
            if (!queue.contains(call)) {
                queue.add(call);
            }
            if (permitsTaken == threads) {
                return true;
            }
            permitsTaken++;
        }
        try {
            helpers.execute(this::serve);
            return true;
        } catch (Throwable e) {
            // No thread is available on this machine. Threads that hold a permit serve all calls; if there are none, no
            // thread will.
            synchronized (lock) {
                permitsTaken--;
                return permitsTaken > 0;
            }
        }
    }

    private void serve() {
        for (Call call = nextCall(); call != null; call = nextCall()) {
            try {
                call.work();
            } catch (Throwable e) {
                // A pool that decorates this one threw as the call left it; the permit still serves the others.
            }
            // An item may have interrupted its own thread; the next call's items must not see that.
            Thread.interrupted();
        }
    }

    /**
     * Takes a seat in the first call that wants another worker and returns the call; if there is none, gives the permit
     * back and returns null.
     */
    private @Nullable Call nextCall() {
        synchronized (lock) {
            for (Call call = queue.peek(); call != null; call = queue.peek()) {
                if (call.takeSeat()) {
                    return call;
                }
                // It has all the workers that it may have or wants; if it wants another, send is called again.
                queue.remove();
            }
            permitsTaken--;
            return null;
        }
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
        return name;
    }
}
