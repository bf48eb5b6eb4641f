package named;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

final class Owner {
    @ParallelMap(threads = 2)
    static String repeated(String text, int times, @Constant String end) {
        return text.repeat(times) + end;
    }
}
