package io.github.parallelmap.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/** The door of a pool that can be closed: knows the calls that are inside, and whether more may enter. */
final class Admission {
    private final ParallelPool pool;
    private final Set<Call> inside = new HashSet<>();
    private boolean closed;
    private boolean terminated;

    Admission(ParallelPool pool) {
        this.pool = pool;
    }

    /**
     * Lets a call in.
     *
     * @param nested whether it was made in an item of a call that is inside, which {@link #close} lets finish
     * @throws RejectedExecutionException if the pool is closed
     */
    synchronized void enter(Call call, boolean nested) {
        if (terminated || (closed && !nested)) {
            throw new RejectedExecutionException(
                    pool + " is closed; close it after its last call, or make another pool");
        }
        inside.add(call);
    }

    synchronized void leave(Call call) {
        inside.remove(call);
        notifyAll();
    }

    /** Refuses new calls and waits for those inside; an interrupt is kept for afterwards. */
    synchronized void close() {
        closed = true;
        for (Worker worker = Worker.current();
                worker != null;
                worker = worker.call().parent()) {
            if (worker.call().pool() == pool) {
                throw new IllegalStateException(
                        "an item of a call on " + pool + " closes it, and would wait for itself; close it outside");
            }
        }
        boolean interrupted = false;
        while (!inside.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Refuses new calls and cancels those inside, without waiting for them. */
    void terminate() {
        List<Call> running;
        synchronized (this) {
            closed = true;
            terminated = true;
            running = List.copyOf(inside);
        }
        for (Call call : running) {
            call.stop(Call.Stop.TERMINATED);
        }
    }
}
