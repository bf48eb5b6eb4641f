package io.github.parallelmap.benchmarks.jmh;

import io.github.parallelmap.benchmarks.rows.Row;
import io.github.parallelmap.benchmarks.rows.Selection;
import io.github.parallelmap.benchmarks.run.RowProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs rows under JMH: each variant in processes of its own, and what it allocates. */
@Command(
        name = "jmh",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the same rows under JMH, each variant in processes of its own, with the GC profiler.")
public final class JmhCommand implements Callable<Integer> {
    @Mixin
    private final Selection selection = new Selection();

    @Option(
            names = "--variant",
            paramLabel = "<pattern>",
            defaultValue = "",
            description = "only the variants whose name has a match of this regular expression")
    private Pattern variant = Pattern.compile("");

    @Option(
            names = "--forks",
            paramLabel = "<n>",
            defaultValue = "2",
            description = "processes for each variant (default: ${DEFAULT-VALUE})")
    private int forks;

    @Option(
            names = "--iterations",
            paramLabel = "<n>",
            defaultValue = "5",
            description = "measured iterations of a second in each process, after as many to warm up"
                    + " (default: ${DEFAULT-VALUE})")
    private int iterations;

    @Override
    public Integer call() throws Exception {
        for (Row row : selection.rows()) {
            run(row);
        }
        return 0;
    }

    private void run(Row row) throws Exception {
        List<String> tasks = new ArrayList<>(Tasks.of(row));
        tasks.removeIf(
                task -> !variant.matcher(task.substring(row.id().length() + 1)).find());
        if (tasks.isEmpty()) {
            return;
        }
        Class<?> benchmark = row.sampling().repeated() ? RepeatedCalls.class : SingleCalls.class;
        new Runner(new OptionsBuilder()
                        .include(Pattern.quote(benchmark.getName() + ".") + ".*")
                        .param("task", tasks.toArray(String[]::new))
                        .jvmArgs(RowProcess.jvmOptions(row).toArray(String[]::new))
                        .forks(forks)
                        .warmupIterations(iterations)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
