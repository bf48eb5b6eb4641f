package io.github.parallelmap.demo.score;

import io.github.parallelmap.demo.console.ThreadCount;
import io.github.parallelmap.demo.report.Report;
import io.github.parallelmap.demo.report.page.Job;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.util.Map;

/** The wrapper at work on ever more threads, for the report: of a few rounds, the median is told. */
final class Scaling {
    private static final int ROUNDS = 5;

    private final int items;
    private final long seed;
    private final Report report;

    Scaling(int items, long seed, Report report) {
        this.items = items;
        this.seed = seed;
        this.report = report;
    }

    /** Runs up to so many threads; returns the first item whose result ever differed from the plain loop's, or -1. */
    int run(int mostThreads) throws IOException {
        Trial warmUp = trial(mostThreads);
        report.begin();
        warmUp.runWrapper();
        report.discard();
        int different = -1;
        for (int threads : ThreadCount.doubledUpTo(mostThreads)) {
            Trial trial = trial(threads);
            trial.runLoop();
            for (int round = 0; round < ROUNDS; round++) {
                report.begin();
                long nanos = trial.runWrapper();
                int differing = trial.firstDifference();
                report.completed(threads, nanos, failures(differing));
                different = Math.max(different, differing);
            }
            report.keepMedian(ROUNDS);
        }
        String title = "A rating for each of " + items + " pairs of two zipped arrays";
        report.write(new Job("score", title, item -> "pair " + item), report.computing());
        return different;
    }

    private Trial trial(int threads) {
        return new Trial(items, seed, MapOptions.defaults().threads(threads));
    }

    private static Map<Long, String> failures(int differing) {
        return differing < 0
                ? Map.of()
                : Map.of((long) differing, "differs from the plain loop's; there may be others");
    }
}
