package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.util.concurrent.TimeUnit;

class Ranked {
    enum Level {
        LOW,
        HIGH
    }

    @interface Rank {
        Level value();

        Level[] others() default {};

        Every every() default @Every(TimeUnit.DAYS);
    }

    @interface Every {
        TimeUnit value();
    }

    @ParallelMap
    long count(
            String key,
            @Constant
                    @Rank(
                            value = Level.HIGH,
                            others = {Level.LOW, Level.HIGH},
                            every = @Every(TimeUnit.HOURS))
                    String pattern) {
        return key.length();
    }
}
