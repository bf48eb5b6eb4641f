package io.github.parallelmap.benchmarks.work;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A column of boxed numbers that are made as they are read and kept by nobody.
 *
 * @param size how many
 */
public record Counting(int size) implements Iterable<Double> {
    @Override
    public Iterator<Double> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Double next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return (double) next++;
            }
        };
    }
}
