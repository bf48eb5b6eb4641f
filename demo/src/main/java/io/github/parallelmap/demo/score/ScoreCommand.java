package io.github.parallelmap.demo.score;

import io.github.parallelmap.demo.console.BadInputException;
import io.github.parallelmap.demo.console.Progress;
import io.github.parallelmap.demo.console.Table;
import io.github.parallelmap.demo.console.Terminal;
import io.github.parallelmap.demo.console.ThreadCount;
import io.github.parallelmap.demo.console.WholeNumber;
import io.github.parallelmap.demo.report.Report;
import io.github.parallelmap.demo.report.ReportOption;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the plain loop with the wrapper on work that only the processor limits. */
@Command(
        name = "score",
        sortOptions = false,
        description = {
            "Runs a method over two zipped primitive arrays and a constant, in a plain loop and through its wrapper, and"
                    + " checks that every result is equal to the last bit.",
            "",
            "Each round runs both. The times are medians over the rounds. More threads than processors do not help.",
            ""
        })
public final class ScoreCommand implements Callable<Integer> {
    private static final int FINE = 0;
    private static final int FAILED = 1;
    /** Rounds that are not counted, in which the JIT compiler does its work. */
    private static final int WARM_UP_ROUNDS = 2;

    private final Terminal terminal;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "200000",
            converter = Items.class,
            description = "The length of the arrays. Default: ${DEFAULT-VALUE}.")
    private int items;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            converter = ThreadCount.class,
            description = {
                "How many threads the wrapper uses. 0, the default, means as many as there are processors.",
                "With --report, it also runs on 1, 2, 4 and so on, up to this number of threads."
            })
    private int threads;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "9",
            converter = Rounds.class,
            description = "How often both run. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The same seed gives the same arrays. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private final ReportOption reportOption = new ReportOption();

    /**
     * The command.
     *
     * @param terminal where it prints
     */
    public ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        try (Report report = reportOption.open()) {
            int different = compare();
            if (reportOption.isGiven()) {
                different = Math.max(different, new Scaling(items, seed, report).run(ThreadCount.resolve(threads)));
            }
            if (different >= 0) {
                terminal.error("item " + different + " of " + items + " differs from the plain loop's");
                return FAILED;
            }
            return FINE;
        }
    }

    /** Prints how both compare; returns the first item that ever differed, or -1. */
    private int compare() {
        Trial trial = new Trial(items, seed, MapOptions.defaults().threads(threads));
        long[] loop = new long[rounds];
        long[] wrapper = new long[rounds];
        int different = -1;
        try (Progress progress = terminal.progress("Rounds", rounds)) {
            for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
                long loopNanos = trial.runLoop();
                long wrapperNanos = trial.runWrapper();
                different = Math.max(different, trial.firstDifference());
                if (round >= 0) {
                    loop[round] = loopNanos;
                    wrapper[round] = wrapperNanos;
                    progress.onProgress(round + 1, rounds);
                }
            }
        }
        print(Median.of(loop), Median.of(wrapper), different < 0);
        return different;
    }

    private void print(long loop, long wrapper, boolean equal) {
        Table table = new Table(
                terminal.out(),
                "items",
                "threads",
                "loop seconds",
                "parallel seconds",
                "speed-up",
                "equal to the loop");
        table.row(
                String.valueOf(items),
                String.valueOf(ThreadCount.resolve(threads)),
                String.format(Locale.ROOT, "%.4f", loop / 1e9),
                String.format(Locale.ROOT, "%.4f", wrapper / 1e9),
                String.format(Locale.ROOT, "%.2f", (double) loop / wrapper),
                equal ? "yes" : "no");
    }

    static final class Items extends WholeNumber {
        Items() {
            super(1, 50_000_000);
        }
    }

    static final class Rounds extends WholeNumber {
        Rounds() {
            super(1, 10_000);
        }
    }
}
