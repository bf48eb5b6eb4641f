package io.github.parallelmap.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the source of a stream into segments. Confined to the thread that pulls.
 *
 * @param <R> the type of one result
 */
final class SegmentReader<R extends @Nullable Object> {
    /*
     * The batch of a segment whose results have all been delivered is used again for the same number of items: the
     * arrays that it was created from are filled with other values, and its output is overwritten. So nothing is
     * allocated for each item. For this the batch must hold the very arrays that the columns returned for it; where
     * they returned none, or several, it is not used again.
     */
    private final Columns columns;
    private final IntFunction<? extends Batch<R, ?>> batches;
    private final Deque<Segment<R>> spent = new ArrayDeque<>();

    private long items;
    private boolean ended;
    private boolean forgotten;
    private @Nullable Throwable failure;

    /** The number of items read at once: about as many as were asked for last. */
    private int size;

    SegmentReader(Columns columns, IntFunction<? extends Batch<R, ?>> batches) {
        this.columns = columns;
        this.batches = batches;
    }

    /** The number of items that have been read. */
    long items() {
        return items;
    }

    boolean hasEnded() {
        return ended;
    }

    /**
     * What the source threw, if that ended it; else null. It is thrown after the results of the items that were read.
     */
    @Nullable
    Throwable failure() {
        return failure;
    }

    void endWith(Throwable thrown) {
        ended = true;
        failure = thrown;
    }

    /**
     * Reads up to about the given number of items; null if there are none. What the source throws is kept until their
     * results have been delivered.
     */
    @Nullable
    Segment<R> read(int wanted) {
        int most = sizeFor(wanted);
        int read;
        try {
            read = columns.readNext(most);
            if (read < most) {
                ended = true;
                columns.requireEnd();
            }
        } catch (Throwable thrown) {
            endWith(thrown);
            read = columns.wholeItems();
        }
        if (forgotten) {
            // The source itself closed the stream.
            forget();
            return null;
        }
        columns.keep(read);
        Segment<R> segment = again(read);
        if (ended) {
            spent.clear();
        }
        return segment == null ? make(read) : segment;
    }

    /** The size to read: the previous one where it is close to the wanted one, so that batches can be used again. */
    int sizeFor(int wanted) {
        if (wanted < size - size / 3 || wanted - size > size / 2) {
            size = wanted;
        }
        return size;
    }

    /** Takes back a segment whose results have all been delivered and that no worker runs. */
    void reuse(Segment<R> segment) {
        if (!ended && segment.isReusable()) {
            segment.forget();
            spent.push(segment);
        }
    }

    /** Clears the references to what was read, and reads no further. */
    void forget() {
        forgotten = true;
        ended = true;
        spent.clear();
        columns.stop();
        columns.forget();
    }

    /** A segment that uses the batch of a spent segment of that size again; null if there is none. */
    private @Nullable Segment<R> again(int read) {
        Segment<R> used = spent.poll();
        if (used == null || used.columns == null || used.batch.size() != read) {
            return null;
        }
        try {
            columns.giveAgain(used.columns);
        } catch (Throwable thrown) {
            // A value that cannot be unboxed; creating a new batch will find it again.
            return null;
        }
        return next(used.batch, used.columns);
    }

    private Segment<R> next(Batch<R, ?> batch, Object @Nullable [] arrays) {
        Segment<R> segment = Segment.of(items, batch, arrays);
        items += batch.size();
        return segment;
    }

    /**
     * Creates a segment of what was read, as far as possible: a null where a value is required ends it, and ends the
     * source.
     */
    private @Nullable Segment<R> make(int read) {
        int size = read;
        while (size > 0) {
            try {
                return next(batches.apply(size), columns.given());
            } catch (NullPointerException thrown) {
                endWith(thrown);
                // Another column may have a null at an earlier item.
                int good = columns.itemsBefore(thrown);
                size = good < size ? good : 0;
                columns.keep(size);
            } catch (Throwable thrown) {
                endWith(thrown);
                return null;
            }
        }
        return null;
    }
}
