package shapes;

import io.github.parallelmap.ParallelMap;

/** A public owner with methods for everyone, for heirs and for its package. */
public abstract class Visibility {
    @ParallelMap
    public abstract int open(int a, int b);

    @ParallelMap
    protected String heirs(String a) {
        return a;
    }

    @ParallelMap
    synchronized long close(long a) {
        return a;
    }
}
