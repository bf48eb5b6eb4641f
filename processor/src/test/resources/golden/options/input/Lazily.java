// -Aparallelmap.variants=stream
package shapes;

import io.github.parallelmap.ParallelMap;

/** Nothing but streams. */
class Lazily {
    @ParallelMap
    int weigh(int a, String b) {
        return a;
    }
}
