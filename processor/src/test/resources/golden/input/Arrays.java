package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

/** An owner named as one of the imports of its wrapper. */
class Arrays {
    @ParallelMap
    int[][] transpose(int[][] matrix) {
        return matrix;
    }

    @ParallelMap
    int sum(int... values) {
        return java.util.Arrays.stream(values).sum();
    }

    @ParallelMap
    String join(String separator, @Constant Object... parts) {
        return separator + parts.length;
    }

    @ParallelMap
    static int plus(int a, @Constant int b) {
        return a + b;
    }
}
