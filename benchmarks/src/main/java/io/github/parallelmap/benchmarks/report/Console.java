package io.github.parallelmap.benchmarks.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table as it is measured, row by row. */
public final class Console {
    private static final int[] WIDTHS = {22, 10, 10, 7, 36, 11, 11, 7, 10, 38, 0};
    private static final int TITLE = 1;

    private final PrintStream out;

    /**
     * Prints there.
     *
     * @param out where
     */
    public Console(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints what the columns are.
     *
     * @param machine what is measured on
     */
    public void heading(Machine machine) {
        out.println(machine);
        line(List.of(
                "row",
                "",
                "ours p10",
                "median",
                "spread",
                "bar",
                "by p10",
                "by median",
                "met",
                "2 by hand",
                "best peer",
                "ours / it"));
    }

    /**
     * Prints the lines of one row.
     *
     * @param result the row
     */
    public void row(RowResult result) {
        for (Summary summary : Summary.of(result)) {
            line(summary.cells());
        }
        Optional<String> failure = result.failure();
        failure.ifPresent(out::println);
    }

    private void line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (i != TITLE) {
                String cell = cells.get(i).replace("**", "");
                int width = WIDTHS[column++];
                line.append(width == 0 ? cell : String.format(Locale.ROOT, "%-" + width + "s ", cell));
            }
        }
        out.println(line.toString().stripTrailing());
        out.flush();
    }
}
