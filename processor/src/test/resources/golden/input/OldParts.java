package shapes;

import io.github.parallelmap.ParallelMap;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Types in signatures that are deprecated or raw. */
class OldParts {
    @Deprecated
    static class Part {
        static class Screw {}
    }

    @Deprecated(forRemoval = true)
    interface Plan {}

    @ParallelMap
    List<Part.Screw[]> screws(Map<String, ? extends Part> parts, Date date) {
        return List.of();
    }

    @ParallelMap
    <P extends Plan> void carryOut(P plan) {}
}
