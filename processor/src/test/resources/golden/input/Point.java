package shapes;

import io.github.parallelmap.ParallelMap;

record Point(int x, int y) {
    @ParallelMap
    Point plus(int dx, int dy) {
        return new Point(x + dx, y + dy);
    }
}
