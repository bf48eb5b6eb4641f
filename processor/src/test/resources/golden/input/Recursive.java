package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;

/** Bounds: recursive, mutual, and of several types. */
abstract class Recursive<S extends Recursive<S, T>, T extends Comparable<? super T> & Serializable> {
    @ParallelMap
    abstract S with(T value, S other);

    @ParallelMap
    static <E extends Enum<E> & Supplier<E>> EnumSet<E> complement(EnumSet<E> set, E extra) {
        return EnumSet.complementOf(set);
    }

    @ParallelMap
    static <A extends List<B>, B extends List<A>> A mutual(A a, @Constant B b) {
        return a;
    }
}
