import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

/** An owner in the default package. */
public class Unpackaged {
    @ParallelMap
    public Unpackaged join(Unpackaged other, int times, @Constant Unpackaged separator) {
        return this;
    }
}
