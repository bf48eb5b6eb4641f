package io.github.parallelmap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The stack of idle helpers, and the slot in which each waits for a task. */
final class ParkedHelpers {
    /** More than any test takes, so that a helper never leaves. */
    private static final long LONG_NANOS = TimeUnit.MINUTES.toNanos(1);

    private ParkedHelpers() {}

    /** Counts how often it was run. */
    private static final class Task extends AtomicInteger implements Runnable {
        private static final long serialVersionUID = 1;

        @Override
        public void run() {
            incrementAndGet();
        }

        @Nullable
        String wrongRun() {
            return Verdict.unless(get() == 1, "the task ran " + get() + " times");
        }
    }

    @JCStressTest
    @Description("A task is given while the only helper has waited for long enough and goes.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "The task ran once, on that helper or another.")
    @Outcome(expect = FORBIDDEN, desc = "The task was lost, or run twice.")
    @State
    public static class TaskAgainstLeaving {
        private final Helpers.Stack idle = new Helpers.Stack();
        private final Task task = new Task();

        @Actor
        public void helper() {
            Helpers.TaskSlot slot = new Helpers.TaskSlot(null);
            idle.push(slot);
            slot.awaitTask(0);
            slot.runTask();
        }

        @Actor
        public void giver() {
            if (!idle.offer(task)) {
                task.run();
            }
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(task.wrongRun());
        }
    }

    @JCStressTest
    @Description("A task is given while the only helper lies down to wait.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "The helper ran the task.")
    @Outcome(expect = FORBIDDEN, desc = "The helper slept on with a task in its slot, or did not run it once.")
    @State
    public static class TaskAgainstParking {
        private final Helpers.Stack idle = new Helpers.Stack();
        private final Task task = new Task();
        private boolean overslept;

        @Actor
        public void helper() {
            Helpers.TaskSlot slot = new Helpers.TaskSlot(null);
            idle.push(slot);
            overslept = HangGuard.wokeUp(() -> slot.awaitTask(LONG_NANOS));
            slot.runTask();
        }

        @Actor
        public void giver() {
            int waited = 0;
            while (!idle.offer(task)) {
                waited = Spin.once(waited);
            }
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    Verdict.unless(!overslept, "the helper slept on with a task in its slot"), task.wrongRun());
        }
    }

    /** Helpers that wait from the beginning, and are asked for their tasks in the end. */
    private static Helpers.TaskSlot slotOn(Helpers.Stack idle) {
        Helpers.TaskSlot slot = new Helpers.TaskSlot(null);
        idle.push(slot);
        return slot;
    }

    @JCStressTest
    @Description("Two tasks are given while two helpers wait.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "Each helper got one of them.")
    @Outcome(expect = FORBIDDEN, desc = "A task was lost, or a helper was not found.")
    @State
    public static class TwoGivers {
        private final Helpers.Stack idle = new Helpers.Stack();
        private final Helpers.TaskSlot bottom = slotOn(idle);
        private final Helpers.TaskSlot top = slotOn(idle);
        private final Task firstTask = new Task();
        private final Task secondTask = new Task();
        private boolean firstGiven;
        private boolean secondGiven;

        @Actor
        public void first() {
            firstGiven = idle.offer(firstTask);
        }

        @Actor
        public void second() {
            secondGiven = idle.offer(secondTask);
        }

        @Arbiter
        public void judge(L_Result r) {
            boolean bottomHad = bottom.runTask();
            boolean topHad = top.runTask();
            r.r1 = Verdict.of(
                    Verdict.unless(firstGiven && secondGiven, "a waiting helper was not found"),
                    Verdict.unless(bottomHad && topHad, "a helper got no task"),
                    firstTask.wrongRun(),
                    secondTask.wrongRun());
        }
    }

    @JCStressTest
    @Description("Helpers join those that wait while as many tasks are given.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "Each helper could be given one task.")
    @Outcome(expect = FORBIDDEN, desc = "A task was lost, or a helper was not found.")
    @State
    public static class JoiningAgainstGiving {
        private static final int HELPERS = 8;

        private final Helpers.Stack idle = new Helpers.Stack();
        private final List<Helpers.TaskSlot> slots = new ArrayList<>();
        private final List<Task> tasks = new ArrayList<>();
        private boolean allFound = true;

        public JoiningAgainstGiving() {
            for (int i = 0; i < HELPERS; i++) {
                slots.add(slotOn(idle));
            }
            for (int i = 0; i < HELPERS; i++) {
                slots.add(new Helpers.TaskSlot(null));
            }
            for (int i = 0; i < slots.size(); i++) {
                tasks.add(new Task());
            }
        }

        @Actor
        public void join() {
            for (Helpers.TaskSlot slot : slots.subList(HELPERS, slots.size())) {
                idle.push(slot);
            }
        }

        @Actor
        public void give() {
            give(tasks.subList(0, HELPERS));
        }

        private void give(List<Task> given) {
            for (Task task : given) {
                allFound &= idle.offer(task);
            }
        }

        @Arbiter
        public void judge(L_Result r) {
            give(tasks.subList(HELPERS, tasks.size()));
            boolean oneMore = idle.offer(() -> {});
            slots.forEach(Helpers.TaskSlot::runTask);
            String wrongRun = null;
            for (Task task : tasks) {
                wrongRun = wrongRun == null ? task.wrongRun() : wrongRun;
            }
            r.r1 = Verdict.of(
                    Verdict.unless(allFound, "a waiting helper was not found"),
                    Verdict.unless(!oneMore, "a helper was found twice"),
                    wrongRun);
        }
    }
}
