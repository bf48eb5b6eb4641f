package io.github.parallelmap.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of a call that nobody waits for. Whoever completes it before the call does, by cancelling it for one, stops
 * the work.
 */
final class MapFuture<L extends @Nullable Object> extends CompletableFuture<L> {
    /** The call, while it may be stopped. */
    private volatile @Nullable BatchCall call;

    private @Nullable Supplier<L> results;

    /** Has the stack of who made the call, while that may still be asked for. */
    private volatile @Nullable Throwable origin = new Throwable();

    @SuppressWarnings("FutureReturnValueIgnored") // the action throws nothing
    MapFuture() {
        whenComplete((results, thrown) -> stopWork());
    }

    /** Starts the call that completes this future, with the results that are there when it is over. */
    void start(BatchCall call, Supplier<L> results) {
        this.call = call;
        this.results = results;
        call.start();
    }

    /** The stack of who made the call. */
    StackTraceElement[] callerStack() {
        Throwable made = origin;
        return (made == null ? new Throwable() : made).getStackTrace();
    }

    /**
     * Is told by the call that it is over. Completes on a thread of our own, since what depends on this future runs there,
     * and must not hold a place of a pool meanwhile.
     */
    void callOver() {
        BatchCall over = call;
        Supplier<L> results = this.results;
        call = null;
        this.results = null;
        if (over != null && results != null && !isDone()) {
            try {
                Helpers.execute(() -> complete(over, results));
            } catch (OutOfMemoryError e) {
                // No thread is to be had on this machine.
                complete(over, results);
            }
        } else {
            origin = null;
        }
    }

    private void complete(BatchCall over, Supplier<L> results) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(over.classLoader());
        try {
            Throwable thrown = over.ending();
            if (thrown == null) {
                complete(results.get());
            } else {
                completeExceptionally(thrown);
            }
        } finally {
            origin = null;
            thread.setContextClassLoader(before);
        }
    }

    private void stopWork() {
        BatchCall running = call;
        if (running != null) {
            running.stop(Call.Stop.CANCELLED);
        }
    }

    /** Dependent futures are ordinary ones, in that completing them stops nothing; who waits for one works along, too. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Dependent<>(this);
    }

    @Override
    public L get() throws InterruptedException, ExecutionException {
        workAlong();
        return super.get();
    }

    @Override
    public L join() {
        workAlong();
        return super.join();
    }

    /** An item that waits for this future holds a place that the call may need: so it works in it. */
    private void workAlong() {
        BatchCall running = call;
        Worker here = Worker.current();
        if (running == null || here == null || isDone()) {
            return;
        }
        Worker host = here.hostIn(running.pool());
        if (host != null && running.takeSeat()) {
            host.workInPlace(running);
        }
    }

    /** A future that depends on the call's, directly or not. */
    private static final class Dependent<U extends @Nullable Object> extends CompletableFuture<U> {
        private final MapFuture<?> source;

        Dependent(MapFuture<?> source) {
            this.source = source;
        }

        @Override
        public <V> CompletableFuture<V> newIncompleteFuture() {
            return new Dependent<>(source);
        }

        @Override
        public U get() throws InterruptedException, ExecutionException {
            source.workAlong();
            return super.get();
        }

        @Override
        public U join() {
            source.workAlong();
            return super.join();
        }
    }
}
