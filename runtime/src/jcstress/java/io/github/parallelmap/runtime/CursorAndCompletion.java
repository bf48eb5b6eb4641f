package io.github.parallelmap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The cursor of a call, from which its workers claim ranges, and the count of its workers, which closes it. */
final class CursorAndCompletion {
    private static final CallSite SITE = CallSite.of(CursorAndCompletion.class, "item", MapOptions.defaults());

    private static final int ITEMS = 4;

    private CursorAndCompletion() {}

    private static MapOptions options(ParallelPool pool) {
        return MapOptions.defaults().pool(pool).threads(2).chunk(1);
    }

    @JCStressTest
    @Description("A caller that works and waits, and a worker that comes at any time, when all is over for one.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "Each item ran once; the caller saw all and was not late.")
    @Outcome(expect = FORBIDDEN, desc = "The call did not end as it promises.")
    @State
    public static class CallerAndLateWorker {
        private final MailboxPool pool = new MailboxPool(true);
        private final CountingBatch batch = new CountingBatch(ITEMS);
        private boolean overslept;
        private @Nullable String wrongResult;

        @Actor
        public void caller() {
            BatchCall call = BatchCall.waiting(SITE, batch, options(pool), null);
            overslept = HangGuard.wokeUp(call::run);
            wrongResult = batch.wrongResult(ITEMS);
            batch.returned();
            pool.finish();
        }

        @Actor
        public void worker() {
            pool.serve();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    Verdict.unless(!overslept, "the caller slept on when all was over"),
                    wrongResult,
                    batch.wrongRun(1, 1),
                    pool.wrongFlag());
        }
    }

    @JCStressTest
    @Description("Two workers of a call that nobody waits for.")
    @Outcome(
            id = Verdict.KEPT,
            expect = ACCEPTABLE,
            desc = "Each item ran once; the call was closed once, with all results.")
    @Outcome(expect = FORBIDDEN, desc = "The call did not end as it promises.")
    @State
    public static class TwoWorkers {
        private final MailboxPool pool = new MailboxPool(false);
        private final CountingBatch batch = new CountingBatch(ITEMS);
        private final MapFuture<int[]> future = new MapFuture<>();
        private final BatchCall call = BatchCall.detached(SITE, batch, options(pool), future);

        public TwoWorkers() {
            future.start(call, batch::results);
            // The second worker's seat; the first one's has been taken by who was sent, for whom the first actor
            // stands.
            if (!call.takeSeat()) {
                throw new IllegalStateException("no seat for the second worker");
            }
        }

        @Actor
        public void first() {
            call.work();
        }

        @Actor
        public void second() {
            call.work();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    wrongFuture(),
                    batch.wrongRun(1, 1),
                    Verdict.unless(call.isOver(), "the call is not over"),
                    Verdict.unless(pool.left() == 1, "the call was closed " + pool.left() + " times"));
        }

        private @Nullable String wrongFuture() {
            try {
                future.get(8, TimeUnit.SECONDS);
                return batch.wrongResult(ITEMS);
            } catch (TimeoutException e) {
                return "the future never completed";
            } catch (ExecutionException | InterruptedException e) {
                return "the future completed with " + e;
            }
        }
    }

    @JCStressTest
    @Description("Two items of four fail, at the caller or at the worker, and stop those above them.")
    @Outcome(
            id = Verdict.KEPT,
            expect = ACCEPTABLE,
            desc = "The first failure was thrown, with the other if there was one.")
    @Outcome(expect = FORBIDDEN, desc = "The call did not fail as the plain loop would have.")
    @State
    public static class FirstFailure {
        private static final int LOW = 1;
        private static final int HIGH = 3;

        private final MailboxPool pool = new MailboxPool(true);
        private final Throwable low = new ItemThrew();
        private final Throwable high = new ItemThrew();
        private final CountingBatch batch = new CountingBatch(ITEMS) {
            private static final long serialVersionUID = 1;

            @Override
            void item(int i) throws Throwable {
                if (i == LOW) {
                    throw low;
                }
                if (i == HIGH) {
                    throw high;
                }
            }
        };
        private boolean overslept;
        private boolean flagLeftUp;
        private @Nullable Throwable thrown;
        private @Nullable String wrongResult;

        @Actor
        public void caller() {
            BatchCall call = BatchCall.waiting(SITE, batch, options(pool), null);
            overslept = HangGuard.wokeUp(call::run);
            flagLeftUp = Thread.interrupted();
            thrown = call.ending();
            wrongResult = batch.wrongResult(LOW);
            batch.returned();
            pool.finish();
        }

        @Actor
        public void worker() {
            pool.serve();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    Verdict.unless(!overslept, "the caller slept on when all was over"),
                    Verdict.unless(!flagLeftUp, "the caller's interrupt flag was left up"),
                    Verdict.unless(thrown == low, "thrown was not the first failure"),
                    Verdict.unless(
                            batch.hasRun(HIGH)
                                    == Arrays.asList(low.getSuppressed()).contains(high),
                            "the other failure was not suppressed on the first"),
                    wrongResult,
                    Verdict.unless(batch.hasRun(0) && batch.hasRun(LOW), "an item below the first failure did not run"),
                    batch.wrongRun(0, 1),
                    pool.wrongFlag());
        }
    }

    /** A failure without a stack, of which many are made. */
    private static final class ItemThrew extends Exception {
        private static final long serialVersionUID = 1;

        ItemThrew() {
            super(null, null, true, false);
        }
    }
}
