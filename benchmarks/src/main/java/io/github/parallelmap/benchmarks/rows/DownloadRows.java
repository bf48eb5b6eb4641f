package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.peers.Python;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.demo.download.Assignment;
import io.github.parallelmap.demo.download.Fetcher;
import io.github.parallelmap.demo.download.FetcherParallel;
import io.github.parallelmap.demo.download.Latencies;
import io.github.parallelmap.demo.download.Page;
import io.github.parallelmap.demo.download.PageServer;
import io.github.parallelmap.demo.download.Pages;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Rows that fetch the demo's pages from the demo's server; Python fetches the same pages from the same one. */
final class DownloadRows {
    private static final int PAGES = 40;
    private static final long SEED = 1;
    private static final String PYTHON = "Python Pool.map";
    private static final String PYTHON_ONE_BY_ONE = "Python Pool.map, chunksize 1";

    private DownloadRows() {}

    static List<Row> all() {
        return IntStream.of(4, 8, 13).mapToObj(DownloadRows::row).toList();
    }

    private static Row row(int threads) {
        return new Row(
                "downloads-" + threads,
                Group.DOWNLOADS,
                String.format("%d pages, median latency 20 ms, %d threads", PAGES, threads),
                Sampling.SINGLE,
                List.of(Bar.times(1, PYTHON), Bar.times(1, PYTHON_ONE_BY_ONE)),
                () -> trial(threads));
    }

    private static Trial trial(int threads) throws IOException {
        Latencies latencies = new Latencies(20, 0.5, SEED);
        @SuppressWarnings("MustBeClosedChecker") // ends with the process
        PageServer server = PageServer.start(Pages.write(PAGES, SEED), latencies);
        Assignment assignment = server.assignment();
        List<URI> urls = assignment.urls();
        Fetcher fetcher = new Fetcher();
        FetcherParallel parallel =
                new FetcherParallel(fetcher, MapOptions.defaults().threads(threads));
        Variants variants = new Variants()
                .ours(
                        Variant.OURS,
                        () -> parallel.fetch(urls).stream().map(Page::sha256).toList());
        Optional<Python> python = Python.start();
        String column = urls.stream().map(URI::toString).collect(Collectors.joining(","));
        python.ifPresent(pool -> variants.peer(PYTHON, () -> pool.fetch(threads, 0, column))
                .peer(PYTHON_ONE_BY_ONE, () -> pool.fetch(threads, 1, column)));
        List<Integer> indices = IntStream.range(0, PAGES).boxed().toList();
        variants.peers(indices, i -> hashOf(fetcher, urls.get(i)), threads);
        long[] nanos = LongStream.of(latencies.draw(PAGES))
                .map(millis -> millis * 1_000_000)
                .toArray();
        return new Trial(PAGES, variants.list(), Ideal.ofWaiting(nanos, threads));
    }

    private static String hashOf(Fetcher fetcher, URI url) {
        try {
            return fetcher.fetch(url).sha256();
        } catch (IOException e) {
            throw new IllegalStateException("cannot fetch " + url, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a benchmark was interrupted", e);
        }
    }
}
