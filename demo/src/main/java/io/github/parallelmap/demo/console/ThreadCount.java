package io.github.parallelmap.demo.console;

import java.util.SortedSet;
import java.util.TreeSet;

/** A number of threads as an option takes it, 0 for as many as there are processors. */
public final class ThreadCount extends WholeNumber {
    /** The most threads that the demo starts: enough to see where more of them stop helping. */
    public static final int MOST = 1024;

    /** For picocli. */
    public ThreadCount() {
        super(0, MOST);
    }

    /**
     * Says how many threads a number given on the command line means.
     *
     * @param given such a number
     * @return at least 1
     */
    public static int resolve(int given) {
        return given == 0 ? Runtime.getRuntime().availableProcessors() : given;
    }

    /**
     * The numbers of threads that show how a job scales.
     *
     * @param most the last of them
     * @return 1, 2, 4 and so on, and the last
     */
    public static SortedSet<Integer> doubledUpTo(int most) {
        SortedSet<Integer> counts = new TreeSet<>();
        for (int count = 1; count < most; count *= 2) {
            counts.add(count);
        }
        counts.add(most);
        return counts;
    }
}
