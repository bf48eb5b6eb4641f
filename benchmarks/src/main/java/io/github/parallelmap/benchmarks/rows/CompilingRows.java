package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Ideal;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import io.github.parallelmap.benchmarks.work.ManySources;
import java.io.IOException;
import java.util.List;

/** The row that is about the processor. */
final class CompilingRows {
    private static final String WITHOUT = "javac, the generated files already there";
    private static final String WITH = "javac with the processor";

    private CompilingRows() {}

    static List<Row> all() {
        return List.of(new Row(
                "compiling",
                Group.COMPILING,
                "1,000 annotated methods in 100 classes",
                WITH,
                Sampling.SINGLE,
                List.of(Bar.times(1.3, WITHOUT)),
                List.of(),
                CompilingRows::trial));
    }

    private static Trial trial() throws IOException {
        ManySources sources = new ManySources();
        Variants variants =
                new Variants().reference(WITHOUT, sources::withGeneratedSources).ours(WITH, sources::withProcessor);
        return new Trial(1, variants.list(), Ideal.NONE);
    }
}
