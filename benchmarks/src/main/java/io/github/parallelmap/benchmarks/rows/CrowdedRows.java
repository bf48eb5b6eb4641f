package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.peers.Callers;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.Arithmetic;
import io.github.parallelmap.benchmarks.work.SpinWork;
import java.util.List;

/** Rows in which one call does not have the machine to itself. */
final class CrowdedRows {
    private static final int ITEMS = 200;
    private static final int CALLS = 64;

    /** What the busy thread computes. */
    @SuppressWarnings("unused")
    private static volatile long sink;

    private CrowdedRows() {}

    static List<Row> all() {
        return List.of(
                callers("callers-2", Group.CALLERS, 2),
                callers("callers-8", Group.CALLERS, 8),
                callers("callers-32", Group.CALLERS, 32),
                new Row(
                        "loaded-small",
                        Group.LOADED,
                        "0.8 us, n = 1,000",
                        Sampling.REPEATED,
                        List.of(),
                        () -> beside(SpinWork.uniform(1_000, ComputingRows.SMALL_NANOS))),
                new Row(
                        "loaded-large",
                        Group.LOADED,
                        "20 us, n = 500",
                        Sampling.SINGLE,
                        List.of(),
                        () -> beside(SpinWork.uniform(500, 20_000))));
    }

    /** All callers together make the same number of calls, however many they are. */
    static Row callers(String id, Group group, int callers) {
        return new Row(
                id,
                group,
                String.format("%d callers, %d calls in all, each of %d items of 0.8 us", callers, CALLS, ITEMS),
                Sampling.SINGLE,
                List.of(),
                () -> calling(callers));
    }

    private static Trial calling(int count) {
        SpinWork work = SpinWork.uniform(ITEMS, ComputingRows.SMALL_NANOS);
        Callers callers = new Callers(count, CALLS / count);
        Variants variants = new Variants();
        for (Variant alone : ComputingRows.variantsOf(work, ITEMS).list()) {
            // By hand there is one helper, which serves one caller at a time.
            if (!alone.name().equals(Variant.TWO_THREADS)) {
                variants.add(alone.name(), alone.kind(), () -> callers.run(alone.call()));
            }
        }
        return new Trial(ITEMS * CALLS, variants.list(), Ideal.NONE);
    }

    private static Trial beside(SpinWork work) {
        Thread busy = new Thread(CrowdedRows::beBusy, "busy");
        busy.setDaemon(true);
        busy.start();
        return ComputingRows.trialOf(work);
    }

    private static void beBusy() {
        for (long seed = 1; ; seed++) {
            sink = Arithmetic.spin(seed, 1_000);
        }
    }
}
