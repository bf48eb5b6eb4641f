package io.github.parallelmap;

/** What happens to the other items of a call once one has failed. */
public enum OnFailure {
    /**
     * Items after the first failed one are skipped if they have not begun and interrupted if they are running. Items
     * before it finish, since the plain loop would have run them. Then the first failure is thrown.
     */
    STOP,

    /** Every item runs, then the first failure is thrown. */
    FINISH
}
