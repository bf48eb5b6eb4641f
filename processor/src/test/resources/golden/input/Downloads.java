package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

final class Downloads {
    /**
     * Fetches one page; see {@link URI} and {@linkplain #score(double, double, int) scoring}.
     *
     * @param url where from
     * @return the page
     */
    @ParallelMap(threads = 4)
    byte[] fetch(URI url) throws IOException {
        return url.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParallelMap
    static double score(@Constant double weight, double value, int rank) {
        return weight * value / rank;
    }
}
