package io.github.parallelmap.model;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** What a user's executor does with a worker. */
enum ExecutorKind {
    NORMAL {
        @Override
        Executor open(Lab lab, Trace trace) {
            return task -> lend(lab.threads(), trace, task);
        }
    },
    TINY_QUEUE {
        @Override
        Executor open(Lab lab, Trace trace) {
            return task -> lend(lab.tinyQueue(), trace, task);
        }
    },
    REJECTING {
        @Override
        Executor open(Lab lab, Trace trace) {
            return task -> {
                throw new RejectedExecutionException("by the model");
            };
        }
    },
    DISCARDING {
        @Override
        Executor open(Lab lab, Trace trace) {
            return task -> {};
        }
    },
    THROWING_ERROR {
        @Override
        Executor open(Lab lab, Trace trace) {
            return task -> {
                throw new NoClassDefFoundError("by the model");
            };
        }
    },
    THROWING_ERROR_AFTER_ONE {
        @Override
        Executor open(Lab lab, Trace trace) {
            AtomicInteger tasks = new AtomicInteger();
            return task -> {
                if (tasks.getAndIncrement() > 0) {
                    throw new NoClassDefFoundError("by the model");
                }
                lend(lab.threads(), trace, task);
            };
        }
    },
    /** Runs the worker, and then says that it did not. */
    RUNS_AND_THROWS {
        @Override
        Executor open(Lab lab, Trace trace) {
            return task -> {
                lend(lab.threads(), trace, task);
                throw new IllegalStateException("by the model");
            };
        }
    },
    SAME_THREAD {
        @Override
        Executor open(Lab lab, Trace trace) {
            return Runnable::run;
        }
    },
    /** Runs the worker once the call is over. */
    LATE {
        @Override
        Executor open(Lab lab, Trace trace) {
            return task -> {
                trace.root.borrowed.incrementAndGet();
                trace.root.late.add(new Borrowed(trace, task));
            };
        }
    };

    /** Opens one for a call. */
    abstract Executor open(Lab lab, Trace trace);

    private static void lend(Executor executor, Trace trace, Runnable task) {
        trace.root.borrowed.incrementAndGet();
        boolean taken = false;
        try {
            executor.execute(new Borrowed(trace, task));
            taken = true;
        } finally {
            if (!taken) {
                trace.root.borrowed.decrementAndGet();
            }
        }
    }

    /** A worker on a user's thread, which it leaves as it was. */
    private record Borrowed(Trace trace, Runnable task) implements Runnable {
        @Override
        public void run() {
            ThreadState before = ThreadState.current();
            try {
                task.run();
            } catch (Throwable thrown) {
                trace.root.violation("a worker threw " + Trace.describe(thrown));
            } finally {
                ThreadState after = ThreadState.current();
                if (!after.equals(before)) {
                    trace.root.violation("a borrowed thread came back as " + after + ", lent as " + before);
                }
                before.restore();
                trace.root.borrowed.decrementAndGet();
            }
        }
    }
}
