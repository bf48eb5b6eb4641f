// -Aparallelmap.component=jakarta -Aparallelmap.suffix=Pool -Aparallelmap.variants=async,unordered
package shapes;

import io.github.parallelmap.ParallelMap;

/** Two columns, but no rows; no boxed columns but where there are no others. */
class Scales {
    @ParallelMap
    int weigh(int a, String b) {
        return a;
    }

    @ParallelMap
    void forget(long a, long b) {}

    /** Not in the way of what is left out. */
    @ParallelMap
    int weighSettled(int a, String b) {
        return a;
    }
}
