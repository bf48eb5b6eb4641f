package shapes;

import io.github.parallelmap.ParallelMap;

enum Unit {
    METRE,
    MILE {
        @Override
        double metres(double value) {
            return value * 1609.344;
        }
    };

    @ParallelMap
    double metres(double value) {
        return value;
    }
}
