package io.github.parallelmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random calls end as the plain loop would.
 *
 * <p>A failure prints the seed of the call: {@code -Dmodel.seed=SEED} makes that call again, many times, since what goes
 * wrong may depend on who is faster. {@code -Dmodel.calls=N} makes so many calls, {@code -Dmodel.only=REGEX} and
 * {@code -Dmodel.skip=REGEX} only such whose description has that, or has it not. {@code -Dmodel.known=REGEX} passes over
 * problems that are known.
 */
class ModelTest {
    private static final int CALLS = Integer.getInteger("model.calls", 4_000);
    private static final @Nullable Long SEED = Long.getLong("model.seed");
    private static final int TRIES = Integer.getInteger("model.tries", 300);
    private static final int CALL_SECONDS = Integer.getInteger("model.callSeconds", 20);
    private static final int MOST_FAILURES = Integer.getInteger("model.failures", 3);
    private static final Predicate<String> WANTED = Pattern.compile(System.getProperty("model.only", ""))
            .asPredicate()
            .and(Pattern.compile(System.getProperty("model.skip", "(?!)"))
                    .asPredicate()
                    .negate());

    private static final Predicate<String> KNOWN =
            Pattern.compile(System.getProperty("model.known", "(?!)")).asPredicate();

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void anyCallEndsAsThePlainLoopWould() throws InterruptedException {
        long runSeed = new SplittableRandom().nextLong();
        int calls = SEED == null ? CALLS : TRIES;
        long start = System.nanoTime();
        int made = 0;
        while (made < calls && failures.size() < MOST_FAILURES) {
            // A new one after each call that does not end.
            Lane lane = new Lane(new SplittableRandom(runSeed + made), calls - made);
            made += lane.awaitEnd();
        }
        System.out.printf(
                "model: %d calls in %d ms, %d failures%n",
                made, (System.nanoTime() - start) / 1_000_000, failures.size());
        assertThat(failures).as(String.join("\n\n", failures)).isEmpty();
    }

    /** Makes calls one after the other, and is left alone where one does not end. */
    private final class Lane {
        private final Lab lab = new Lab();
        private final SplittableRandom seeds;
        private final int calls;
        private final Thread thread = new Thread(this::makeCalls, "model caller");
        private final AtomicInteger made = new AtomicInteger();
        private volatile boolean leftAlone;
        private volatile @Nullable CallPlan current;
        private volatile long begunAt;

        Lane(SplittableRandom seeds, int calls) {
            this.seeds = seeds;
            this.calls = calls;
        }

        /** Returns how many calls it has made. */
        int awaitEnd() throws InterruptedException {
            thread.setDaemon(true);
            thread.start();
            while (thread.isAlive()) {
                thread.join(200);
                CallPlan running = current;
                if (running != null && System.nanoTime() - begunAt > TimeUnit.SECONDS.toNanos(CALL_SECONDS)) {
                    leftAlone = true;
                    fail(running, List.of("it does not end; " + lab.trace + "; " + Watch.threads()));
                    return made.get() + 1;
                }
            }
            return made.get();
        }

        private void makeCalls() {
            while (made.get() < calls && failures.size() < MOST_FAILURES && !leftAlone) {
                CallPlan plan = Draw.call(SEED == null ? seeds.nextLong() : SEED);
                if (WANTED.test(plan.toString())) {
                    begunAt = System.nanoTime();
                    current = plan;
                    List<String> problems = problemsOf(plan);
                    current = null;
                    if (!problems.isEmpty() && !leftAlone) {
                        fail(plan, problems);
                    }
                    made.incrementAndGet();
                }
            }
        }

        private List<String> problemsOf(CallPlan plan) {
            try {
                return CallRun.problemsOf(lab, plan).stream()
                        .filter(problem -> !KNOWN.test(problem))
                        .toList();
            } catch (Throwable t) {
                return List.of("the test itself threw " + Trace.describe(t));
            }
        }

        private void fail(CallPlan plan, List<String> problems) {
            failures.add("-Dmodel.seed=" + plan.seed() + "\n" + plan + "\n  " + String.join("\n  ", problems));
        }
    }
}
