package io.github.parallelmap.runtime;

/**
 * How many items a stream reads ahead of the results that it has delivered. Follows the pace of this stream alone:
 * earlier calls of the call site may decide how large a segment is, never how far to read.
 *
 * <p>Not thread-safe: it belongs to the thread that pulls.
 */
final class ReadAhead {
    /*
     * The limit begins with two items for each thread, one that runs and one that is next, and is revised in rounds: a
     * round ends when as many items have been delivered as the limit allows ahead. If the consumer had to wait in a
     * round, and the round took little time, the limit doubles for the next round. So a stream from which few items are
     * pulled has read few, and a stream of cheap items reaches its greatest limit after it has delivered about that
     * many items.
     *
     * Four items for each thread may be ahead however long a round takes, so that one slow item does not hold up the
     * others. If a round took long and the limit is above that, the limit halves for the next round: the items have
     * become more costly, or the consumer is slow.
     *
     * Where the length of a segment is fixed, "item" means a whole segment in all of this.
     */
    private static final int AT_FIRST = 2;

    private static final int WHATEVER_IT_TAKES = 4;

    /** The greatest limit, in items for each thread, reached while rounds are short. */
    private static final int MOST = 1_024;

    /** The same where the items run elsewhere. */
    private static final int MOST_ELSEWHERE = 65_536;

    /**
     * A round that takes less than this is worth lengthening: about twice as long as the items ahead should keep the
     * workers busy.
     */
    static final long SHORT_NANOS = 500_000;

    /** The same where the items run elsewhere. */
    static final long SHORT_NANOS_ELSEWHERE = 1_000_000_000;

    /** A round that takes more than this many times as long is shortened. */
    private static final int LONG = 8;

    /** The greatest number of threads that counts, so that no computation with it overflows. */
    private static final int MOST_THREADS = 1 << 18;

    private final long threads;
    private final long unit;
    private final long most;
    private final long shortNanos;

    private long limit;
    private long ahead;

    private long deliveredInRound;
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

    /** For segments whose length adapts to what the items cost. */
    static ReadAhead adaptive(int threads, boolean elsewhere, long now) {
        return elsewhere
                ? new ReadAhead(threads, 1, MOST_ELSEWHERE, SHORT_NANOS_ELSEWHERE, now)
                : new ReadAhead(threads, 1, MOST, SHORT_NANOS, now);
    }

    /** For segments of a fixed number of items. */
    static ReadAhead ofChunks(int threads, int chunk, long now) {
        return new ReadAhead(threads, chunk, (long) WHATEVER_IT_TAKES * chunk, SHORT_NANOS, now);
    }

    /** How many items may be ahead. */
    long limit() {
        return limit;
    }

    /** How many items a segment may have so that each thread can have two segments; at least 1. */
    int share() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, limit / (AT_FIRST * threads)));
    }

    /** Whether the given number of further items may be read. Always true where none is ahead. */
    boolean hasRoomFor(int items) {
        return ahead == 0 || ahead + items <= limit;
    }

    /** Counts items that were read. */
    void read(int items) {
        ahead += items;
    }

    /** Records that the consumer has found no result and must wait. */
    void waited() {
        waited = true;
    }

    /** Counts items whose results have been delivered, or that have no result. */
    void delivered(int items, long now) {
        ahead -= items;
        deliveredInRound += items;
        if (deliveredInRound >= limit) {
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
        deliveredInRound = 0;
        roundBegan = now;
        waited = false;
    }
}
