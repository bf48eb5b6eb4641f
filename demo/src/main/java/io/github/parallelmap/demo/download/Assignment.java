package io.github.parallelmap.demo.download;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What every row of the table fetches.
 *
 * @param title what it is, for the user
 * @param urls the pages, in order
 * @param warmUp pages to fetch before the first row, so that it does not pay for what the others find done
 * @param hashes the pages' hashes where the source is ours to ask, else empty
 */
public record Assignment(String title, List<URI> urls, List<URI> warmUp, Optional<List<String>> hashes) {
    /** Keeps unmodifiable copies. */
    public Assignment {
        urls = List.copyOf(urls);
        warmUp = List.copyOf(warmUp);
    }
}
