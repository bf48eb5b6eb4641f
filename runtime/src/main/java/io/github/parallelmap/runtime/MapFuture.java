package io.github.parallelmap.runtime;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of a call that nobody waits for. Whoever completes it before the call does, by cancelling it for one, stops
 * the work.
 */
final class MapFuture<L extends @Nullable Object> extends CompletableFuture<L> {
    /*
     * The call is running until it is over, or until another has begun to complete this future: whoever does so takes
     * the call out, under this object's lock, and a call that finds itself taken out completes nothing. Another stops the
     * call before it completes the future, by every method that can complete one, since a dependent that it would run
     * first may take long.
     */

    /** The call, while it may be stopped and may complete this future; written under this object's lock. */
    private volatile @Nullable BatchCall call;

    private @Nullable Supplier<L> results;

    /** Has the stack of who made the call, while that may still be asked for. */
    private volatile @Nullable Throwable origin = new Throwable();

    /** Starts the call that completes this future, with the results that are there when it is over. */
    void start(BatchCall call, Supplier<L> results) {
        synchronized (this) {
            this.call = call;
            this.results = results;
        }
        call.start();
    }

    /** The stack of who made the call. */
    StackTraceElement[] callerStack() {
        Throwable made = origin;
        return (made == null ? new Throwable() : made).getStackTrace();
    }

    // ---- completed by the call ----

    /**
     * Is told by the call that it is over. Completes on a thread of our own, since what depends on this future runs there,
     * and must not hold a place of a pool meanwhile.
     */
    void callOver() {
        BatchCall over;
        Supplier<L> results;
        synchronized (this) {
            over = call;
            results = this.results;
            call = null;
            this.results = null;
        }
        if (over == null || results == null) {
            origin = null;
        } else {
            onThreadOfOurOwn(() -> complete(over, results));
        }
    }

    private static void onThreadOfOurOwn(Runnable completion) {
        ThreadLimit limit = ThreadLimit.COMPLETING;
        if (limit.tryAcquire()) {
            try {
                limit.execute(() -> {
                    try {
                        completion.run();
                    } finally {
                        limit.release();
                    }
                });
                return;
            } catch (Throwable e) {
                // No thread is to be had on this machine.
                limit.release();
            }
        }
        completion.run();
    }

    private void complete(BatchCall over, Supplier<L> results) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(over.classLoader());
        try {
            Throwable thrown = over.ending();
            if (thrown == null) {
                super.complete(results.get());
            } else {
                super.completeExceptionally(thrown);
            }
        } catch (Throwable thrown) {
            // No memory for the results, or a batch of a user's own.
            super.completeExceptionally(thrown);
        } finally {
            origin = null;
            thread.setContextClassLoader(before);
        }
    }

    // ---- completed by another ----

    private void stopWork() {
        BatchCall running = call;
        if (running != null) {
            synchronized (this) {
                call = null;
                results = null;
                // Within the lock, so that a second one finds the work stopped, too.
                running.stop(Call.Stop.CANCELLED);
            }
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        stopWork();
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public boolean complete(L value) {
        stopWork();
        return super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable thrown) {
        Objects.requireNonNull(thrown, "thrown");
        stopWork();
        return super.completeExceptionally(thrown);
    }

    @Override
    public CompletableFuture<L> completeAsync(Supplier<? extends L> supplier, Executor executor) {
        Objects.requireNonNull(supplier, "supplier");
        executor.execute(new Completion<>(this, supplier));
        return this;
    }

    @Override
    public void obtrudeValue(L value) {
        stopWork();
        super.obtrudeValue(value);
    }

    @Override
    public void obtrudeException(Throwable thrown) {
        Objects.requireNonNull(thrown, "thrown");
        stopWork();
        super.obtrudeException(thrown);
    }

    /** Completes a future with what a supplier supplies, as {@link CompletableFuture#completeAsync} does. */
    private record Completion<L extends @Nullable Object>(MapFuture<L> future, Supplier<? extends L> supplier)
            implements Runnable, AsynchronousCompletionTask {
        @Override
        public void run() {
            if (future.isDone()) {
                return;
            }
            L value;
            try {
                value = supplier.get();
            } catch (Throwable thrown) {
                future.completeExceptionally(
                        thrown instanceof CompletionException ? thrown : new CompletionException(thrown));
                return;
            }
            future.complete(value);
        }
    }

    // ---- waited for ----

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
        requireOutside(running, here);
        if (running.pool().callerWorks()) {
            // It needs no place of an item's, and an interrupt that is meant for the item must not reach one of its own.
            return;
        }
        Worker host = here.hostIn(running.pool());
        if (host != null && running.takeSeat() && !host.workInPlace(running)) {
            // Meanwhile the pool may have found no seat to send a worker to, and forgotten the call.
            running.send();
        }
    }

    /** Refuses an item of the call itself, which would wait for its own end. */
    private static void requireOutside(BatchCall running, Worker here) {
        for (Worker around = here; around != null; around = around.call().madeIn()) {
            if (around.call() == running) {
                throw new IllegalStateException("an item of " + running.site()
                        + " waits for the future of its own call, which would never end; wait for it outside");
            }
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
