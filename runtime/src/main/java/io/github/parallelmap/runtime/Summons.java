package io.github.parallelmap.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends one worker to a call. An executor may keep it long after the call is over, or for ever, so it lets go of the call
 * once it has run, and the call makes sure that nothing hangs on one that has not.
 */
final class Summons extends AtomicReference<@Nullable Call> implements Runnable {
    private static final long serialVersionUID = 1;

    private final transient Executor recruits;

    Summons(Call call, Executor recruits) {
        super(call);
        this.recruits = recruits;
    }

    @Override
    public void run() {
        Call call = getAndSet(null);
        if (call != null) {
            call.work(recruits);
        }
    }
}
