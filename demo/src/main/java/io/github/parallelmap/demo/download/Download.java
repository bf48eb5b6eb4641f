package io.github.parallelmap.demo.download;

import io.github.parallelmap.demo.console.Progress;
import io.github.parallelmap.demo.console.Table;
import io.github.parallelmap.demo.console.Terminal;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/** Fetches one assignment once for each number of threads and prints a row for each. */
final class Download {
    private static final int FINE = 0;
    private static final int FAILED = 1;

    private final Assignment assignment;
    private final Terminal terminal;
    private final FetcherParallel fetcher = new FetcherParallel(new Fetcher());

    Download(Assignment assignment, Terminal terminal) {
        this.assignment = assignment;
        this.terminal = terminal;
    }

    /** Returns the exit status: whether every page of every row arrived in order and intact. */
    int run(SortedSet<Integer> threadCounts) throws IOException, InterruptedException {
        warmUp(threadCounts.last());
        terminal.out().println(assignment.title());
        terminal.out().println();
        terminal.out().flush();
        Measurement first = measure(threadCounts.first());
        Baseline baseline = new Baseline(first);
        List<String> hashes = assignment.hashes().orElseGet(first::hashes);

        Table table = new Table(terminal.out(), "threads", "seconds", "speed-up", "of ideal", "in order and intact");
        int status = FINE;
        for (int threads : threadCounts) {
            Measurement row = threads == first.threads() ? first : measure(threads);
            List<Integer> differing = row.differingFrom(hashes);
            table.row(
                    String.valueOf(threads),
                    String.format(Locale.ROOT, "%.2f", row.nanos() / 1e9),
                    String.format(Locale.ROOT, "%.2f", baseline.speedUpOf(row)),
                    String.format(Locale.ROOT, "%.1f %%", 100 * baseline.shareOfIdealOf(row)),
                    differing.isEmpty() ? "yes" : "no");
            if (!differing.isEmpty()) {
                complain(row, differing);
                status = FAILED;
            }
        }
        return status;
    }

    /** Has the client's classes loaded, its code compiled and its connections made before anything is measured. */
    private void warmUp(int threads) throws IOException, InterruptedException {
        fetcher.with(MapOptions.defaults().threads(threads)).fetch(assignment.warmUp());
    }

    private Measurement measure(int threads) throws IOException, InterruptedException {
        String task = threads == 1 ? "1 thread" : threads + " threads";
        try (Progress progress = terminal.progress(task, assignment.urls().size())) {
            MapOptions options = MapOptions.defaults().threads(threads).progress(progress);
            FetcherParallel parallel = fetcher.with(options);
            long begin = System.nanoTime();
            List<Page> pages = parallel.fetch(assignment.urls());
            return new Measurement(threads, System.nanoTime() - begin, pages);
        }
    }

    private void complain(Measurement row, List<Integer> differing) {
        String shouldBe = assignment.hashes().isPresent() ? "what the server has" : "what the first row fetched";
        terminal.error(differing.size() + " of " + row.pages().size() + " pages differ from " + shouldBe
                + ", the first is " + assignment.urls().get(differing.get(0)));
    }
}
