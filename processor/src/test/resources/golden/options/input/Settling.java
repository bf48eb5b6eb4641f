// -Aparallelmap.suffix=Batch -Aparallelmap.variants=settled,rows
package shapes;

import io.github.parallelmap.ParallelMap;

/** Its wrapper is named as the batch of its method would be. */
class Settling {
    @ParallelMap
    int settling(int a, String b) {
        return a;
    }
}
