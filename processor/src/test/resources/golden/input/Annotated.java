package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
class Annotated<T extends @Nullable Object> {
    @interface Checked {
        String[] value() default {};
    }

    @Target({ElementType.TYPE_USE, ElementType.PARAMETER})
    @interface Both {}

    @ParallelMap
    @Nullable String find(@Nullable String key, @Constant @Checked({"a", "b"}) @Both String pattern) {
        return key;
    }

    @ParallelMap
    @Nullable T @Nullable [] arrays(@Nullable String @Nullable [] keys, List<? extends @Nullable T> values, int n) {
        return null;
    }

    @ParallelMap
    <K extends @Nullable Object> Map.@Nullable Entry<K, @Nullable T> nested(
            @Checked K key, @Constant List<? super @Nullable String> out, @Both T value) {
        return null;
    }
}
