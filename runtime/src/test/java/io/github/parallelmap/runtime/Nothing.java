package io.github.parallelmap.runtime;

/** Items that do nothing. */
final class Nothing extends Batch.OfVoid {
    private static final long serialVersionUID = 1;

    Nothing(int size) {
        super(size);
    }

    @Override
    protected void run(Range range) {
        range.stoppedAt(range.to());
    }

    @Override
    protected Nothing slice(int from, int to) {
        return new Nothing(to - from);
    }
}
