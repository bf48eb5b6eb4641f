package io.github.parallelmap.benchmarks.peers;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Applies a function to items, several at once, and gives the results as they are pulled, in the order of the items. */
@FunctionalInterface
public interface StreamPeer {
    /**
     * Begins.
     *
     * @param items what to apply it to
     * @param function what to apply
     * @return the results in order
     * @throws Exception what the library throws
     */
    Stream<Object> stream(List<Integer> items, Function<Integer, Object> function) throws Exception;
}
