package io.github.parallelmap.benchmarks.rows;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rows are asked for on the command line. */
public final class Selection {
    @Option(
            names = "--only",
            paramLabel = "<pattern>",
            description = "only the rows whose name has a match of this regular expression")
    private @Nullable Pattern only;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /**
     * Whether it is the whole table.
     *
     * @return true where nothing was selected
     */
    public boolean isEverything() {
        return only == null;
    }

    /**
     * The rows asked for.
     *
     * @return at least one row
     * @throws ParameterException if the pattern matches none
     */
    public List<Row> rows() {
        Pattern pattern = only;
        List<Row> rows = Rows.all().stream()
                .filter(row -> pattern == null || pattern.matcher(row.id()).find())
                .toList();
        if (rows.isEmpty() && command != null) {
            throw new ParameterException(
                    command.commandLine(), "--only " + pattern + " matches the name of no row; --list prints them");
        }
        return rows;
    }
}
