package io.github.parallelmap.benchmarks.measure;

import java.util.concurrent.Callable;

/**
 * One way of doing a row's work.
 *
 * @param name what the tables call it
 * @param kind whose it is
 * @param prelude what goes before every call, unmeasured
 * @param call the work; gives its results
 */
public record Variant(String name, Kind kind, Runnable prelude, Callable<? extends Object> call) {
    /** The plain loop. */
    public static final String LOOP = "loop";

    /** The hand-written loop on two threads: what the machine can do. */
    public static final String TWO_THREADS = "two threads by hand";

    /** This library: the variant that bars are for. */
    public static final String OURS = "parallelmap";

    /** The time that nobody can be below: a pseudo variant, computed. */
    public static final String IDEAL = "ideal";

    /** Whose variant it is. */
    public enum Kind {
        /** What others are compared with. */
        REFERENCE,
        /** This library. */
        OURS,
        /** Another library, or the JDK. */
        PEER
    }

    /**
     * A variant without a prelude.
     *
     * @param name what the tables call it
     * @param kind whose it is
     * @param call the work
     */
    public Variant(String name, Kind kind, Callable<? extends Object> call) {
        this(name, kind, () -> {}, call);
    }
}
