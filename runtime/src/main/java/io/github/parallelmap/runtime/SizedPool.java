package io.github.parallelmap.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
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

    private final Object lock = new Object();
    private final Deque<Call> queue = new ArrayDeque<>();
    private int placesTaken;

    private final Admission admission = new Admission(this);

    SizedPool(int threads, Executor helpers, String name) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; a pool needs at least 1");
        }
        this.threads = threads;
        this.helpers = helpers;
        this.name = name;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void run(Call call) {
        Worker host = call.hostIn(this);
        admission.enter(call, host != null);
        try {
            boolean seated = host != null && call.takeSeat();
            enqueue(call);
            boolean served = sendHelper();
            if (host != null && seated) {
                workInPlaceOf(host, call);
            } else if (!served && nobodyServes()) {
                // No thread is to be had on this machine: better the caller than nobody.
                call.work();
            }
            call.await();
        } finally {
            dequeue(call);
            admission.leave(call);
        }
    }

    private void enqueue(Call call) {
        synchronized (lock) {
            queue.add(call);
        }
    }

    private void dequeue(Call call) {
        synchronized (lock) {
            queue.remove(call);
        }
    }

    private static void workInPlaceOf(Worker host, Call call) {
        ReentrantLock place = host.place();
        try {
            place.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            call.work();
        } finally {
            place.unlock();
        }
    }

    /** Sends a helper to the waiting calls if one is wanted and a place is free; false if no thread is to be had. */
    private boolean sendHelper() {
        synchronized (lock) {
            if (placesTaken == threads || !workerWanted()) {
                return true;
            }
            placesTaken++;
        }
        try {
            helpers.execute(this::serve);
            return true;
        } catch (RuntimeException | OutOfMemoryError e) {
            givePlaceBack();
            return false;
        }
    }

    private void serve() {
        // Each helper sends two more before its first item, which may block.
        sendHelper();
        sendHelper();
        for (Call call = nextCall(); call != null; call = nextCall()) {
            call.work();
        }
    }

    /** The first call that wants another worker, its seat taken; where there is none, gives the place back. */
    private @Nullable Call nextCall() {
        synchronized (lock) {
            for (Call call : queue) {
                if (call.takeSeat()) {
                    return call;
                }
            }
            placesTaken--;
            return null;
        }
    }

    private boolean workerWanted() {
        for (Call call : queue) {
            if (call.hasSeat()) {
                return true;
            }
        }
        return false;
    }

    private boolean nobodyServes() {
        synchronized (lock) {
            return placesTaken == 0;
        }
    }

    private void givePlaceBack() {
        synchronized (lock) {
            placesTaken--;
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
