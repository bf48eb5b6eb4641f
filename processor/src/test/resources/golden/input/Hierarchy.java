package shapes;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ParallelMap;

/** Methods that are annotated where they are declared and where they are overridden. */
interface Hierarchy<T> {
    @ParallelMap
    Number measure(T value);

    @ParallelMap
    default String name(T value, int index) {
        return value + "#" + index;
    }

    abstract class Partly implements Hierarchy<String> {
        @Override
        @ParallelMap(onFailure = OnFailure.FINISH)
        public abstract Integer measure(String value);
    }

    final class Wholly extends Partly {
        @Override
        @ParallelMap
        public Integer measure(String value) {
            return value.length();
        }
    }
}
