package io.github.parallelmap.benchmarks.report;

import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The results as a page: the table with its bars, the charts, and then every variant of every row. */
public final class Markdown {
    private final Machine machine;
    private final List<RowResult> results;
    private final List<String> lines = new ArrayList<>();

    private Markdown(Machine machine, List<RowResult> results) {
        this.machine = machine;
        this.results = results;
    }

    /**
     * Writes the page.
     *
     * @param file where to
     * @param machine what was measured on
     * @param results what was measured
     * @param charts names of pictures in the same folder, and what they show
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Machine machine, List<RowResult> results, List<Chart> charts)
            throws IOException {
        Markdown page = new Markdown(machine, results);
        page.heading(charts);
        page.table();
        page.everything();
        Files.write(file, page.lines);
    }

    private void heading(List<Chart> charts) {
        lines.add("# Results on JDK " + Runtime.version().feature());
        lines.add("");
        lines.add(machine + ".");
        lines.add("");
        lines.add("Times are of one call. p10 is what one sample in ten stays below, and what the bars are judged by: "
                + "other programs only add to it. The spread is half of what lies between p10 and p90, as a share of the "
                + "median. How it was measured, and why: [README](../README.md).");
        lines.add("");
        for (Chart chart : charts) {
            lines.add("![" + chart.title() + "](" + chart.file() + ")");
            lines.add("");
        }
    }

    private void table() {
        lines.add("## The table");
        lines.add("");
        Optional<Group> group = Optional.empty();
        for (RowResult result : results) {
            Group current = result.row().group();
            if (!group.equals(Optional.of(current))) {
                if (group.isPresent()) {
                    lines.add("");
                }
                lines.add("### " + current.heading());
                lines.add("");
                row(Summary.HEADINGS);
                row(Collections.nCopies(Summary.HEADINGS.size(), "---"));
                group = Optional.of(current);
            }
            Summary.of(result).forEach(line -> row(line.cells()));
        }
        lines.add("");
    }

    private void everything() {
        lines.add("## Every variant");
        for (RowResult result : results) {
            lines.add("");
            lines.add("### " + result.row().id());
            lines.add("");
            lines.add(result.row().group().heading() + ": " + result.row().title() + ".");
            lines.add("");
            if (result.failure().isPresent()) {
                lines.add(
                        "Failed: " + result.failure().get().lines().findFirst().orElse(""));
            } else {
                variants(result);
            }
        }
    }

    private void variants(RowResult result) {
        Optional<Figure> base = result.base();
        row(List.of(
                "variant",
                "p10",
                "median",
                "p90",
                "bytes a call",
                base.map(f -> "by p10, x " + f.variant()).orElse("")));
        row(List.of("---", "--:", "--:", "--:", "--:", "--:"));
        for (Figure figure : result.figures()) {
            row(List.of(
                    figure.variant(),
                    Text.time(figure.p10()),
                    Text.time(figure.median()),
                    Text.time(figure.p90()),
                    Text.bytes(figure.bytes()),
                    base.map(f -> Text.ratio(figure.p10() / f.p10())).orElse("")));
        }
    }

    private void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }
}
