package io.github.parallelmap.benchmarks;

import io.github.parallelmap.benchmarks.report.Console;
import io.github.parallelmap.benchmarks.report.Machine;
import io.github.parallelmap.benchmarks.report.Report;
import io.github.parallelmap.benchmarks.report.RowResult;
import io.github.parallelmap.benchmarks.rows.Row;
import io.github.parallelmap.benchmarks.rows.Rows;
import io.github.parallelmap.benchmarks.run.RowProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that measures the table, prints it and writes it down. */
@Command(
        name = "parallelmap-benchmarks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures parallelmap and its peers on the same work, side by side, each row in a process of its own.")
public final class Main implements Callable<Integer> {
    @Option(names = "--quick", description = "all rows within five minutes, with more noise")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "<pattern>",
            description = "only the rows whose name has a match of this regular expression")
    private @Nullable Pattern only;

    @Option(names = "--list", description = "print the names of the rows and measure nothing")
    private boolean list;

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            description = "where the results are written; not at all if left out together with a part of the rows,"
                    + " else to benchmarks/results")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

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
        List<Row> rows = rows();
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
        Path folder = out == null && only == null ? Path.of("benchmarks", "results") : out;
        if (folder != null) {
            Report.write(folder, machine, results);
        }
        return results.stream().allMatch(result -> result.failure().isEmpty()) ? 0 : 1;
    }

    private List<Row> rows() {
        Pattern pattern = only;
        List<Row> rows = Rows.all().stream()
                .filter(row -> pattern == null || pattern.matcher(row.id()).find())
                .toList();
        if (rows.isEmpty() && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "--only " + pattern + " matches the name of no row; --list prints them");
        }
        return rows;
    }

    private RowResult measure(Row row) throws InterruptedException {
        try {
            return new RowResult(row, RowProcess.measure(row, quick), Optional.empty());
        } catch (IOException e) {
            return new RowResult(row, List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
