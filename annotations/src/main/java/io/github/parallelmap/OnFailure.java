package io.github.parallelmap;

/** What becomes of the other items of a call once one has failed. */
public enum OnFailure {
    /**
     * Items above the lowest failed one that have not begun are skipped, those running are interrupted, and those below
     * it finish, since the plain loop would have run them; then the lowest failure is thrown.
     */
    STOP,

    /** Every item runs, then the lowest failure is thrown. */
    FINISH
}
