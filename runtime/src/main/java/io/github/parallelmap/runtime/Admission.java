package io.github.parallelmap.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * The door of a pool that can be closed: knows the calls that are inside, and whether more may enter.
 *
 * <p>Of interest to who writes a pool. Thread-safe.
 */
public final class Admission {
    private static final long STREAM_POLL_MILLIS = 5;

    /** A future is completed about as soon as a thread has been woken. */
    private static final long REPORT_POLL_MILLIS = 1;

    private final ParallelPool pool;

    private final Set<Call> inside = new HashSet<>();

    /** The streams that read from here; weak, since one may be abandoned without a word. */
    private final Set<Call> streams = Collections.newSetFromMap(new WeakHashMap<>());

    /** The calls that are over and whose callers are just being told; weak, like the above, since nobody says when they were. */
    private final Set<Call> reporting = Collections.newSetFromMap(new WeakHashMap<>());

    private boolean closed;

    private boolean terminated;

    /**
     * Opens the door.
     *
     * @param pool the pool behind it, whose name the messages say
     */
    public Admission(ParallelPool pool) {
        this.pool = pool;
    }

    /**
     * Lets a call in. Where the pool is only closing, it lets in those that are made in an item of one inside.
     *
     * @param call the call
     * @throws RejectedExecutionException if the pool is closed
     */
    public synchronized void enter(Call call) {
        Worker here = Worker.current();
        boolean nested = here != null && here.hostIn(pool) != null;
        if (terminated || (closed && !nested)) {
            throw new RejectedExecutionException(
                    pool + " is closed; close it after its last call, or make another pool");
        }
        if (call instanceof StreamCall<?> stream) {
            streams.add(stream);
        } else {
            inside.add(call);
        }
    }

    /**
     * Takes note that a call is over.
     *
     * @param call the call, which was let in
     */
    public synchronized void leave(Call call) {
        inside.remove(call);
        streams.remove(call);
        reporting.removeIf(Call::isReported);
        if (!call.isReported()) {
            reporting.add(call);
        }
        notifyAll();
    }

    /**
     * Refuses new calls and waits for those inside, of streams for what they have read; an interrupt is kept for
     * afterwards.
     *
     * @throws IllegalStateException if called in an item of a call on the pool, which would wait for itself
     */
    public synchronized void close() {
        Worker here = Worker.current();
        if (here != null && here.isMadeWithin(pool)) {
            throw new IllegalStateException(
                    "an item of a call on " + pool + " closes it, and would wait for itself; close it outside");
        }
        closed = true;
        boolean interrupted = false;
        while (!inside.isEmpty() || streamsRun() || isReporting()) {
            try {
                wait(pollMillis());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the future of a call that is over is still to be completed. */
    private boolean isReporting() {
        reporting.removeIf(Call::isReported);
        return !reporting.isEmpty();
    }

    /** How long to wait before the next look: 0 for until a call leaves. Neither streams nor futures say that they are done. */
    private long pollMillis() {
        if (inside.isEmpty() && !reporting.isEmpty()) {
            return REPORT_POLL_MILLIS;
        }
        return streams.isEmpty() ? 0 : STREAM_POLL_MILLIS;
    }

    private boolean streamsRun() {
        for (Call call : streams) {
            if (call instanceof StreamCall<?> stream && !stream.isIdle()) {
                return true;
            }
        }
        return false;
    }

    /** Refuses new calls and cancels those inside, without waiting for them. */
    public void terminate() {
        List<Call> running;
        synchronized (this) {
            closed = true;
            terminated = true;
            running = new ArrayList<>(inside);
            running.addAll(streams);
        }
        for (Call call : running) {
            call.stop(Call.Stop.TERMINATED);
        }
    }
}
