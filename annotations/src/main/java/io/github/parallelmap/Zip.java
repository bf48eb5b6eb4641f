package io.github.parallelmap;

/** How columns of different lengths are zipped into items. */
public enum Zip {
    /** Columns of different lengths are an error, thrown before any item runs. */
    STRICT,

    /** There are as many items as the shortest column has values; further values of the other columns are ignored. */
    SHORTEST
}
