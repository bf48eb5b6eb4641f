package io.github.parallelmap.runtime;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of an asynchronous call. A thread that completes it before the call does, for example by cancelling it,
 * stops the work.
 */
final class MapFuture<L extends @Nullable Object> extends CompletableFuture<L> {
    /*
     * `call` is set until the call is over, or until another thread begins to complete this future. That thread sets it
     * to null under this object's lock, and a call that finds it null completes nothing. The other thread stops the
     * call before it completes the future, in every method that can complete one, since a dependent stage that it would
     * otherwise run first may take long.
     */

    /** The call, while it may still be stopped and may complete this future; written only under this object's lock. */
    private volatile @Nullable BatchCall call;

    private @Nullable Supplier<L> results;

    /** Holds the stack of the thread that made the call, as long as that stack may be needed. */
    private volatile @Nullable Throwable origin = new Throwable();

    /** Starts the call that completes this future, with the results that the supplier returns when the call is over. */
    void start(BatchCall call, Supplier<L> results) {
        synchronized (this) {
            this.call = call;
            this.results = results;
        }
        call.start();
    }

    /** The stack of the thread that made the call. */
    StackTraceElement[] callerStack() {
        Throwable made = origin;
        return (made == null ? new Throwable() : made).getStackTrace();
    }

    // ---- completed by the call ----

    /**
     * Called by the call when it is over. Completes the future on a thread of the library, since dependent stages run
     * there and must not hold a pool's permit meanwhile.
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
                // No thread is available on this machine.
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
            // No memory for the results, or a batch that a user wrote.
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
                // Under the lock, so that a second thread finds the work stopped, too.
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

    /** A task that completes a future with a supplier's value, as {@link CompletableFuture#completeAsync} does. */
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

    /**
     * Creates a dependent future. It is an ordinary one in that completing it stops nothing; a thread that waits for it
     * helps to run the call.
     */
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

    /** Has an item that waits for this future run items of the call: it holds a permit that the call may need. */
    private void workAlong() {
        BatchCall running = call;
        Worker here = Worker.current();
        if (running == null || here == null || isDone()) {
            return;
        }
        requireOutside(running, here);
        if (running.pool().callerWorks()) {
            // It needs no place of an item's, and an interrupt that is meant for the item must not reach one of its
            // own.
            return;
        }
        Worker host = here.hostIn(running.pool());
        if (host != null && running.takeSeat() && !host.workForNested(running)) {
            // While this thread had the seat, the pool may have found none free and taken the call off its queue.
            running.send();
        }
    }

    /** Throws inside an item of the call itself, which would wait for its own end. */
    private static void requireOutside(BatchCall running, Worker here) {
        for (Worker around = here; around != null; around = around.call().madeIn()) {
            if (around.call() == running) {
                throw new IllegalStateException("an item of " + running.site()
                        + " waits for the future of its own call, which would never end; wait for it outside the item");
            }
        }
    }

    /** A future that depends on a call's future, directly or indirectly. */
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
