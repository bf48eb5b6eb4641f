// -Aparallelmap.component=jakarta -Aparallelmap.variants=eager
package shapes;

import io.github.parallelmap.ParallelMap;

/** Needs no object. */
final class Rates {
    private Rates() {}

    @ParallelMap
    static double convert(double amount) {
        return amount * 1.1;
    }
}
