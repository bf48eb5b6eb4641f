package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Annotations of every part of a type. */
@NullMarked
class Nullness<T extends @Nullable Object> {
    class Part<U extends @Nullable Object> {}

    @ParallelMap
    @Nullable String @Nullable [] f(
            @Nullable String @Nullable [] array,
            List<? extends @Nullable String> wildcard,
            Map.@Nullable Entry<? super @Nullable T, @Nullable List<int @Nullable []>> nested,
            Nullness<T>.@Nullable Part<@Nullable T> inner,
            @Constant @Nullable T constant) {
        return array;
    }

    @ParallelMap
    <X extends @Nullable Comparable<? super @NonNull X>> X g(
            X one, @Nullable X other, @Constant List<@Nullable X>[] @Nullable [] constant, @Nullable Integer... rest)
            throws Exception {
        return one;
    }

    @ParallelMap
    int @Nullable [][] h(int @Nullable [][] outer, @Constant byte[] @Nullable [] inner) {
        return outer;
    }
}
