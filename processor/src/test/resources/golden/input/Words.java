package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

/** Names that are words of the language in other places, and names of packages. */
class Words {
    @ParallelMap
    void yield(int var, int record) {}

    @ParallelMap
    int record(int sealed, int permits, @Constant int when) {
        return sealed;
    }

    @ParallelMap
    int var(int yield, int __, int $) {
        return yield;
    }

    @ParallelMap
    int java(int java, int io, int shapes) {
        return java;
    }
}
