package io.github.parallelmap.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * The admission of calls to a pool that can be closed: knows the calls that are running, and whether more may enter.
 *
 * <p>Of interest to authors of pools. Thread-safe.
 */
public final class Admission {
    private static final long STREAM_POLL_MILLIS = 5;

    /** About as long as it takes to complete a future: as long as waking a thread. */
    private static final long REPORT_POLL_MILLIS = 1;

    private final ParallelPool pool;

    private final Set<Call> inside = new HashSet<>();

    /** The streams that were let in; weak, since a stream may be abandoned without notice. */
    private final Set<Call> streams = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * The calls that are over and whose futures are about to complete; weak like the above, since nothing reports when
     * they have.
     */
    private final Set<Call> reporting = Collections.newSetFromMap(new WeakHashMap<>());

    private boolean closed;

    private boolean terminated;

    /**
     * Creates an admission that lets calls in.
     *
     * @param pool the pool that the calls run on; exception messages name it
     */
    public Admission(ParallelPool pool) {
        this.pool = pool;
    }

    /**
     * Lets a call in. While the pool is closing, only calls made inside an item of a call on this pool are let in.
     *
     * @param call the call
     * @throws RejectedExecutionException if the pool is closed
     */
    public synchronized void enter(Call call) {
        Worker here = Worker.current();
        boolean nested = here != null && here.hostIn(pool) != null;
        if (terminated || (closed && !nested)) {
            throw new RejectedExecutionException(
                    pool + " is closed; close it after its last call, or create another pool");
        }
        if (call instanceof StreamCall<?> stream) {
            streams.add(stream);
        } else {
            inside.add(call);
        }
    }

    /**
     * Records that a call is over.
     *
     * @param call the call; it was let in before
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
     * Refuses new calls and waits for the running ones; of a stream it waits for the items that were read. If the
     * thread is interrupted meanwhile, its interrupt flag is set afterwards.
     *
     * @throws IllegalStateException if called inside an item of a call on this pool, which would wait for itself
     */
    public synchronized void close() {
        Worker here = Worker.current();
        if (here != null && here.isMadeWithin(pool)) {
            throw new IllegalStateException("an item of a call on " + pool
                    + " closes the pool and would wait for itself; close it outside the item");
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

    /** Whether the future of some call that is over has not completed yet. */
    private boolean isReporting() {
        reporting.removeIf(Call::isReported);
        return !reporting.isEmpty();
    }

    /**
     * How long to wait before the next check, 0 for until a call leaves. Neither streams nor futures report that they
     * are done.
     */
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

    /** Refuses new calls and cancels the running ones, without waiting for them. */
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
