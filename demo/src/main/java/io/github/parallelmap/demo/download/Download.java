package io.github.parallelmap.demo.download;

import io.github.parallelmap.demo.console.Progress;
import io.github.parallelmap.demo.console.Table;
import io.github.parallelmap.demo.console.Terminal;
import io.github.parallelmap.demo.report.Report;
import io.github.parallelmap.demo.report.page.Job;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Fetches one assignment once for each number of threads and prints a row for each. */
final class Download {
    private static final int FINE = 0;
    private static final int FAILED = 1;

    private final Assignment assignment;
    private final Terminal terminal;
    private final Report report;
    private final FetcherParallel fetcher = new FetcherParallel(new Fetcher());

    Download(Assignment assignment, Terminal terminal, Report report) {
        this.assignment = assignment;
        this.terminal = terminal;
        this.report = report;
    }

    /** Returns the exit status: whether every page of every row arrived in order and intact. */
    int run(SortedSet<Integer> threadCounts) throws IOException, InterruptedException {
        warmUp(threadCounts.last());
        terminal.out().println(assignment.title());
        terminal.out().println();
        terminal.out().flush();
        Measurement first = measure(threadCounts.first(), Optional.empty());
        Baseline baseline = new Baseline(first);
        List<String> hashes = assignment.hashes().orElseGet(first::hashes);

        Table table = new Table(terminal.out(), "threads", "seconds", "speed-up", "of ideal", "in order and intact");
        int status = FINE;
        for (int threads : threadCounts) {
            Measurement row = threads == first.threads() ? first : measure(threads, Optional.of(baseline));
            List<Integer> differing = row.differingFrom(hashes);
            report.completed(threads, row.nanos(), failures(differing));
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
        report.write(job(), Optional.of(baseline.yardstick()));
        return status;
    }

    /** Has the client's classes loaded, its code compiled and its connections made before anything is measured. */
    private void warmUp(int threads) throws IOException, InterruptedException {
        report.begin();
        fetcher.with(MapOptions.defaults().threads(threads)).fetch(assignment.warmUp());
        report.discard();
    }

    /** Fetches all pages once; where that fails, the report tells of it, and of the rows before if there were any. */
    private Measurement measure(int threads, Optional<Baseline> baseline) throws IOException, InterruptedException {
        String task = threads == 1 ? "1 thread" : threads + " threads";
        try (Progress progress = terminal.progress(task, assignment.urls().size())) {
            MapOptions options = MapOptions.defaults().threads(threads).progress(progress);
            FetcherParallel parallel = fetcher.with(options);
            report.begin();
            long begin = System.nanoTime();
            List<Page> pages = parallel.fetch(assignment.urls());
            return new Measurement(threads, System.nanoTime() - begin, pages);
        } catch (IOException e) {
            report.failed(threads, e, job(), baseline.map(Baseline::yardstick));
            throw e;
        }
    }

    private Job job() {
        List<URI> urls = assignment.urls();
        return new Job(
                "download", assignment.title(), item -> urls.get((int) item).toString());
    }

    private Map<Long, String> failures(List<Integer> differing) {
        return differing.stream().collect(Collectors.toMap(Integer::longValue, item -> "differs from " + shouldBe()));
    }

    private String shouldBe() {
        return assignment.hashes().isPresent() ? "what the server has" : "what the first row fetched";
    }

    private void complain(Measurement row, List<Integer> differing) {
        terminal.error(differing.size() + " of " + row.pages().size() + " pages differ from " + shouldBe()
                + ", the first is " + assignment.urls().get(differing.get(0)));
    }
}
