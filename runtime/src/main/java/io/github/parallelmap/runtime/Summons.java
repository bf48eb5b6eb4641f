package io.github.parallelmap.runtime;

import java.lang.ref.Reference;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends one worker to a call. Holds the call's {@linkplain Call#handle handle}, and lets go of that once it has run, since
 * whoever runs it may keep it for longer.
 */
abstract sealed class Summons extends AtomicReference<@Nullable Object> implements Runnable {
    private static final long serialVersionUID = 1;

    /** The one that the call sent for before; the call's. */
    transient @Nullable Summons before;

    private Summons(Call call) {
        super(call.handle());
    }

    /** Takes the seat back of a worker that has not come, and now never will; false if it has come. */
    final boolean revoke() {
        return getAndSet(null) != null;
    }

    /** Whether the worker has come, or was revoked. */
    final boolean isSpent() {
        return get() == null;
    }

    /** The call, which it forgets; null if it was revoked, or a stream that nobody has any more. */
    final @Nullable Call take() {
        Object handle = getAndSet(null);
        return (Call) (handle instanceof Reference<?> weak ? weak.get() : handle);
    }

    /**
     * Sends a worker through a user's executor.
     *
     * <p>That may run it there and then, in the thread that sends it. That thread is a worker already, or about to be one,
     * so it gives the seat back instead of sitting down twice, and perhaps a thousand times.
     */
    static final class ThroughExecutor extends Summons {
        private static final long serialVersionUID = 1;

        private transient volatile @Nullable Thread sender;

        ThroughExecutor(Call call) {
            super(call);
        }

        /** Sends the worker, whose seat is taken; throws what the executor does. */
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

    /** Sends a worker on a thread of the library, of which there are so many at the most. */
    static final class WithinLimit extends Summons {
        private static final long serialVersionUID = 1;

        private final transient ThreadLimit limit;

        WithinLimit(Call call, ThreadLimit limit) {
            super(call);
            this.limit = limit;
        }

        /** Sends the worker, whose seat is taken, and whom the limit has let in. */
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
