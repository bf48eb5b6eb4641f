package io.github.parallelmap.model;

/**
 * What happens to a call from outside, once.
 *
 * @param kind what
 * @param atItem the item that does it as it begins, or -1 for another thread
 * @param afterMicros how long that thread waits
 */
record Disturbance(Kind kind, int atItem, int afterMicros) {
    static final Disturbance NONE = new Disturbance(Kind.NONE, -1, 0);

    /** What it is. */
    enum Kind {
        NONE,
        /** An interrupt that came too late for a call before has reached an idle thread of the library. */
        STRAY_INTERRUPT,
        /** The flag of the caller is up when it calls. */
        INTERRUPT_BEFORE,
        INTERRUPT,
        CANCEL,
        COMPLETE,
        COMPLETE_EXCEPTIONALLY,
        OBTRUDE,
        TERMINATE,
        CLOSE_STREAM;

        boolean isInterrupt() {
            return this == INTERRUPT || this == INTERRUPT_BEFORE;
        }

        boolean completesFuture() {
            return this == CANCEL || this == COMPLETE || this == COMPLETE_EXCEPTIONALLY || this == OBTRUDE;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it may stop the call. */
    boolean mayStop() {
        return kind != Kind.NONE && kind != Kind.STRAY_INTERRUPT;
    }

    boolean isByThread() {
        return mayStop() && kind != Kind.INTERRUPT_BEFORE && atItem < 0;
    }

    @Override
    public String toString() {
        return kind == Kind.NONE
                ? "undisturbed"
                : kind + (atItem >= 0 ? " by item " + atItem : " after " + afterMicros + " us");
    }
}
