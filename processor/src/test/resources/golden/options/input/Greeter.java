// -Aparallelmap.component=spring
package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

/** A bean. */
public class Greeter {
    /** To be called by a container. */
    public Greeter() {}

    /** Greets. */
    @ParallelMap
    public String greet(@Constant String greeting, String name) {
        return greeting + ", " + name;
    }
}
