package shapes;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.GeneratedWrapper;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Range;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Rates} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
@Singleton
final class RatesParallel {
    private static final CallSite CONVERT = CallSite.of(Rates.class, "convert",
            MapOptions.defaults());

    private final Mapper convert;

    /**
     * Runs as the annotations say.
     */
    @Inject
    RatesParallel() {
        this(MapOptions.defaults());
    }

    /**
     * Runs as the options say, and where they are silent as the annotations do.
     *
     * @param options how the methods are run
     */
    RatesParallel(MapOptions options) {
        this.convert = CONVERT.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    RatesParallel with(MapOptions options) {
        return new RatesParallel(options);
    }

    /**
     * Calls {@link Rates#convert(double)} for every item, in parallel.
     *
     * @param amount the {@code amount} of each item
     * @return the results, in the order of the items
     */
    double[] convert(double[] amount) {
        return convert.run(convertBatch(amount));
    }

    private ConvertBatch convertBatch(double[] amount) {
        Columns columns = convert.columns();
        columns.add("amount", amount);
        int size = columns.read();
        return new ConvertBatch(amount, size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ConvertBatch extends Batch.OfDouble {
        private final double[] amount;

        ConvertBatch(double[] amount, int size) {
            super(size);
            this.amount = amount;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Rates.convert(amount[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ConvertBatch slice(int from, int to) {
            return new ConvertBatch(Arrays.copyOfRange(amount, from, to), to - from);
        }
    }
}
