package io.github.parallelmap.benchmarks.work;

/**
 * One call's items, in the two shapes that the ways to run them need: a loop over a range, and a single item.
 *
 * @param <O> the output of the loop: an array
 */
public interface Work<O> {
    /**
     * How many items there are.
     *
     * @return at least 1
     */
    int size();

    /**
     * Makes an output for all items.
     *
     * @return a new array
     */
    O output();

    /**
     * The loop that one would write by hand.
     *
     * @param out where the results go
     * @param from the first item
     * @param to the item after the last
     */
    void range(O out, int from, int to);

    /**
     * Runs one item, for those who can do no better than one task an item.
     *
     * @param index the item
     * @return its result, boxed
     */
    Object item(int index);

    /**
     * The plain loop over all items: what everything else is compared with.
     *
     * @return the output
     */
    default O loop() {
        O out = output();
        range(out, 0, size());
        return out;
    }
}
