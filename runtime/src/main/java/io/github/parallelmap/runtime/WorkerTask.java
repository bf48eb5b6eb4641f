package io.github.parallelmap.runtime;

import java.lang.ref.Reference;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A task that sends one worker to a call. It holds the call's {@linkplain Call#handle handle} and drops it once it has
 * run, since an executor may keep the task for longer.
 */
abstract sealed class WorkerTask extends AtomicReference<@Nullable Object> implements Runnable {
    private static final long serialVersionUID = 1;

    /** The task that the call sent before this one; only the call uses it. */
    transient @Nullable WorkerTask before;

    private WorkerTask(Call call) {
        super(call.handle());
    }

    /**
     * Revokes the worker, which will never arrive; its seat then belongs to the caller. Returns false if the worker has
     * arrived.
     */
    final boolean revoke() {
        return getAndSet(null) != null;
    }

    /** Whether the worker has arrived or was revoked. */
    final boolean isSpent() {
        return get() == null;
    }

    /**
     * Returns the call and drops it; null if the worker was revoked, or if the call is a stream that is no longer
     * reachable.
     */
    final @Nullable Call take() {
        Object handle = getAndSet(null);
        return (Call) (handle instanceof Reference<?> weak ? weak.get() : handle);
    }

    /**
     * A task that sends a worker through a user's executor.
     *
     * <p>The executor may run it at once, on the thread that sends it. That thread is a worker already, or about to
     * become one, so it gives the seat back instead of nesting a second worker, and perhaps a thousand.
     */
    static final class ThroughExecutor extends WorkerTask {
        private static final long serialVersionUID = 1;

        private transient volatile @Nullable Thread sender;

        ThroughExecutor(Call call) {
            super(call);
        }

        /** Sends the worker, for which a seat has been taken; throws what the executor throws. */
        void send(Executor executor) {
            sender = Thread.currentThread();
            try {
                executor.execute(this);
            } finally {
                sender = null;
            }
        }

        @Override
        public void run() {
            Call call = take();
            if (call == null) {
                return;
            }
            if (sender == Thread.currentThread()) {
                call.giveSeatBack();
            } else {
                call.work();
            }
        }
    }

    /** A task that sends a worker on a thread of the library, within a limit. */
    static final class WithinLimit extends WorkerTask {
        private static final long serialVersionUID = 1;

        private final transient ThreadLimit limit;

        WithinLimit(Call call, ThreadLimit limit) {
            super(call);
            this.limit = limit;
        }

        /** Sends the worker, for which a seat has been taken and a thread of the limit acquired. */
        void send() {
            limit.execute(this);
        }

        @Override
        public void run() {
            try {
                Call call = take();
                if (call != null) {
                    call.work();
                }
            } finally {
                limit.release();
            }
        }
    }
}
