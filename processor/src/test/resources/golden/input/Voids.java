package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

/** Methods that give nothing, and one that gives {@link Void}. */
class Voids {
    /**
     * Prints.
     *
     * @param text what to print
     */
    @ParallelMap
    void print(String text) {}

    @ParallelMap
    static void log(@Constant String format, long time, Throwable cause) {}

    @ParallelMap
    Void nothing(Void nothing) {
        return nothing;
    }
}
