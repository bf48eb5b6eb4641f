package io.github.parallelmap.runtime;

import java.lang.ref.WeakReference;
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
     * to null under a lock of its own, and a call that finds it null completes nothing. The other thread stops the
     * call before it completes the future, in every method that can complete one, since a dependent stage that it would
     * otherwise run first may take long.
     */

    /** Not the future itself, which a user may lock while waiting for it. */
    private final Object lock = new Object();

    /** The call, while it may still be stopped and may complete this future; written only under `lock`. */
    private volatile @Nullable BatchCall call;

    private @Nullable Supplier<L> results;

    /** The worker whose item made the call, or null; weak, since that item may end long before the call. */
    private final @Nullable WeakReference<Worker> maker;

    /** The thread that made the call, while it runs the call itself because no other thread is available. */
    private volatile @Nullable Thread standIn;

    /** Holds the stack of the thread that made the call, as long as that stack may be needed. */
    private volatile @Nullable Throwable origin = new Throwable();

    MapFuture() {
        Worker here = Worker.current();
        maker = here == null ? null : new WeakReference<>(here);
    }

    /** The worker whose item made the call, as long as it is there. */
    @Nullable
    Worker madeIn() {
        Worker made = maker == null ? null : maker.get();
        return made != null && made.call().isRegistered(made) ? made : null;
    }

    /** Runs the call on the calling thread, which made it. */
    void runByMaker(BatchCall started) {
        standIn = Thread.currentThread();
        try {
            started.work();
        } finally {
            standIn = null;
        }
    }

    /** Whether the given thread made the call and runs it itself: an interrupt of that thread is not the call's. */
    boolean isRunBy(Thread thread) {
        return thread == standIn;
    }

    /** Starts the call that completes this future, with the results that the supplier returns when the call is over. */
    void start(BatchCall call, Supplier<L> results) {
        synchronized (lock) {
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
        synchronized (lock) {
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
        try {
            setLoader(thread, over.classLoader());
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
            setLoader(thread, before);
        }
    }

    /** Sets the class loader, unless the thread is a user's own and refuses. */
    private static void setLoader(Thread thread, @Nullable ClassLoader loader) {
        try {
            thread.setContextClassLoader(loader);
        } catch (RuntimeException e) {
            // What depends on the future runs under the thread's own.
        }
    }

    // ---- completed by another ----

    /** Stops the work, or waits until another thread that is about to complete this future has stopped it. */
    private void stopWork() {
        synchronized (lock) {
            BatchCall running = call;
            call = null;
            results = null;
            if (running != null) {
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
        for (Worker around = here; around != null; around = around.call().parent()) {
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
