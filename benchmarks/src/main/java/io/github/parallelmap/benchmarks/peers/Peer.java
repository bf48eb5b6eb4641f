package io.github.parallelmap.benchmarks.peers;

import java.util.List;
import java.util.function.Function;

/** Applies a function to items, several at once, and gives the results in the order of the items. */
@FunctionalInterface
public interface Peer {
    /**
     * Runs all items and waits for them.
     *
     * @param items what to apply it to
     * @param function what to apply
     * @return the results in order
     * @throws Exception what the library throws
     */
    List<Object> map(List<Integer> items, Function<Integer, Object> function) throws Exception;
}
