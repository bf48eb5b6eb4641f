package io.github.parallelmap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Interrupts that are meant for an item: they reach it, and nothing after it. */
final class InterruptHandshake {
    private static final CallSite SITE = CallSite.of(InterruptHandshake.class, "item", MapOptions.defaults());

    /** A call for workers that are told by the tests which ranges they are in. */
    private static final BatchCall ANY_CALL = callOf(new CountingBatch(1));

    /** How many ranges a worker goes through while it is interrupted: about as long as the news takes to travel. */
    private static final int RANGES = 30;

    private InterruptHandshake() {}

    private static BatchCall callOf(CountingBatch batch) {
        MapOptions options = MapOptions.defaults().pool(new MailboxPool(true)).threads(1);
        return BatchCall.waiting(SITE, batch, options, null);
    }

    /** A worker that goes from range to range while the other actor does something to it. */
    abstract static class Ranges {
        private volatile @Nullable Worker worker;
        private volatile @Nullable Thread thread;
        private volatile boolean interrupted;

        /** Whether the flag was up between two ranges. */
        boolean upBetween;

        /** Whether it was up when both actors were through. */
        boolean upAfter;

        final void goThroughRanges() {
            Worker here = new Worker(ANY_CALL);
            thread = Thread.currentThread();
            worker = here;
            for (int key = 0; key < RANGES; key++) {
                here.enterRange(key);
                here.leaveRange(key);
                upBetween |= Thread.currentThread().isInterrupted();
            }
            int waited = 0;
            while (!interrupted) {
                waited = Spin.once(waited);
            }
            upAfter = Thread.interrupted();
        }

        final Worker worker() {
            int waited = 0;
            for (; ; ) {
                Worker there = worker;
                if (there != null) {
                    return there;
                }
                waited = Spin.once(waited);
            }
        }

        final void interruptFromOutside() {
            Thread there = thread;
            if (there != null) {
                there.interrupt();
            }
        }

        final void allSent() {
            interrupted = true;
        }

        final String judgeFlagDown() {
            return Verdict.of(
                    Verdict.unless(!upBetween, "the flag was up when the range had been left"),
                    Verdict.unless(!upAfter, "the flag came up when the range had been left"));
        }
    }

    @JCStressTest
    @Description("A worker enters and leaves ranges, and is interrupted in one of them, or in none.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "Outside its ranges the worker's flag was never up.")
    @Outcome(expect = FORBIDDEN, desc = "An interrupt reached what was not meant.")
    @State
    public static class OneInterrupter extends Ranges {
        @Actor
        public void work() {
            goThroughRanges();
        }

        @Actor
        public void interrupt() {
            Worker there = worker();
            there.interruptFrom(0);
            there.interruptFrom(RANGES / 2);
            allSent();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = judgeFlagDown();
        }
    }

    @JCStressTest
    @Description("A worker enters and leaves ranges while two threads interrupt it.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "Outside its ranges the worker's flag was never up.")
    @Outcome(expect = FORBIDDEN, desc = "An interrupt reached what was not meant.")
    @State
    public static class TwoInterrupters extends Ranges {
        @Actor
        public void work() {
            goThroughRanges();
        }

        @Actor
        public void interrupt() {
            Worker there = worker();
            ThirdThread.runBoth(() -> there.interruptFrom(0), () -> there.interruptFrom(0));
            allSent();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = judgeFlagDown();
        }
    }

    @JCStressTest
    @Description("A worker is interrupted by somebody else, and then for its range.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "Somebody else's interrupt was still there in the end.")
    @Outcome(expect = FORBIDDEN, desc = "Somebody else's interrupt was taken away.")
    @State
    public static class OutsideInterruptStays extends Ranges {
        @Actor
        public void work() {
            goThroughRanges();
        }

        @Actor
        public void interrupt() {
            Worker there = worker();
            interruptFromOutside();
            there.interruptFrom(0);
            allSent();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(Verdict.unless(upAfter, "the interrupt from outside was lost"));
        }
    }

    /** An item that runs until it is interrupted, or until it should have been. */
    private static final class WaitingItem extends CountingBatch {
        private static final long serialVersionUID = 1;

        private volatile boolean stopped;
        private volatile boolean ranOn;

        WaitingItem() {
            super(1);
        }

        @Override
        void item(int i) {
            int waited = 0;
            while (!Thread.currentThread().isInterrupted() && !stopped) {
                waited = Spin.once(waited);
            }
            ranOn = !Thread.currentThread().isInterrupted();
        }
    }

    @JCStressTest
    @Description("A call is stopped while a worker begins its item.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "The item did not begin, or was interrupted.")
    @Outcome(expect = FORBIDDEN, desc = "The item ran on, or more than the item was stopped.")
    @State
    public static class StopAgainstBeginning {
        private final WaitingItem item = new WaitingItem();
        private final BatchCall call = callOf(item);
        private boolean flagLeftUp;

        @Actor
        public void work() {
            if (call.takeSeat()) {
                call.work();
            }
            flagLeftUp = Thread.interrupted();
        }

        @Actor
        public void stop() {
            call.stop(Call.Stop.CANCELLED);
            item.stopped = true;
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    Verdict.unless(!item.ranOn, "an item of the stopped call ran on"),
                    Verdict.unless(!flagLeftUp, "the interrupt flag was left up"),
                    Verdict.unless(call.isOver(), "the call is not over"));
        }
    }

    @JCStressTest
    @Description("An item makes a call of its own, and both calls are stopped, in any order or at once.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "The outer item was interrupted, and nothing after it.")
    @Outcome(expect = FORBIDDEN, desc = "An interrupt was lost, or outlived its item.")
    @State
    public static class NestedCalls {
        private final WaitingItem innerItem = new WaitingItem();
        private final CountingBatch outerItem = new CountingBatch(1) {
            private static final long serialVersionUID = 1;

            @Override
            void item(int i) {
                runOuterItem();
            }
        };
        private final BatchCall outer = callOf(outerItem);
        private volatile @Nullable BatchCall inner;
        private volatile boolean stopped;
        private boolean ranOn;
        private boolean flagLeftUp;

        private void runOuterItem() {
            BatchCall nested = callOf(innerItem);
            inner = nested;
            if (nested.takeSeat()) {
                nested.work();
            }
            int waited = 0;
            while (!stopped) {
                waited = Spin.once(waited);
            }
            ranOn = !Thread.currentThread().isInterrupted();
        }

        @Actor
        public void work() {
            if (outer.takeSeat()) {
                outer.work();
            }
            flagLeftUp = Thread.interrupted();
        }

        @Actor
        public void stop() {
            int waited = 0;
            BatchCall nested = inner;
            while (nested == null) {
                waited = Spin.once(waited);
                nested = inner;
            }
            BatchCall found = nested;
            ThirdThread.runBoth(() -> found.stop(Call.Stop.CANCELLED), () -> outer.stop(Call.Stop.CANCELLED));
            innerItem.stopped = true;
            stopped = true;
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    Verdict.unless(!ranOn, "the outer item's interrupt was lost"),
                    Verdict.unless(!flagLeftUp, "the interrupt flag was left up"));
        }
    }
}
