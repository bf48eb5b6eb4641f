package io.github.parallelmap.micrometer;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.ItemFunction;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Range;

/** What the processor would have written for a method {@code twice} of this class. */
final class Doubling extends Batch.OfObject<Integer> {
    private static final long serialVersionUID = 1;

    static final CallSite SITE = CallSite.of(Doubling.class, "twice", MapOptions.defaults());

    private final transient ItemFunction<Integer, Integer, ?> function;

    Doubling(int size, ItemFunction<Integer, Integer, ?> function) {
        super(size);
        this.function = function;
    }

    @Override
    protected void run(Range range) throws Throwable {
        int item = range.from();
        try {
            for (; item < range.to(); item++) {
                out[item] = function.apply(item);
            }
        } finally {
            range.stoppedAt(item);
        }
    }

    @Override
    protected Doubling slice(int from, int to) {
        throw new UnsupportedOperationException();
    }
}
