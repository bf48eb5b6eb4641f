package io.github.parallelmap.benchmarks;

import io.github.parallelmap.benchmarks.jmh.JmhCommand;
import io.github.parallelmap.benchmarks.report.Console;
import io.github.parallelmap.benchmarks.report.Machine;
import io.github.parallelmap.benchmarks.report.Report;
import io.github.parallelmap.benchmarks.report.RowResult;
import io.github.parallelmap.benchmarks.rows.Row;
import io.github.parallelmap.benchmarks.rows.Selection;
import io.github.parallelmap.benchmarks.run.RowProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that measures the table, prints it and writes it down. */
@Command(
        name = "parallelmap-benchmarks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = JmhCommand.class,
        description =
                "Measures parallelmap and its peers on the same work, side by side, each row in a process of its own.")
public final class Main implements Callable<Integer> {
    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--quick", description = "all rows within five minutes, with more noise")
    private boolean quick;

    @Option(names = "--list", description = "print the names of the rows and measure nothing")
    private boolean list;

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            description = "where the results are written; not at all if left out together with a part of the rows,"
                    + " else to benchmarks/results")
    private @Nullable Path out;

    private Main() {}

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Row> rows = selection.rows();
        if (list) {
            rows.forEach(row -> System.out.println(row.id() + "  " + row.group().heading() + ": " + row.title()));
            return 0;
        }
        Machine machine = Machine.current();
        Console console = new Console(System.out);
        console.heading(machine);
        List<RowResult> results = new ArrayList<>();
        for (Row row : rows) {
            RowResult result = measure(row);
            console.row(result);
            results.add(result);
        }
        Path folder = out == null && selection.isEverything() ? Path.of("benchmarks", "results") : out;
        if (folder != null) {
            Report.write(folder, machine, results);
        }
        return results.stream().allMatch(result -> result.failure().isEmpty()) ? 0 : 1;
    }

    private RowResult measure(Row row) throws InterruptedException {
        try {
            return new RowResult(row, RowProcess.measure(row, quick), Optional.empty());
        } catch (IOException e) {
            return new RowResult(row, List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
