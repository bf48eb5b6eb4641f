package io.github.parallelmap.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A pool that runs at most so many items at once, over all calls together; its callers wait. */
final class SizedPool implements ParallelPool {
    /*
     * A place is the right to run items; there are as many as the pool has threads. A thread that has one serves the
     * waiting calls in the order of their arrival, until none wants another worker, then gives the place back. Places and
     * the queue are under one lock, so a call that arrives either finds a place free, or is seen by who has one.
     *
     * A nested call, made in an item of this pool, does not wait for a place, which could be for ever: it runs in the
     * place of that item, while its thread would only wait, and others may join it.
     */
    private final int threads;
    private final Executor helpers;
    private final String name;
    private final Admission admission = new Admission(this);

    private final Object lock = new Object();

    private final Deque<Call> queue = new ArrayDeque<>();

    private int placesTaken;

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

    /** Puts the call where those who have a place find it, and gives a place to one more thread if one is free. */
    @Override
    public boolean send(Call call) {
        synchronized (lock) {
            if (!call.hasSeat()) {
                return true;
            }
            if (!queue.contains(call)) {
                queue.add(call);
            }
            if (placesTaken == threads) {
                return true;
            }
            placesTaken++;
        }
        try {
            helpers.execute(this::serve);
            return true;
        } catch (Throwable e) {
            // No thread is to be had on this machine. Those who have a place serve all calls; if none has, nobody will.
            synchronized (lock) {
                placesTaken--;
                return placesTaken > 0;
            }
        }
    }

    private void serve() {
        for (Call call = nextCall(); call != null; call = nextCall()) {
            call.work();
            // An item may have interrupted its own thread; the next call's items have no part in that.
            Thread.interrupted();
        }
    }

    /** The first call that wants another worker, its seat taken; where there is none, gives the place back. */
    private @Nullable Call nextCall() {
        synchronized (lock) {
            for (Call call = queue.peek(); call != null; call = queue.peek()) {
                if (call.takeSeat()) {
                    return call;
                }
                // It has all that it may have or wants; should it want another, it is sent for again.
                queue.remove();
            }
            placesTaken--;
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
