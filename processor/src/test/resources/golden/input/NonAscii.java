package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

/** Names outside ASCII. */
record NonAscii(int länge) {
    /** Addiert Längen; 長さを足す. */
    @ParallelMap
    int überAlles(int straße, String 名前, @Constant int été) {
        return länge + straße + 名前.length() + été;
    }
}
