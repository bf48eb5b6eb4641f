package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.lang.annotation.Repeatable;

/** A record with annotated components, and annotations of parameters with every kind of value. */
record Measured(@Measured.Range(to = 9) int value, @Measured.Range(to = 1) @Measured.Range(to = 2) String unit) {
    enum Level {
        LOW,
        HIGH
    }

    @Repeatable(Ranges.class)
    @interface Range {
        int from() default 0;

        int to();
    }

    @interface Ranges {
        Range[] value();
    }

    @interface Everything {
        String text() default "";

        char character() default 'a';

        long[] numbers() default {};

        Class<?> type() default Object.class;

        Level level() default Level.LOW;

        Range range() default @Range(to = 0);
    }

    private @interface Secret {}

    @ParallelMap
    Measured plus(
            @Range(from = 1, to = 2) int other,
            @Range(to = 3) @Range(to = 4) String others,
            @Constant
                    @Everything(
                            text = "\"quoted\"\n",
                            character = '\'',
                            numbers = {1, 2},
                            type = int[].class,
                            level = Level.HIGH,
                            range = @Range(to = 5))
                    int constant,
            @Constant @Secret int secret) {
        return this;
    }
}
