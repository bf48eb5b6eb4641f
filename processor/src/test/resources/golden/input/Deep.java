package shapes;

import io.github.parallelmap.ParallelMap;
import java.util.Map;

/** Owners nested five deep, within generic classes. */
class Deep<A> {
    class Two {
        class Three<B extends A> {
            class Four {
                class Five<C> {
                    @ParallelMap
                    <D> Map<A, D> map(A a, B b, C c, D d) {
                        return Map.of(a, d);
                    }
                }
            }
        }
    }

    static class Apart {
        interface Further {
            @ParallelMap
            static int twice(int value) {
                return 2 * value;
            }
        }
    }
}
