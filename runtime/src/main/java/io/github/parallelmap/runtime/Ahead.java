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
 * The segments of a stream that have been read and not wholly given: knows which is to be given from next.
 *
 * <p>Belongs to the consumer, but for {@link #workerSplit} and {@link #workerLeft}.
 *
 * @param <R> the type of one result
 */
abstract sealed class Ahead<R extends @Nullable Object> {
    /** Gives results in the order of the items. */
    static <R extends @Nullable Object> Ahead<R> ordered() {
        return new Ordered<>();
    }

    /** Gives whatever results are there. */
    static <R extends @Nullable Object> Ahead<R> unordered() {
        return new Unordered<>();
    }

    abstract int size();

    /** Adds a segment that was read after all others. */
    abstract void add(Segment<R> segment);

    /** Whether there is a segment to give from, or one that has ended without a result. */
    abstract boolean hasNext();

    /** The segment to give from, where there is one. */
    abstract Segment<R> next();

    /** Whether there may soon be a result to give of which no worker will tell. */
    abstract boolean mayGrow();

    /** Forgets a segment that has been given whole; false if it will come up once more. */
    abstract boolean remove(Segment<R> spent);

    /** Takes note that a worker, which is about to leave a segment, has split so many others off. */
    abstract void workerSplit(int others);

    /** Takes note that a worker has left a segment, which is done. */
    abstract void workerLeft(Segment<R> segment);

    abstract void clear();

    private static final class Ordered<R extends @Nullable Object> extends Ahead<R> {
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

        /** They are found from that segment, one after the other. */
        @Override
        void workerSplit(int others) {}

        @Override
        void workerLeft(Segment<R> segment) {}

        @Override
        void clear() {
            segments.clear();
        }
    }

    private static final class Unordered<R extends @Nullable Object> extends Ahead<R> {
        /** Those whose worker has left them, the first first. */
        private final Queue<Segment<R>> done = new ConcurrentLinkedQueue<>();

        /** Those of several items, which may have results before they are done. */
        private final Set<Segment<R>> growing = new LinkedHashSet<>();

        /** How many are in `done`, or will be. */
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

        /** One that was given before its worker left comes up once more, with nothing to give, and goes then. */
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
