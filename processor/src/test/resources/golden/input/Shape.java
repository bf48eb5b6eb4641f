package shapes;

import io.github.parallelmap.ParallelMap;

/** An interface: abstract, default and static methods. */
public interface Shape {
    @ParallelMap
    double area(double scale);

    @ParallelMap
    default double twice(double scale) {
        return 2 * area(scale);
    }

    @ParallelMap
    static double unit(double scale) {
        return scale;
    }
}
