package shapes;

import io.github.parallelmap.ParallelMap;
import java.util.List;

/** Deprecation and raw types. */
@Deprecated
class Old {
    /**
     * Old.
     *
     * @deprecated use something else
     */
    @Deprecated(since = "2", forRemoval = true)
    @ParallelMap
    int old(int value) {
        return value;
    }

    @ParallelMap
    @SuppressWarnings("rawtypes")
    List raw(List values) {
        return values;
    }
}
