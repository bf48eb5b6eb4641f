package io.github.parallelmap.demo.spark;

import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;

/** What both the plain loop and a generated wrapper do, so that their results can be compared. */
interface Work {
    String name();

    int items();

    /** Runs the plain loop once; returns how long it took. */
    long runLoop() throws IOException, InterruptedException;

    /** Runs the wrapper once; returns how long it took. */
    long runWrapper(MapOptions options) throws IOException, InterruptedException;

    /** The first item whose two results differ, or -1; of the runs before. */
    int firstDifference();
}
