package io.github.parallelmap.runtime;

/**
 * How many items a stream reads ahead of what it has given. Follows the pace of this stream alone: what the call site has
 * seen before may tell how large a segment is, never how far to read.
 *
 * <p>Not thread-safe: it belongs to the thread that pulls.
 */
final class ReadAhead {
    /*
     * It begins with two items for each thread, one that runs and one that is next, and counts in rounds: one has passed when
     * as many items have been given as may be ahead. If the consumer had to wait in a round, and the round took little time,
     * twice as many may be ahead in the next. So a stream that is pulled for few items has read few, and one of cheap items
     * has read as far as it ever will when it has given twice as many.
     *
     * Four items for each thread may be ahead whatever a round takes, so that one slow item does not hold up the others. If a
     * round took long, with more ahead than that, there are half as many in the next: the items are dearer than they were, or
     * the consumer takes its time.
     *
     * Where the length of a segment is given, an item stands for a segment in all of this.
     */
    private static final int AT_FIRST = 2;

    private static final int WHATEVER_IT_TAKES = 4;

    /** How many items for each thread may be ahead, if that is known to be short. */
    private static final int MOST = 1_024;

    /** The same where the items run elsewhere. */
    private static final int MOST_ELSEWHERE = 65_536;

    /** A round that takes less is worth making longer: about twice what all that is ahead is to keep the workers busy. */
    static final long SHORT_NANOS = 500_000;

    /** The same where the items run elsewhere. */
    static final long SHORT_NANOS_ELSEWHERE = 1_000_000_000;

    /** A round that takes so many times as long is to become shorter. */
    private static final int LONG = 8;

    /** More threads than this are counted as so many, to keep what is computed from them in bounds. */
    private static final int MOST_THREADS = 1 << 18;

    private final long threads;
    private final long unit;
    private final long most;
    private final long shortNanos;

    private long limit;
    private long ahead;

    private long givenInRound;
    private long roundBegan;
    private boolean waited;

    private ReadAhead(int threads, long unit, long most, long shortNanos, long now) {
        this.threads = Math.min(threads, MOST_THREADS);
        this.unit = unit;
        this.most = this.threads * most;
        this.shortNanos = shortNanos;
        this.limit = AT_FIRST * this.threads * unit;
        this.roundBegan = now;
    }

    /** Of segments whose length follows from what items cost. */
    static ReadAhead adaptive(int threads, boolean elsewhere, long now) {
        return elsewhere
                ? new ReadAhead(threads, 1, MOST_ELSEWHERE, SHORT_NANOS_ELSEWHERE, now)
                : new ReadAhead(threads, 1, MOST, SHORT_NANOS, now);
    }

    /** Of segments of that many items. */
    static ReadAhead ofChunks(int threads, int chunk, long now) {
        return new ReadAhead(threads, chunk, (long) WHATEVER_IT_TAKES * chunk, SHORT_NANOS, now);
    }

    /** How many items may be ahead. */
    long limit() {
        return limit;
    }

    /** How many items a segment may have for each thread to have two of them, at least 1. */
    int share() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, limit / (AT_FIRST * threads)));
    }

    /** Whether so many items more may be read; some always may where none is ahead. */
    boolean hasRoomFor(int items) {
        return ahead == 0 || ahead + items <= limit;
    }

    /** Counts items that were read. */
    void read(int items) {
        ahead += items;
    }

    /** Notes that the consumer has found no result there. */
    void waited() {
        waited = true;
    }

    /** Counts items that have been given, or of which there is nothing to give. */
    void given(int items, long now) {
        ahead -= items;
        givenInRound += items;
        if (givenInRound >= limit) {
            beginRound(now);
        }
    }

    private void beginRound(long now) {
        long took = now - roundBegan;
        long leastAtLength = WHATEVER_IT_TAKES * threads * unit;
        if (waited && (limit < leastAtLength || took < shortNanos)) {
            limit = Math.min(most, 2 * limit);
        } else if (took > LONG * shortNanos && limit > leastAtLength) {
            limit = Math.max(leastAtLength, limit / 2);
        }
        givenInRound = 0;
        roundBegan = now;
        waited = false;
    }
}
