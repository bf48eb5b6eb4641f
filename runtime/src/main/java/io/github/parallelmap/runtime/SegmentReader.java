package io.github.parallelmap.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the source of a stream into segments. Belongs to the thread that pulls.
 *
 * @param <R> the type of one result
 */
final class SegmentReader<R extends @Nullable Object> {
    /*
     * The batch of a segment that has been given whole serves again for as many items: the arrays that it was made of are
     * filled with other values, its output is written to once more. So nothing is allocated for each item. It must hold the
     * very arrays that the columns have given for it; where they have given none, or several, it does not serve again.
     */
    private final Columns columns;
    private final IntFunction<? extends Batch<R, ?>> batches;
    private final Deque<Segment<R>> spent = new ArrayDeque<>();

    private long items;
    private boolean ended;
    private boolean forgotten;
    private @Nullable Throwable failure;

    /** How many items are read at once: about as many as were asked for last. */
    private int size;

    SegmentReader(Columns columns, IntFunction<? extends Batch<R, ?>> batches) {
        this.columns = columns;
        this.batches = batches;
    }

    /** How many items have been read. */
    long items() {
        return items;
    }

    boolean hasEnded() {
        return ended;
    }

    /** What ended the source, if that was no end; it comes after the items that have been read. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    void endWith(Throwable thrown) {
        ended = true;
        failure = thrown;
    }

    /** Reads up to about so many items; null if there is none. What the source throws waits until they have been given. */
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
            // The source itself has closed the stream.
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

    /** The size of before where that will do, so that batches fit again. */
    int sizeFor(int wanted) {
        if (wanted < size - size / 3 || wanted - size > size / 2) {
            size = wanted;
        }
        return size;
    }

    /** Takes back a segment that has been given whole and that nobody runs. */
    void reuse(Segment<R> segment) {
        if (!ended && segment.isReusable()) {
            segment.forget();
            spent.push(segment);
        }
    }

    /** Lets go of what it has read, and reads no further. */
    void forget() {
        forgotten = true;
        ended = true;
        spent.clear();
        columns.stop();
        columns.forget();
    }

    /** A segment over the batch of a spent one of that size; null if there is none. */
    private @Nullable Segment<R> again(int read) {
        Segment<R> used = spent.poll();
        if (used == null || used.columns == null || used.batch.size() != read) {
            return null;
        }
        try {
            columns.giveAgain(used.columns);
        } catch (Throwable thrown) {
            // A value that cannot be unboxed, which will be found again.
            return null;
        }
        return next(used.batch, used.columns);
    }

    private Segment<R> next(Batch<R, ?> batch, Object @Nullable [] arrays) {
        Segment<R> segment = Segment.of(items, batch, arrays);
        items += batch.size();
        return segment;
    }

    /** A segment of what was read, as far as it can be made: a null where a value is wanted ends it, and the source. */
    private @Nullable Segment<R> make(int read) {
        int size = read;
        while (size > 0) {
            try {
                return next(batches.apply(size), columns.given());
            } catch (NullPointerException thrown) {
                endWith(thrown);
                // Another column may have a null further down.
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
