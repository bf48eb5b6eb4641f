package io.github.parallelmap.demo.spark;

import io.github.parallelmap.demo.download.Fetcher;
import io.github.parallelmap.demo.download.FetcherParallel;
import io.github.parallelmap.demo.download.Page;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The work of the command {@code download}: pages that wait for a server on this machine. */
final class DownloadWork implements Work {
    private final Fetcher fetcher = new Fetcher();
    private final List<URI> urls;
    private List<Page> ofLoop = List.of();
    private List<Page> ofWrapper = List.of();

    DownloadWork(List<URI> urls) {
        this.urls = urls;
    }

    @Override
    public String name() {
        return "download";
    }

    @Override
    public int items() {
        return urls.size();
    }

    @Override
    public long runLoop() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<Page> pages = new ArrayList<>(urls.size());
        for (URI url : urls) {
            pages.add(fetcher.fetch(url));
        }
        long nanos = System.nanoTime() - begin;
        ofLoop = pages;
        return nanos;
    }

    @Override
    public long runWrapper(MapOptions options) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<Page> pages = new FetcherParallel(fetcher, options).fetch(urls);
        long nanos = System.nanoTime() - begin;
        ofWrapper = pages;
        return nanos;
    }

    @Override
    public int firstDifference() {
        return IntStream.range(0, Math.max(ofLoop.size(), ofWrapper.size()))
                .filter(i ->
                        i >= ofLoop.size() || i >= ofWrapper.size() || !hasSameBytes(ofLoop.get(i), ofWrapper.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** How long a page took to arrive may differ. */
    private static boolean hasSameBytes(Page one, Page other) {
        return one.size() == other.size() && one.sha256().equals(other.sha256());
    }
}
