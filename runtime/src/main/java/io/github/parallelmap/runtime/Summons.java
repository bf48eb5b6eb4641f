package io.github.parallelmap.runtime;

import java.lang.ref.Reference;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends one worker to a call. Holds the call's {@linkplain Call#handle handle}, and lets go of that once it has run, since
 * whoever runs it may keep it for longer.
 *
 * <p>An executor may run it there and then, in the thread that sends it. That thread is a worker already, or about to be
 * one, so it gives the seat back instead of sitting down twice, and perhaps a thousand times.
 */
final class Summons extends AtomicReference<@Nullable Object> implements Runnable {
    private static final long serialVersionUID = 1;

    private transient volatile @Nullable Thread sender;

    /** The one that the call sent for before; the call's. */
    transient @Nullable Summons before;

    Summons(Call call) {
        super(call.handle());
    }

    /** Sends a worker, whose seat is taken, through an executor; throws what the executor does. */
    void sendThrough(Executor executor) {
        sender = Thread.currentThread();
        try {
            executor.execute(this);
        } finally {
            sender = null;
        }
    }

    /** Takes the seat back of a worker that has not come, and now never will; false if it has come. */
    boolean revoke() {
        return getAndSet(null) != null;
    }

    /** Whether the worker has come, or was revoked. */
    boolean isSpent() {
        return get() == null;
    }

    @Override
    public void run() {
        Object handle = getAndSet(null);
        Call call = (Call) (handle instanceof Reference<?> weak ? weak.get() : handle);
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
