package shapes;

import io.github.parallelmap.ParallelMap;
import java.util.List;

/** Overloads, some of which need a base name. */
final class Overloads {
    private Overloads() {}

    @ParallelMap
    static int max(int a, int b) {
        return Math.max(a, b);
    }

    @ParallelMap(name = "largest")
    static int max(int a, int b, int c) {
        return max(max(a, b), c);
    }

    @ParallelMap(name = "lastOf")
    static String max(String a, String b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    @ParallelMap(name = "firstOf")
    static <T> T max(List<? extends T> values) {
        return values.get(0);
    }
}
