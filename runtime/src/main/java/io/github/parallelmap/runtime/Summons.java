package io.github.parallelmap.runtime;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends one worker to a call. Lets go of the call once it has run, since whoever runs it may keep it for longer.
 */
final class Summons extends AtomicReference<@Nullable Call> implements Runnable {
    private static final long serialVersionUID = 1;

    Summons(Call call) {
        super(call);
    }

    @Override
    public void run() {
        Call call = getAndSet(null);
        if (call != null) {
            call.work();
        }
    }
}
