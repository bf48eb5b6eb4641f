package io.github.parallelmap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The future of a call that nobody waits for, and those who are sent to it by an executor. */
final class DetachedCalls {
    private static final CallSite SITE = CallSite.of(DetachedCalls.class, "item", MapOptions.defaults());

    private static final int ITEMS = 2;

    private DetachedCalls() {}

    @JCStressTest
    @Description("A future is cancelled, as soon as it is there, while its worker begins, works or ends.")
    @Outcome(
            id = Verdict.KEPT,
            expect = ACCEPTABLE,
            desc = "It was cancelled and stopped, or complete; once, in any case.")
    @Outcome(expect = FORBIDDEN, desc = "It did not complete once, or the work went on.")
    @State
    public static class CancelAgainstWorker {
        private final MailboxPool pool = new MailboxPool(false);
        private final AtomicInteger completions = new AtomicInteger();
        private volatile boolean cancelled;
        private volatile boolean ranOn;
        private final CountingBatch batch = new CountingBatch(ITEMS) {
            private static final long serialVersionUID = 1;

            @Override
            void item(int i) {
                // What had begun when the future was cancelled must know it by the time that cancel() has returned.
                ranOn |= cancelled && !Thread.currentThread().isInterrupted();
            }
        };
        private final MapFuture<int[]> future = new MapFuture<>();
        private final BatchCall call = BatchCall.detached(
                SITE, batch, MapOptions.defaults().pool(pool).threads(2).chunk(1), future);

        public CancelAgainstWorker() {
            var unused = future.whenComplete((results, thrown) -> completions.incrementAndGet());
        }

        @Actor
        public void start() {
            future.start(call, batch::results);
            cancelled = future.cancel(true);
            pool.finish();
        }

        @Actor
        public void work() {
            pool.serve();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    future.isCancelled() ? batch.wrongRun(0, 1) : wrongCompletion(),
                    Verdict.unless(completions.get() == 1, "the future completed " + completions.get() + " times"),
                    Verdict.unless(!ranOn, "an item ran on when the future had been cancelled"),
                    Verdict.unless(call.isOver(), "the call is not over"),
                    Verdict.unless(pool.left() == 1, "the call was closed " + pool.left() + " times"),
                    pool.wrongFlag());
        }

        private @Nullable String wrongCompletion() {
            try {
                future.get(8, TimeUnit.SECONDS);
                String wrongResult = batch.wrongResult(ITEMS);
                return wrongResult == null ? batch.wrongRun(1, 1) : wrongResult;
            } catch (TimeoutException e) {
                return "the future never completed";
            } catch (ExecutionException | InterruptedException e) {
                return "the future completed with " + e;
            }
        }
    }

    @JCStressTest
    @Description("An executor runs the same task twice, at once.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "One worker came, and ran each item once.")
    @Outcome(expect = FORBIDDEN, desc = "More workers came than were sent, or none.")
    @State
    public static class WorkerTaskRunTwice {
        private final MailboxPool pool = new MailboxPool(false);
        private final AtomicInteger running = new AtomicInteger();
        private volatile boolean tooMany;
        private final CountingBatch batch = new CountingBatch(ITEMS) {
            private static final long serialVersionUID = 1;

            @Override
            void item(int i) {
                tooMany |= running.incrementAndGet() > 1;
                running.decrementAndGet();
            }
        };
        private final BatchCall call = BatchCall.waiting(
                SITE, batch, MapOptions.defaults().pool(pool).threads(1).chunk(1), null);
        private final Runnable task;

        public WorkerTaskRunTwice() {
            pool.send(call);
            Runnable sent = pool.take();
            if (sent == null) {
                throw new IllegalStateException("nobody was sent");
            }
            task = sent;
        }

        @Actor
        public void first() {
            task.run();
        }

        @Actor
        public void second() {
            task.run();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    Verdict.unless(!tooMany, "more items ran at once than threads"),
                    batch.wrongRun(1, 1),
                    batch.wrongResult(ITEMS),
                    Verdict.unless(call.isOver(), "the call is not over"));
        }
    }
}
