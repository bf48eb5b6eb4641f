package io.github.parallelmap.demo.download;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One fetch of all pages.
 *
 * @param threads on how many threads
 * @param nanos how long it took
 * @param pages what arrived, in the order of the URLs
 */
record Measurement(int threads, long nanos, List<Page> pages) {
    /** The items, counted from 0, that are not what they should be. */
    List<Integer> differingFrom(List<String> hashes) {
        return IntStream.range(0, hashes.size())
                .filter(i -> !pages.get(i).sha256().equals(hashes.get(i)))
                .boxed()
                .toList();
    }

    List<String> hashes() {
        return pages.stream().map(Page::sha256).toList();
    }

    long[] latencies() {
        return pages.stream().mapToLong(Page::nanos).toArray();
    }
}
