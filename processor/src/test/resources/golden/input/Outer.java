package shapes;

import io.github.parallelmap.ParallelMap;
import java.util.Map;

public class Outer<A> {
    class Inner<B> {
        @ParallelMap
        Map<A, B> pair(A a, B b) {
            return Map.of(a, b);
        }
    }

    class Same<A> {
        @ParallelMap
        A same(A a) {
            return a;
        }
    }

    public static class Nested {
        @ParallelMap
        public String name(Map.Entry<String, ? super Integer> entry) {
            return entry.getKey();
        }
    }
}
