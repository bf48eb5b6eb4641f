package io.github.parallelmap.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a stream that have been read but whose results have not all been delivered. Knows from which segment
 * the next result comes.
 *
 * <p>Confined to the consumer, except {@link #workerSplit} and {@link #workerLeft}, which workers call.
 *
 * @param <R> the type of one result
 */
abstract sealed class PendingSegments<R extends @Nullable Object> {
    /** Creates one that delivers results in item order. */
    static <R extends @Nullable Object> PendingSegments<R> ordered() {
        return new Ordered<>();
    }

    /** Creates one that delivers whatever results exist. */
    static <R extends @Nullable Object> PendingSegments<R> unordered() {
        return new Unordered<>();
    }

    abstract int size();

    /** Adds a segment that was read after all the others. */
    abstract void add(Segment<R> segment);

    /** Whether there is a segment with a result to deliver, or one that is done without a result. */
    abstract boolean hasNext();

    /** The segment that {@link #hasNext} found. */
    abstract Segment<R> next();

    /** Whether a result may soon exist without a worker waking the consumer for it. */
    abstract boolean mayGrow();

    /** Removes a segment whose results have all been delivered; returns false if the segment will come up once more. */
    abstract boolean remove(Segment<R> spent);

    /**
     * Records that a worker, which is about to leave a segment, has split the given number of other segments off it.
     */
    abstract void workerSplit(int others);

    /** Records that a worker has left a segment, which is done. */
    abstract void workerLeft(Segment<R> segment);

    abstract void clear();

    private static final class Ordered<R extends @Nullable Object> extends PendingSegments<R> {
        private final Deque<Segment<R>> segments = new ArrayDeque<>();

        @Override
        int size() {
            return segments.size();
        }

        @Override
        void add(Segment<R> segment) {
            segments.add(segment);
        }

        @Override
        boolean hasNext() {
            Segment<R> head = segments.peek();
            return head != null && (head.done || head.hasResult());
        }

        @Override
        Segment<R> next() {
            return segments.element();
        }

        @Override
        boolean mayGrow() {
            Segment<R> head = segments.peek();
            return head != null && head.hasSeveralItems();
        }

        @Override
        boolean remove(Segment<R> spent) {
            segments.remove();
            Segment<R> rest = spent.rest();
            if (rest != null) {
                segments.addFirst(rest);
            }
            return true;
        }

        /** Does nothing: the segments split off are found from that segment, one after the other. */
        @Override
        void workerSplit(int others) {}

        @Override
        void workerLeft(Segment<R> segment) {}

        @Override
        void clear() {
            segments.clear();
        }
    }

    private static final class Unordered<R extends @Nullable Object> extends PendingSegments<R> {
        /** The segments whose workers have left them, in the order in which they left. */
        private final Queue<Segment<R>> done = new ConcurrentLinkedQueue<>();

        /** The segments of several items, which may have results before they are done. */
        private final Set<Segment<R>> growing = new LinkedHashSet<>();

        /** How many segments are in `done`, or will be. */
        private final AtomicInteger size = new AtomicInteger();

        @Override
        int size() {
            return size.get();
        }

        @Override
        void add(Segment<R> segment) {
            size.incrementAndGet();
            if (segment.hasSeveralItems()) {
                growing.add(segment);
            }
        }

        @Override
        boolean hasNext() {
            return !done.isEmpty() || grown() != null;
        }

        @Override
        Segment<R> next() {
            Segment<R> first = done.peek();
            Segment<R> next = first == null ? grown() : first;
            return Objects.requireNonNull(next, "there is none");
        }

        private @Nullable Segment<R> grown() {
            for (Segment<R> segment : growing) {
                if (segment.hasResult()) {
                    return segment;
                }
            }
            return null;
        }

        @Override
        boolean mayGrow() {
            return !growing.isEmpty();
        }

        /**
         * A segment whose results were delivered before its worker left comes up once more, without a result, and is
         * removed then.
         */
        @Override
        boolean remove(Segment<R> spent) {
            if (done.peek() != spent) {
                return false;
            }
            done.remove();
            growing.remove(spent);
            size.decrementAndGet();
            return true;
        }

        @Override
        void workerSplit(int others) {
            size.addAndGet(others);
        }

        @Override
        void workerLeft(Segment<R> segment) {
            done.add(segment);
        }

        @Override
        void clear() {
            done.clear();
            growing.clear();
            size.set(0);
        }
    }
}
